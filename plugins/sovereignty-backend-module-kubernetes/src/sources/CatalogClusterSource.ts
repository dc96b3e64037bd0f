// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ClusterHandle,
  ClusterSource,
  unreadableCluster,
} from '@regie/plugin-sovereignty-node';
import { AddressGuard } from '../connection/AddressGuard';
import { ApiServer } from '../connection/ApiServer';
import { Connections } from '../connection/Connections';
import { AUTH_PROVIDER, SignInDetails, SignIns } from './signIn';

const API_SERVER = 'kubernetes.io/api-server';
const CERTIFICATE_AUTHORITY = 'kubernetes.io/api-server-certificate-authority';

export interface CatalogClusterSourceOptions {
  readonly catalog: CatalogService;
  readonly auth: AuthService;
  readonly signIns: SignIns;
  readonly connections: Connections;
  /** Hosts that credentials may be sent to: names, or `*.` and the rest of one. */
  readonly hosts: readonly string[];
  /** Ranges inside the network that a cluster may be in. */
  readonly innerRanges: readonly string[];
}

/**
 * Clusters that the catalog describes: Resources of type `kubernetes-cluster`
 * with the annotations of the Backstage Kubernetes plugin. Whoever can change
 * the catalog can name any address there, so an address must be allowed by the
 * configuration before credentials are sent to it.
 */
export class CatalogClusterSource implements ClusterSource {
  readonly id = 'catalog';
  readonly #options: CatalogClusterSourceOptions;

  constructor(options: CatalogClusterSourceOptions) {
    this.#options = options;
  }

  async listClusters(): Promise<ClusterHandle[]> {
    const { auth, catalog } = this.#options;
    const { items } = await catalog.queryEntities(
      {
        filter: { kind: 'Resource', 'spec.type': 'kubernetes-cluster' },
        limit: 1000,
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items
      .filter(entity => annotation(entity, API_SERVER) !== undefined)
      .map(entity => this.#handle(entity));
  }

  #handle(entity: Entity): ClusterHandle {
    const details = detailsOf(entity);
    const why = this.#whyNot(details);
    if (why !== undefined) {
      return unreadableCluster(details.name, this.id, why);
    }
    return {
      name: details.name,
      source: this.id,
      open: async options => {
        const server = await this.#server(entity, details);
        return this.#options.connections.open(server, options);
      },
    };
  }

  #whyNot(details: SignInDetails): string | undefined {
    const { name, url } = details;
    const at = `Cluster ${name}: the annotation ${API_SERVER} in the catalog`;
    if (!URL.canParse(url)) return `${at} is no address.`;
    const { protocol, hostname, username, password } = new URL(url);
    if (protocol !== 'https:') return `${at} does not begin with https://.`;
    if (username || password) {
      return `${at} holds a user name or a password. Take it out; it can be read by everyone.`;
    }
    if (!this.#options.hosts.some(allowed => matches(hostname, allowed))) {
      return `${at} names ${hostname}, which the configuration does not allow. Add it to sovereignty.kubernetes.catalog.hosts if it is right.`;
    }
    return this.#options.signIns.whyNot(details);
  }

  async #server(entity: Entity, details: SignInDetails): Promise<ApiServer> {
    const { signIns, innerRanges } = this.#options;
    const { name, url } = details;
    const ca = annotation(entity, CERTIFICATE_AUTHORITY);
    return {
      cluster: name,
      url,
      // The catalog may not ask for a connection without a certificate.
      tls: { ...(ca && { ca: Buffer.from(ca, 'base64') }) },
      headers: await signIns.headers(details),
      renew: () => signIns.headers(details),
      guard: new AddressGuard(name, innerRanges),
    };
  }
}

/** A token has no place in the catalog; one that is there is not used. */
function detailsOf(entity: Entity): SignInDetails {
  const annotations = Object.entries(entity.metadata.annotations ?? {});
  return {
    name: entity.metadata.name,
    url: annotation(entity, API_SERVER) ?? '',
    authMetadata: {
      [AUTH_PROVIDER]: 'serviceAccount',
      ...Object.fromEntries(
        annotations.filter(([key]) => key.startsWith('kubernetes.io/')),
      ),
    },
  };
}

function annotation(entity: Entity, key: string): string | undefined {
  const annotations = entity.metadata.annotations ?? {};
  return Object.hasOwn(annotations, key) ? annotations[key] : undefined;
}

function matches(host: string, allowed: string): boolean {
  const wanted = allowed.toLowerCase();
  return wanted.startsWith('*.')
    ? host.endsWith(wanted.slice(1))
    : host === wanted;
}
