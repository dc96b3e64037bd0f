// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  KubeconfigClusterSource,
  SnapshotClusterSource,
} from '@regie/plugin-sovereignty-backend-module-kubernetes';
import {
  clusterDeclarations,
  matchWorkloads,
} from '@regie/plugin-sovereignty-engine';
import { Command, Option } from 'commander';
import { CannotRun, ExitCode } from '../exit';
import { loadCatalog } from '../loading/loadCatalog';
import { loadRegisterFiles } from '../loading/loadRegisterFiles';
import { readClusters } from '../loading/readClusters';
import { describeLandscape } from '../output/describeLandscape';
import { landscapeText } from '../output/landscapeText';

interface ObserveOptions {
  snapshot: string[];
  kubeconfig?: string;
  context: string[];
  catalog: string[];
  register: string[];
  on: string;
  output: 'text' | 'json';
}

export function addObserve(
  program: Command,
  finish: (code: ExitCode) => void,
): void {
  program
    .command('observe')
    .description(
      'Reads clusters or snapshots and says where their workloads run',
    )
    .option('--snapshot <path...>', 'recorded clusters: folders or files', [])
    .option('--kubeconfig <file>', 'a kubeconfig whose contexts are read')
    .option(
      '--context <name...>',
      'contexts of the kubeconfig; all when left out',
      [],
    )
    .option(
      '--catalog <path...>',
      'catalog files: whose workloads are whose, and what operators declare',
      [],
    )
    .option(
      '--register <path...>',
      'files of your own after the register that ships',
      [],
    )
    .option('--on <date>', 'the date for which ownership is asked', today())
    .addOption(
      new Option('--output <format>').choices(['text', 'json']).default('text'),
    )
    .action(async (options: ObserveOptions) => finish(await observe(options)));
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

async function observe(options: ObserveOptions): Promise<ExitCode> {
  if (options.snapshot.length === 0 && !options.kubeconfig) {
    throw new CannotRun('name what to read with --snapshot or --kubeconfig.');
  }
  const register = await loadRegisterFiles(options.register);
  const readings = await readClusters(
    [
      ...(options.snapshot.length > 0
        ? [new SnapshotClusterSource(options.snapshot)]
        : []),
      ...(options.kubeconfig
        ? [
            new KubeconfigClusterSource({
              path: options.kubeconfig,
              ...(options.context.length > 0 && { contexts: options.context }),
            }),
          ]
        : []),
    ],
    register,
  );
  const entities = await loadCatalog(options.catalog);
  const landscape = describeLandscape({
    readings,
    register,
    on: options.on,
    declarations: clusterDeclarations(entities),
    matches: matchWorkloads({
      entities,
      workloads: readings.flatMap(
        ({ observation }) => observation?.workloads ?? [],
      ),
    }),
  });
  process.stdout.write(
    options.output === 'json'
      ? `${JSON.stringify(landscape, null, 2)}\n`
      : landscapeText(landscape),
  );
  return readings.some(({ observation }) => !observation) ? 2 : 0;
}
