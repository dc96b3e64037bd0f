// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ClusterSource } from '@regie/plugin-sovereignty-node';
import { KubeconfigClusterSource } from './KubeconfigClusterSource';
import { KubernetesConfigClusterSource } from './KubernetesConfigClusterSource';
import { SnapshotClusterSource } from './SnapshotClusterSource';

/** The sources that `sovereignty.kubernetes` asks for. */
export function sourcesFromConfig(
  config: Config,
  logger: LoggerService,
): ClusterSource[] {
  const own = config.getOptionalConfig('sovereignty.kubernetes');
  const kubeconfigs = own?.getOptionalConfigArray('kubeconfigs') ?? [];
  const snapshots = own?.getOptionalStringArray('snapshots') ?? [];
  return [
    ...(own?.getOptionalBoolean('fromKubernetesConfig') ?? true
      ? [KubernetesConfigClusterSource.fromConfig(config, logger)]
      : []),
    ...kubeconfigs.map(
      kubeconfig =>
        new KubeconfigClusterSource({
          path: kubeconfig.getString('path'),
          contexts: kubeconfig.getOptionalStringArray('contexts'),
        }),
    ),
    ...(snapshots.length > 0 ? [new SnapshotClusterSource(snapshots)] : []),
  ];
}
