// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { RequestOptions } from 'https';
import path from 'path';
import type { KubeConfig } from '@kubernetes/client-node';
import {
  ClusterHandle,
  ClusterReadError,
  ClusterSource,
  OpenOptions,
  unreadableCluster,
} from '@regie/plugin-sovereignty-node';
import { parse } from 'yaml';
import { z } from 'zod';
import { ApiServer, readConfigured } from '../connection/ApiServer';
import { Connections } from '../connection/Connections';
import { OidcTokens } from './OidcTokens';
import { readOidcUser } from './oidcUser';

const usersSchema = z.object({
  users: z
    .array(
      z.object({
        name: z.string(),
        user: z.object({ tokenFile: z.string().optional() }).nullish(),
      }),
    )
    .default([]),
});

/** @public */
export interface KubeconfigOptions {
  /** The kubeconfig file. */
  readonly path: string;
  /** Names of the contexts to read; all of the file when left out. */
  readonly contexts?: readonly string[];
}

/**
 * The contexts of a kubeconfig, each a cluster with the context's name. Signing
 * in is left to the official client (certificates, tokens, exec plugins), but
 * for the tokens that it would lose or not make new.
 *
 * @public
 */
export class KubeconfigClusterSource implements ClusterSource {
  readonly id = 'kubeconfig';
  readonly #options: KubeconfigOptions;
  readonly #connections: Connections;
  readonly #oidcTokens = new OidcTokens();

  constructor(options: KubeconfigOptions, connections = new Connections()) {
    this.#options = options;
    this.#connections = connections;
  }

  async listClusters(): Promise<ClusterHandle[]> {
    const all = (await this.#load()).getContexts().map(({ name }) => name);
    const wanted = this.#options.contexts ?? all;
    return wanted.map(name =>
      all.includes(name)
        ? {
            name,
            source: this.id,
            open: async (options?: OpenOptions) =>
              this.#connections.open(await this.#apiServer(name), options),
          }
        : unreadableCluster(
            name,
            this.id,
            `${this.#options.path} has no context ${name}. It has: ${
              all.join(', ') || 'none'
            }.`,
          ),
    );
  }

  async #load(): Promise<KubeConfig> {
    const { path: file } = this.#options;
    await readConfigured(file, 'kubeconfig', file);
    // The client is an ES module only.
    const client = await import('@kubernetes/client-node');
    const config = new client.KubeConfig();
    try {
      config.loadFromFile(file);
    } catch (error) {
      throw new ClusterReadError(
        'misconfigured',
        `${file} is no kubeconfig: ${
          error instanceof Error ? error.message : error
        }`,
        error,
      );
    }
    return config;
  }

  async #apiServer(context: string): Promise<ApiServer> {
    const config = await this.#load();
    config.setCurrentContext(context);
    const cluster = config.getCurrentCluster();
    if (!cluster) {
      throw new ClusterReadError(
        'misconfigured',
        `Context ${context} of ${
          this.#options.path
        } names a cluster that the file does not have.`,
      );
    }
    const options = await this.#signIn(config, context);
    return {
      cluster: context,
      url: cluster.server,
      tls: tlsOf(options, cluster.tlsServerName),
      headers: {
        ...(await this.#fromTokenFile(context, config)),
        ...headersOf(options),
      },
      ...(cluster.proxyUrl !== undefined && { proxyUrl: cluster.proxyUrl }),
      // The file is read anew, for whoever wrote a new token into it.
      renew: async () => (await this.#apiServer(context)).headers,
    };
  }

  /** A user's tokenFile, which the official client passes over. */
  async #fromTokenFile(
    context: string,
    config: KubeConfig,
  ): Promise<Record<string, string>> {
    const { path: file } = this.#options;
    const { users } = usersSchema.parse(
      parse(await readConfigured(file, 'kubeconfig', context)),
    );
    const name = config.getCurrentUser()?.name;
    const tokenFile = users.find(one => one.name === name)?.user?.tokenFile;
    if (tokenFile === undefined) return {};
    const token = await readConfigured(
      path.resolve(path.dirname(file), tokenFile),
      'tokenFile',
      context,
    );
    return { Authorization: `Bearer ${token.trim()}` };
  }

  async #signIn(config: KubeConfig, context: string): Promise<RequestOptions> {
    await this.#renewOidc(config, context);
    const options: RequestOptions = {};
    try {
      await config.applyToHTTPSOptions(options);
      return options;
    } catch (error) {
      throw this.#signInFailed(context, 'signing in failed', error);
    }
  }

  /**
   * Gives a user of OpenID Connect a token that is good: the official client
   * sends no secret of the client along, and nothing at all where a token has
   * ended, which an API server takes for nobody.
   */
  async #renewOidc(config: KubeConfig, context: string): Promise<void> {
    const user = config.getCurrentUser();
    const known = await readOidcUser(user, path.dirname(this.#options.path));
    if (!user || !known) return;
    try {
      const token = await this.#oidcTokens.idToken(known);
      user.authProvider.config['id-token'] = token;
    } catch (error) {
      const why = error instanceof Error ? error.message : error;
      throw this.#signInFailed(context, `signing in failed: ${why}`, error);
    }
  }

  #signInFailed(context: string, what: string, cause: unknown) {
    return new ClusterReadError(
      'unauthorized',
      `Context ${context} of ${
        this.#options.path
      }: ${what}. Try kubectl with it on this machine.`,
      cause,
    );
  }
}

function tlsOf(
  options: RequestOptions,
  servername: string | undefined,
): ApiServer['tls'] {
  const { ca, cert, key, rejectUnauthorized } = options;
  return {
    ...(isMaterial(ca) && { ca }),
    ...(isMaterial(cert) && { cert }),
    ...(isMaterial(key) && { key }),
    ...(servername !== undefined && { servername }),
    rejectUnauthorized: rejectUnauthorized ?? true,
  };
}

function isMaterial(value: unknown): value is string | Buffer {
  return typeof value === 'string' || Buffer.isBuffer(value);
}

function headersOf(options: RequestOptions): Record<string, string> {
  const headers: Record<string, string> = {};
  const given = options.headers;
  if (given && !Array.isArray(given)) {
    for (const [name, value] of Object.entries(given)) {
      if (typeof value === 'string') headers[name] = value;
    }
  }
  if (typeof options.auth === 'string') {
    const basic = Buffer.from(options.auth).toString('base64');
    headers.Authorization = `Basic ${basic}`;
  }
  return headers;
}
