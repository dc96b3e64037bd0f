// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'fs';
import {
  AuthService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ClusterSource } from '@regie/plugin-sovereignty-node';
import { Connections } from '../connection/Connections';
import { SnapshotTrust } from '../snapshot/TrustedKeys';
import { CatalogClusterSource } from './CatalogClusterSource';
import { InClusterSource } from './InClusterSource';
import { KubeconfigClusterSource } from './KubeconfigClusterSource';
import { KubernetesConfigClusterSource } from './KubernetesConfigClusterSource';
import { locatorsIn } from './locators';
import { SignIns } from './signIn';
import { SnapshotClusterSource } from './SnapshotClusterSource';

export interface SourcesOptions {
  readonly config: Config;
  readonly logger: LoggerService;
  readonly catalog: CatalogService;
  readonly auth: AuthService;
  readonly urlReader: UrlReaderService;
}

/** The sources that `sovereignty.kubernetes` asks for. */
export function sourcesFromConfig(options: SourcesOptions): ClusterSource[] {
  const { config, logger, catalog, auth, urlReader } = options;
  const own = config.getOptionalConfig('sovereignty.kubernetes');
  const connections = connectionsFrom(own);
  const sources: ClusterSource[] = [];
  const fromKubernetes =
    own?.getOptionalBoolean('fromKubernetesConfig') ?? true;
  if (fromKubernetes) {
    sources.push(
      KubernetesConfigClusterSource.fromConfig(config, logger, connections),
    );
  }
  const inCluster = own?.getOptionalConfig('inCluster');
  if (inCluster) {
    const name = inCluster.getString('name');
    sources.push(new InClusterSource({ name }, connections));
  }
  for (const kubeconfig of own?.getOptionalConfigArray('kubeconfigs') ?? []) {
    sources.push(
      new KubeconfigClusterSource(
        {
          path: kubeconfig.getString('path'),
          contexts: kubeconfig.getOptionalStringArray('contexts'),
        },
        connections,
      ),
    );
  }
  const fromCatalog = own?.getOptionalConfig('catalog');
  // A locator finds them there too; without hosts, each says what it lacks.
  const locatedInCatalog =
    fromKubernetes &&
    locatorsIn(config).some(method => method.getString('type') === 'catalog');
  if (fromCatalog || locatedInCatalog) {
    sources.push(
      new CatalogClusterSource({
        catalog,
        auth,
        connections,
        signIns: new SignIns(config, logger),
        hosts: fromCatalog?.getOptionalStringArray('hosts') ?? [],
        innerRanges: fromCatalog?.getOptionalStringArray('innerRanges') ?? [],
      }),
    );
  }
  const snapshots = own?.getOptionalStringArray('snapshots') ?? [];
  if (snapshots.length > 0) {
    const trust = trustFrom(own);
    sources.push(new SnapshotClusterSource(snapshots, { trust, urlReader }));
  }
  return sources;
}

function connectionsFrom(own: Config | undefined): Connections {
  const requestsPerSecond = own?.getOptionalNumber('requestsPerSecond');
  if (requestsPerSecond !== undefined && !(requestsPerSecond > 0)) {
    throw new InputError(
      `sovereignty.kubernetes.requestsPerSecond is ${requestsPerSecond}; it is a number above 0.`,
    );
  }
  return new Connections({ requestsPerSecond });
}

function trustFrom(own: Config | undefined): SnapshotTrust {
  const config = own?.getOptionalConfig('snapshotSignatures');
  return {
    required: config?.getOptionalBoolean('required') ?? false,
    keys: (config?.getOptionalConfigArray('keys') ?? []).map(key => ({
      name: key.getString('name'),
      publicKey:
        key.getOptionalString('publicKey') ??
        readFileSync(key.getString('publicKeyFile'), 'utf8'),
    })),
  };
}
