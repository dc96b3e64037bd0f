// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'fs';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import {
  ClusterHandle,
  ClusterReadError,
  ClusterSource,
} from '@regie/plugin-sovereignty-node';
import { ApiServer, readConfigured } from '../connection/ApiServer';
import { ApiServerConnection } from '../connection/ApiServerConnection';

const IN_CLUSTER = '/var/run/secrets/kubernetes.io/serviceaccount';
const AUTH_PROVIDER_KEY = 'kubernetes.io/auth-provider';

interface ConfiguredCluster {
  readonly name: string;
  readonly url: string;
  readonly token: string | undefined;
  readonly caData: string | undefined;
  readonly caFile: string | undefined;
  readonly skipTLSVerify: boolean;
}

/**
 * The clusters of the `kubernetes` block that the Backstage Kubernetes plugin
 * reads, so that they are configured once. Of its ways to sign in only service
 * accounts work without a user; a cluster that has another is named in the log.
 *
 * @public
 */
export class KubernetesConfigClusterSource implements ClusterSource {
  readonly id = 'kubernetes-config';
  readonly #clusters: readonly ConfiguredCluster[];

  private constructor(clusters: readonly ConfiguredCluster[]) {
    this.#clusters = clusters;
  }

  static fromConfig(
    config: Config,
    logger: LoggerService,
  ): KubernetesConfigClusterSource {
    const methods =
      config.getOptionalConfigArray('kubernetes.clusterLocatorMethods') ?? [];
    const clusters = methods.flatMap(method => {
      const type = method.getString('type');
      if (type === 'config') {
        return (method.getOptionalConfigArray('clusters') ?? []).flatMap(
          cluster => readCluster(cluster, logger) ?? [],
        );
      }
      logger.warn(
        `kubernetes.clusterLocatorMethods of type ${type} is not read by Regie. Name those clusters with type config, in a kubeconfig or as snapshots.`,
      );
      return [];
    });
    return new KubernetesConfigClusterSource(clusters);
  }

  async listClusters(): Promise<ClusterHandle[]> {
    return this.#clusters.map(cluster => ({
      name: cluster.name,
      source: this.id,
      open: async options =>
        new ApiServerConnection(await apiServer(cluster), {
          signal: options?.signal,
        }),
    }));
  }
}

function readCluster(
  config: Config,
  logger: LoggerService,
): ConfiguredCluster | undefined {
  const name = config.getString('name');
  const metadata = config.getOptional<Record<string, string>>('authMetadata');
  const provider =
    metadata?.[AUTH_PROVIDER_KEY] ?? config.getOptionalString('authProvider');
  if (provider !== 'serviceAccount') {
    logger.warn(
      `Cluster ${name} of the kubernetes configuration signs in with ${provider}, which needs a user. Regie reads it only with authProvider serviceAccount.`,
    );
    return undefined;
  }
  return {
    name,
    url: config.getString('url'),
    token: config.getOptionalString('serviceAccountToken'),
    caData: config.getOptionalString('caData'),
    caFile: config.getOptionalString('caFile'),
    skipTLSVerify: config.getOptionalBoolean('skipTLSVerify') ?? false,
  };
}

/** Read anew for each connection: the token of a pod is replaced every hour. */
async function apiServer(cluster: ConfiguredCluster): Promise<ApiServer> {
  const { name, url, skipTLSVerify } = cluster;
  const token = cluster.token ?? (await ownToken(name));
  const ca = await certificateAuthority(cluster);
  return {
    cluster: name,
    url,
    tls: {
      ...(ca !== undefined && { ca }),
      rejectUnauthorized: !skipTLSVerify,
    },
    headers: { authorization: `Bearer ${token.trim()}` },
  };
}

async function ownToken(cluster: string): Promise<string> {
  const file = `${IN_CLUSTER}/token`;
  if (!existsSync(file)) {
    throw new ClusterReadError(
      'misconfigured',
      `Cluster ${cluster}: there is no serviceAccountToken in the configuration, and this is no pod with a token of its own. Add one.`,
    );
  }
  return readConfigured(file, 'service account token', cluster);
}

async function certificateAuthority({
  name,
  caData,
  caFile,
  token,
}: ConfiguredCluster): Promise<string | Buffer | undefined> {
  if (caData) return Buffer.from(caData, 'base64');
  if (caFile) return readConfigured(caFile, 'caFile', name);
  const own = `${IN_CLUSTER}/ca.crt`;
  return token === undefined && existsSync(own)
    ? readConfigured(own, 'certificate authority', name)
    : undefined;
}
