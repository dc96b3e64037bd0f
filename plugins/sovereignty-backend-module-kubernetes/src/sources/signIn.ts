// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import type {
  AuthenticationStrategy,
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { ownToken } from './inCluster';

/** The annotation, and the key of `authMetadata`, that names the way to sign in. */
export const AUTH_PROVIDER = 'kubernetes.io/auth-provider';

/** What a source must know to sign in to a cluster. */
export type SignInDetails = Pick<
  ClusterDetails,
  'name' | 'url' | 'authMetadata'
>;

type SignIn = (details: SignInDetails) => Promise<KubernetesCredential>;

/** Ways to sign in that need a person in front of a browser. */
const NEEDS_PERSON = new Set(['google', 'oidc', 'aks', 'microsoft', 'okta']);

/**
 * Signing in as the Backstage Kubernetes plugin does, as far as that works from
 * a server. Its own strategies do the work for the clouds; they are loaded when
 * a cluster asks for them, since each brings a cloud's libraries.
 */
export class SignIns {
  readonly #ways: Readonly<Record<string, SignIn>>;

  constructor(config: Config, logger: LoggerService) {
    const strategies = () => import('@backstage/plugin-kubernetes-backend');
    this.#ways = {
      serviceAccount: serviceAccount,
      localKubectlProxy: async () => ({ type: 'anonymous' }),
      aws: once(
        async () => new (await strategies()).AwsIamStrategy({ config }),
      ),
      azure: once(
        async () => new (await strategies()).AzureIdentityStrategy(logger),
      ),
      googleServiceAccount: once(
        async () =>
          new (await strategies()).GoogleServiceAccountStrategy({ config }),
      ),
    };
  }

  /** Why a cluster can never be read this way, or undefined when it can. */
  whyNot({ name, authMetadata }: SignInDetails): string | undefined {
    const way = authMetadata[AUTH_PROVIDER];
    if (way !== undefined && Object.hasOwn(this.#ways, way)) return undefined;
    const why = NEEDS_PERSON.has(way ?? '')
      ? `signs in with ${way}, which needs a person; Regie reads clusters without one`
      : `signs in with ${way ?? 'nothing'}, which Regie does not know`;
    return `Cluster ${name}: the kubernetes configuration ${why}. Give Regie a way of its own: authProvider ${Object.keys(
      this.#ways,
    ).join(', ')}, or a context of a kubeconfig with the same name.`;
  }

  async headers(details: SignInDetails): Promise<Record<string, string>> {
    return headersOf(await this.credential(details));
  }

  async credential(details: SignInDetails): Promise<KubernetesCredential> {
    const why = this.whyNot(details);
    if (why) throw new ClusterReadError('misconfigured', why);
    const way = details.authMetadata[AUTH_PROVIDER];
    try {
      return await this.#ways[way](details);
    } catch (error) {
      if (error instanceof ClusterReadError) throw error;
      throw new ClusterReadError(
        'unauthorized',
        `Cluster ${
          details.name
        }: signing in with ${way} failed. Check the credentials that the backend runs with: ${firstLine(
          error,
        )}`,
        error,
      );
    }
  }
}

/** What goes with each request of who signed in. */
export function headersOf(
  credential: KubernetesCredential,
): Record<string, string> {
  return credential.type === 'bearer token'
    ? { authorization: `Bearer ${credential.token.trim()}` }
    : {};
}

async function serviceAccount(
  details: SignInDetails,
): Promise<KubernetesCredential> {
  const token = details.authMetadata.serviceAccountToken;
  return {
    type: 'bearer token',
    token: token ?? (await ownToken(details.name)),
  };
}

/**
 * A strategy keeps the token that it got, so there is one for all clusters. One
 * that failed is let go: that for Azure would give the same failure for ever.
 */
function once(create: () => Promise<AuthenticationStrategy>): SignIn {
  let created: Promise<AuthenticationStrategy> | undefined;
  return async details => {
    created ??= create();
    const used = created;
    try {
      return await (await used).getCredential(details, {});
    } catch (error) {
      if (created === used) created = undefined;
      throw error;
    }
  };
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0];
}
