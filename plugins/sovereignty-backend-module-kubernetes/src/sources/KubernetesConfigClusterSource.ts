// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import {
  ClusterHandle,
  ClusterReadError,
  ClusterSource,
} from '@regie/plugin-sovereignty-node';
import { ApiServer, readConfigured } from '../connection/ApiServer';
import { Connections } from '../connection/Connections';
import { ownCertificate } from './inCluster';
import { AUTH_PROVIDER, SignInDetails, SignIns } from './signIn';

interface ConfiguredCluster extends SignInDetails {
  readonly caData: string | undefined;
  readonly caFile: string | undefined;
  readonly skipTLSVerify: boolean;
}

const AWS_ASSUME_ROLE = 'kubernetes.io/aws-assume-role';
const AWS_EXTERNAL_ID = 'kubernetes.io/aws-external-id';

/** Where `kubectl proxy` listens; it signs in itself. */
const KUBECTL_PROXY: ConfiguredCluster = {
  name: 'local',
  url: 'http://localhost:8001',
  authMetadata: { [AUTH_PROVIDER]: 'localKubectlProxy' },
  caData: undefined,
  caFile: undefined,
  skipTLSVerify: false,
};

/**
 * The clusters of the `kubernetes` block that the Backstage Kubernetes plugin
 * reads, so that they are configured once. A cluster whose way to sign in needs
 * a person is listed as one that cannot be read, with what to do.
 *
 * @public
 */
export class KubernetesConfigClusterSource implements ClusterSource {
  readonly id = 'kubernetes-config';
  readonly #clusters: readonly ConfiguredCluster[];
  readonly #signIns: SignIns;
  readonly #connections: Connections;

  private constructor(
    clusters: readonly ConfiguredCluster[],
    signIns: SignIns,
    connections: Connections,
  ) {
    this.#clusters = clusters;
    this.#signIns = signIns;
    this.#connections = connections;
  }

  static fromConfig(
    config: Config,
    logger: LoggerService,
    connections = new Connections(),
  ): KubernetesConfigClusterSource {
    const methods =
      config.getOptionalConfigArray('kubernetes.clusterLocatorMethods') ?? [];
    const clusters = methods.flatMap(method => clustersOf(method, logger));
    return new KubernetesConfigClusterSource(
      clusters,
      new SignIns(config, logger),
      connections,
    );
  }

  async listClusters(): Promise<ClusterHandle[]> {
    return this.#clusters.map(cluster => {
      const unreadable = this.#signIns.whyNot(cluster);
      return {
        name: cluster.name,
        source: this.id,
        ...(unreadable !== undefined && { unreadable }),
        open: async options =>
          this.#connections.open(await this.#server(cluster), options),
      };
    });
  }

  async #server(cluster: ConfiguredCluster): Promise<ApiServer> {
    const { name, url, skipTLSVerify } = cluster;
    if (!URL.canParse(url)) {
      throw new ClusterReadError(
        'misconfigured',
        `Cluster ${name}: its url in the kubernetes configuration is no address.`,
      );
    }
    const credential = await this.#signIns.credential(cluster);
    const ca = await certificateAuthority(cluster);
    const ofClient =
      credential.type === 'x509 client certificate' ? credential : undefined;
    return {
      cluster: name,
      url,
      tls: {
        ...(ca !== undefined && { ca }),
        ...(ofClient && { cert: ofClient.cert, key: ofClient.key }),
        rejectUnauthorized: !skipTLSVerify,
      },
      headers: await this.#signIns.headers(cluster),
      renew: () => this.#signIns.headers(cluster),
    };
  }
}

function clustersOf(
  method: Config,
  logger: LoggerService,
): ConfiguredCluster[] {
  const type = method.getString('type');
  switch (type) {
    case 'config':
      return (method.getOptionalConfigArray('clusters') ?? []).map(readCluster);
    case 'localKubectlProxy':
      return [KUBECTL_PROXY];
    case 'catalog':
      // Another source reads these, where sovereignty.kubernetes.catalog is set.
      return [];
    default:
      logger.warn(
        `kubernetes.clusterLocatorMethods of type ${type} is not read by Regie. Name those clusters with type config, in a kubeconfig or as snapshots.`,
      );
      return [];
  }
}

function readCluster(config: Config): ConfiguredCluster {
  const metadata = config.getOptional<Record<string, string>>('authMetadata');
  const own: Record<string, string | undefined> = {
    [AUTH_PROVIDER]: config.getOptionalString('authProvider'),
    serviceAccountToken: config.getOptionalString('serviceAccountToken'),
    [AWS_ASSUME_ROLE]: config.getOptionalString('assumeRole'),
    [AWS_EXTERNAL_ID]: config.getOptionalString('externalId'),
    ...metadata,
  };
  return {
    name: config.getString('name'),
    url: config.getString('url'),
    authMetadata: Object.fromEntries(
      Object.entries(own).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
    caData: config.getOptionalString('caData'),
    caFile: config.getOptionalString('caFile'),
    skipTLSVerify: config.getOptionalBoolean('skipTLSVerify') ?? false,
  };
}

async function certificateAuthority({
  name,
  caData,
  caFile,
  authMetadata,
}: ConfiguredCluster): Promise<string | Buffer | undefined> {
  if (caData) return Buffer.from(caData, 'base64');
  if (caFile) return readConfigured(caFile, 'caFile', name);
  const isOwn =
    authMetadata[AUTH_PROVIDER] === 'serviceAccount' &&
    authMetadata.serviceAccountToken === undefined;
  return isOwn ? ownCertificate(name) : undefined;
}
