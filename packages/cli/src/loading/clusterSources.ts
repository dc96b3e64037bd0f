// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  KubeconfigClusterSource,
  SnapshotClusterSource,
} from '@regie/plugin-sovereignty-backend-module-kubernetes';
import { ClusterSource } from '@regie/plugin-sovereignty-node';
import { Command } from 'commander';

/** Which clusters a command reads, as its options say it. */
export interface ClusterOptions {
  readonly snapshot: readonly string[];
  readonly kubeconfig?: string;
  readonly context: readonly string[];
}

export function addClusterOptions(command: Command): Command {
  return command
    .option('--snapshot <path...>', 'recorded clusters: folders or files', [])
    .option('--kubeconfig <file>', 'a kubeconfig whose contexts are read')
    .option(
      '--context <name...>',
      'contexts of the kubeconfig; all when left out',
      [],
    );
}

export function clusterSources(options: ClusterOptions): ClusterSource[] {
  const { snapshot, kubeconfig, context } = options;
  const sources: ClusterSource[] = [];
  if (snapshot.length > 0) sources.push(new SnapshotClusterSource(snapshot));
  if (kubeconfig) {
    sources.push(
      new KubeconfigClusterSource({
        path: kubeconfig,
        ...(context.length > 0 && { contexts: [...context] }),
      }),
    );
  }
  return sources;
}
