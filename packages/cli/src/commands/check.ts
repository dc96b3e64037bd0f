// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'fs';
import { assessLandscape } from '@regie/plugin-sovereignty-engine';
import { Command, Option } from 'commander';
import { CannotRun, ExitCode } from '../exit';
import {
  addClusterOptions,
  ClusterOptions,
  clusterSources,
} from '../loading/clusterSources';
import { loadAnswers } from '../loading/loadAnswers';
import { loadCatalog } from '../loading/loadCatalog';
import {
  loadPackFiles,
  loadSealFiles,
  loadWaiverFiles,
} from '../loading/loadPolicyFiles';
import { loadRegisterFiles } from '../loading/loadRegisterFiles';
import { readClusters } from '../loading/readClusters';
import { declarationErrors } from '../output/declarationErrors';
import { FORMATS, Format } from '../output/formats';
import { today } from './observe';

interface CheckOptions extends ClusterOptions {
  catalog: string[];
  manifests: string[];
  wholeCatalog: boolean;
  pack: string[];
  waivers: string[];
  answers: string[];
  register: string[];
  on: string;
  output: Format;
}

/** The kinds that declarations refer to and the backend has all of. */
const REFERRED_KINDS = [
  'Component',
  'API',
  'Resource',
  'System',
  'Group',
  'User',
];

const DEFAULT_CATALOG = './catalog-info.yaml';

export function addCheck(
  program: Command,
  finish: (code: ExitCode) => void,
): void {
  addClusterOptions(
    program
      .command('check')
      .description(
        'Holds catalog entities, and where they run, against policy packs',
      ),
  )
    .option(
      '--catalog <path...>',
      `catalog files or folders (default: ${DEFAULT_CATALOG})`,
      [],
    )
    .option(
      '--whole-catalog',
      'these files are all there is: a reference to what is not in them is wrong',
      false,
    )
    .option(
      '--manifests <path...>',
      'rendered manifests, not running anywhere yet',
      [],
    )
    .option(
      '--pack <pack...>',
      'policy packs: files, or ids of packs that ship; the municipal baseline when left out',
      [],
    )
    .option('--waivers <path...>', 'files with waivers', [])
    .option('--answers <path...>', 'what suppliers answered', [])
    .option(
      '--register <path...>',
      'files of your own after the register that ships',
      [],
    )
    .option('--on <date>', 'the date for which the verdicts hold', today())
    .addOption(
      new Option('--output <format>')
        .choices(Object.keys(FORMATS))
        .default('text'),
    )
    .action(async (options: CheckOptions) => finish(await check(options)));
}

async function check(options: CheckOptions): Promise<ExitCode> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(options.on)) {
    throw new CannotRun(`--on takes a date as YYYY-MM-DD, not ${options.on}.`);
  }
  const catalog = catalogLocations(options);
  const entities = await loadCatalog(catalog);
  const mistakes = declarationErrors(entities);
  if (mistakes.length > 0) throw new CannotRun(mistakes.join('\n'));

  const register = await loadRegisterFiles(options.register);
  const sources = clusterSources({
    ...options,
    snapshot: [...options.snapshot, ...options.manifests],
  });
  const assessments = assessLandscape({
    entities,
    ...(options.wholeCatalog && { completeKinds: REFERRED_KINDS }),
    clusters: await readClusters(sources, register),
    register,
    packs: await loadPackFiles(options.pack),
    seal: await loadSealFiles(),
    waivers: await loadWaiverFiles(options.waivers),
    statements: await loadAnswers(options.answers, {
      entities,
      register,
      on: options.on,
    }),
    on: options.on,
  });
  const findings = assessments.flatMap(({ findings: ofEntity }) => ofEntity);
  process.stdout.write(FORMATS[options.output](findings));
  return findings.some(({ verdict }) => verdict === 'violation') ? 1 : 0;
}

function catalogLocations({ catalog }: CheckOptions): string[] {
  if (catalog.length > 0) return catalog;
  if (existsSync(DEFAULT_CATALOG)) return [DEFAULT_CATALOG];
  throw new CannotRun(
    `there is no ${DEFAULT_CATALOG} here; name catalog files with --catalog.`,
  );
}
