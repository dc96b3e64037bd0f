// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import {
  ClusterHandle,
  ClusterReadError,
  ClusterSource,
  OpenOptions,
  unreadableCluster,
} from '@regie/plugin-sovereignty-node';
import { ApiServer, readConfigured } from '../connection/ApiServer';
import { Connections } from '../connection/Connections';
import { ownCertificate } from './inCluster';
import { locatorsIn } from './locators';
import { AUTH_PROVIDER, headersOf, SignInDetails, SignIns } from './signIn';

const ID = 'kubernetes-config';

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
 * a person is listed as one that cannot be read, with what to do, and so is a
 * locator whose clusters are not known here.
 *
 * @public
 */
export class KubernetesConfigClusterSource implements ClusterSource {
  readonly id = ID;
  readonly #clusters: readonly ConfiguredCluster[];
  readonly #signIns: SignIns;
  readonly #connections: Connections;
  readonly #notFollowed: readonly ClusterHandle[];

  private constructor(
    clusters: readonly ConfiguredCluster[],
    notFollowed: readonly ClusterHandle[],
    signIns: SignIns,
    connections: Connections,
  ) {
    this.#clusters = clusters;
    this.#notFollowed = notFollowed;
    this.#signIns = signIns;
    this.#connections = connections;
  }

  static fromConfig(
    config: Config,
    logger: LoggerService,
    connections = new Connections(),
  ): KubernetesConfigClusterSource {
    const methods = locatorsIn(config);
    return new KubernetesConfigClusterSource(
      methods.flatMap(clustersOf),
      methods.flatMap(method => standInFor(method) ?? []),
      new SignIns(config, logger),
      connections,
    );
  }

  async listClusters(): Promise<ClusterHandle[]> {
    const clusters = this.#clusters.map(cluster => {
      const { name } = cluster;
      const why = this.#signIns.whyNot(cluster);
      if (why !== undefined) return unreadableCluster(name, ID, why);
      return {
        name,
        source: ID,
        open: async (options?: OpenOptions) =>
          this.#connections.open(await this.#server(cluster), options),
      };
    });
    return [...clusters, ...this.#notFollowed];
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
      headers: headersOf(credential),
      renew: () => this.#signIns.headers(cluster),
    };
  }
}

function clustersOf(method: Config): ConfiguredCluster[] {
  switch (method.getString('type')) {
    case 'config':
      return (method.getOptionalConfigArray('clusters') ?? []).map(readCluster);
    case 'localKubectlProxy':
      return [KUBECTL_PROXY];
    default:
      return [];
  }
}

/** What stands for the clusters of a locator that finds them in its own way. */
function standInFor(method: Config): ClusterHandle | undefined {
  const type = method.getString('type');
  // The clusters of the catalog are another source's.
  if (['config', 'localKubectlProxy', 'catalog'].includes(type)) {
    return undefined;
  }
  const where = ['projectId', 'region'].flatMap(
    key => method.getOptionalString(key) ?? [],
  );
  const name = [type, ...where.filter(part => part !== '-')].join('-');
  return unreadableCluster(
    name,
    ID,
    `The kubernetes configuration finds clusters with a locator of type ${type}${
      where.length > 0 ? ` (${where.join(', ')})` : ''
    }, which Regie does not follow, so what runs on them is not read. Name each of these clusters in a kubeconfig, with type config or as a snapshot, and then add ${type} to sovereignty.kubernetes.skipLocators.`,
  );
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
