// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  clusterDeclarations,
  matchWorkloads,
} from '@regie/plugin-sovereignty-engine';
import { Command, Option } from 'commander';
import { CannotRun, ExitCode } from '../exit';
import {
  addClusterOptions,
  ClusterOptions,
  clusterSources,
} from '../loading/clusterSources';
import { loadCatalog } from '../loading/loadCatalog';
import {
  loadRegisterFiles,
  registerOption,
} from '../loading/loadRegisterFiles';
import { checkDate, onOption } from '../loading/onDate';
import { readClusters } from '../loading/readClusters';
import { describeLandscape } from '../output/describeLandscape';
import { landscapeText } from '../output/landscapeText';

interface ObserveOptions extends ClusterOptions {
  catalog: string[];
  register: string[];
  on: string;
  output: 'text' | 'json';
}

export function addObserve(
  program: Command,
  finish: (code: ExitCode) => void,
): void {
  addClusterOptions(
    program
      .command('observe')
      .description(
        'Reads clusters or snapshots and says where their workloads run',
      ),
  )
    .option(
      '--catalog <path...>',
      'catalog files: whose workloads are whose, and what operators declare',
      [],
    )
    .addOption(registerOption())
    .addOption(onOption('the date for which ownership is asked'))
    .addOption(
      new Option('--output <format>').choices(['text', 'json']).default('text'),
    )
    .action(async (options: ObserveOptions) => finish(await observe(options)));
}

async function observe(options: ObserveOptions): Promise<ExitCode> {
  checkDate(options.on);
  const sources = clusterSources(options);
  if (sources.length === 0) {
    throw new CannotRun('name what to read with --snapshot or --kubeconfig.');
  }
  const register = await loadRegisterFiles(options.register);
  const readings = await readClusters(sources, register);
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
