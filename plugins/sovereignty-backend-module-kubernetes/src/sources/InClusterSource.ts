// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ClusterHandle,
  ClusterReadError,
  ClusterSource,
} from '@regie/plugin-sovereignty-node';
import { ApiServer } from '../connection/ApiServer';
import { Connections } from '../connection/Connections';
import { ownCertificate, ownToken } from './inCluster';

/** @public */
export interface InClusterOptions {
  /** What the cluster is called in the catalog. */
  readonly name: string;
  /** Folder of the account's token and certificate, where it is not the usual one. */
  readonly accountFolder?: string;
  /** Surroundings with KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * The cluster that the backend itself runs in, read with the account of its
 * pod.
 *
 * @public
 */
export class InClusterSource implements ClusterSource {
  readonly id = 'in-cluster';
  readonly #options: InClusterOptions;
  readonly #connections: Connections;

  constructor(options: InClusterOptions, connections = new Connections()) {
    this.#options = options;
    this.#connections = connections;
  }

  async listClusters(): Promise<ClusterHandle[]> {
    return [
      {
        name: this.#options.name,
        source: this.id,
        open: async options =>
          this.#connections.open(await this.#server(), options),
      },
    ];
  }

  async #server(): Promise<ApiServer> {
    const { name, accountFolder, env = process.env } = this.#options;
    const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } =
      env;
    if (!host || !port) {
      throw new ClusterReadError(
        'misconfigured',
        `Cluster ${name}: sovereignty.kubernetes.inCluster is set, but this is no pod of a cluster. Leave it out, or give the cluster a kubeconfig.`,
      );
    }
    const headers = async () => ({
      authorization: `Bearer ${await ownToken(name, accountFolder)}`,
    });
    const ca = await ownCertificate(name, accountFolder);
    return {
      cluster: name,
      url: `https://${host.includes(':') ? `[${host}]` : host}:${port}`,
      tls: { ...(ca !== undefined && { ca }) },
      headers: await headers(),
      renew: headers,
    };
  }
}
