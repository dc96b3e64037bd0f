// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Provenance } from '@regie/plugin-sovereignty-common';
import { ObservedResource } from '@regie/plugin-sovereignty-engine';
import {
  ClusterConnection,
  ClusterReadError,
  ClusterReadErrorReason,
} from '@regie/plugin-sovereignty-node';
import { z } from 'zod';
import { ApiClient, ApiClientOptions } from './ApiClient';
import { ApiServer } from './ApiServer';
import { statusFailure } from './failures';
import { ListReader } from './ListReader';
import { DiscoveryCache, ServedResources } from './ServedResources';

const versionSchema = z.object({ gitVersion: z.string() });

const issuerSchema = z.object({ issuer: z.url() });

/** Answers to a question that not every server has to answer. */
const NO_ANSWER: ReadonlySet<ClusterReadErrorReason> = new Set([
  'forbidden',
  'malformed',
  'not-served',
  'server-error',
]);

export interface ApiServerConnectionOptions extends ApiClientOptions {
  readonly discovery: DiscoveryCache;
  readonly now?: () => Date;
}

/** Reads a live cluster in pages. */
export class ApiServerConnection implements ClusterConnection {
  readonly apiHost: string | null;
  readonly #cluster: string;
  readonly #client: ApiClient;
  readonly #lists: ListReader;
  readonly #options: ApiServerConnectionOptions;
  #served: Promise<ServedResources | undefined> | undefined;

  constructor(server: ApiServer, options: ApiServerConnectionOptions) {
    this.apiHost = URL.canParse(server.url)
      ? new URL(server.url).hostname
      : null;
    this.#cluster = server.cluster;
    this.#client = new ApiClient(server, options);
    this.#lists = new ListReader(server.cluster, this.#client);
    this.#options = options;
  }

  async version(): Promise<string | null> {
    try {
      const { body } = await this.#client.get('version', 'its version');
      const version = versionSchema.safeParse(body);
      return version.success ? version.data.gitVersion : null;
    } catch (error) {
      // Not everyone may ask; the nodes tell a version too.
      const isClosed =
        error instanceof ClusterReadError && error.reason === 'forbidden';
      if (isClosed) return null;
      throw error;
    }
  }

  async issuerHost(): Promise<string | null> {
    const path = '.well-known/openid-configuration';
    try {
      const { body } = await this.#client.get(path, 'its issuer of tokens');
      const found = issuerSchema.safeParse(body);
      return found.success ? new URL(found.data.issuer).hostname : null;
    } catch (error) {
      // It only adds to what the rest tells, so that the reading goes on.
      const isNoAnswer =
        error instanceof ClusterReadError && NO_ANSWER.has(error.reason);
      if (isNoAnswer) return null;
      throw error;
    }
  }

  async takenAt(): Promise<string | null> {
    return (this.#options.now?.() ?? new Date()).toISOString();
  }

  async provenance(): Promise<Provenance> {
    return { medium: 'api-server' };
  }

  async *list(resource: ObservedResource): AsyncIterable<Iterable<unknown>> {
    this.#served ??= ServedResources.discover(
      this.#client,
      this.#options.discovery,
    );
    const served = await this.#served;
    for (const path of resource.paths) {
      if (served && !served.mayHave(path)) continue;
      const pages = this.#lists.pages(path, resource);
      const first = await pages.next();
      // The first of the API versions that the server has, with all its pages.
      if (first.done) continue;
      yield first.value;
      yield* pages;
      return;
    }
    throw statusFailure(this.#cluster, resource.resource, 404);
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}
