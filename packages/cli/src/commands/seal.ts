// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { GivenSealAnswer, SealReport } from '@regie/plugin-sovereignty-common';
import {
  assessLandscape,
  SealFramework,
  SealKnowledge,
  sealMarkdown,
  sealReport,
} from '@regie/plugin-sovereignty-engine';
import { Command, Option } from 'commander';
import { CannotRun, ExitCode } from '../exit';
import {
  addClusterOptions,
  ClusterOptions,
  clusterSources,
} from '../loading/clusterSources';
import { loadAnswers } from '../loading/loadAnswers';
import { loadDeclaredCatalog } from '../loading/loadDeclaredCatalog';
import { loadSealFiles } from '../loading/loadPolicyFiles';
import {
  loadRegisterFiles,
  registerOption,
} from '../loading/loadRegisterFiles';
import { checkDate, onOption } from '../loading/onDate';
import { readClusters } from '../loading/readClusters';

interface SealOptions extends ClusterOptions {
  framework?: string;
  minimum: string[];
  catalog: string[];
  entity?: string;
  answers: string[];
  register: string[];
  lang: 'nl' | 'en';
  on: string;
  output: keyof typeof WRITERS;
}

const WRITERS = {
  markdown: (report: SealReport, lang: 'nl' | 'en') =>
    `${sealMarkdown(report, lang)}\n`,
  json: (report: SealReport) =>
    `${JSON.stringify({ apiVersion: 'regie.dev/v1', ...report }, null, 2)}\n`,
};

export function addSeal(
  program: Command,
  finish: (code: ExitCode) => void,
): void {
  addClusterOptions(
    program
      .command('seal')
      .description(
        'Writes the questions of the EU Cloud Sovereignty Framework with the minimum level asked for, for a tender; with --entity also what is answered',
      ),
  )
    .option(
      '--framework <id>',
      'version of the framework; the newest otherwise',
    )
    .option(
      '--minimum <level...>',
      'the least SEAL level: 2 for every objective, or SOV-3=3 for one',
      [],
    )
    .option('--catalog <path...>', 'catalog files or folders', [])
    .option('--entity <ref>', 'the entity whose answers are filled in')
    .option('--answers <path...>', 'what suppliers answered', [])
    .addOption(registerOption())
    .addOption(onOption('the date for which the answers hold'))
    .addOption(
      new Option('--lang <language>').choices(['nl', 'en']).default('nl'),
    )
    .addOption(
      new Option('--output <format>')
        .choices(Object.keys(WRITERS))
        .default('markdown'),
    )
    .action(async (options: SealOptions) => finish(await seal(options)));
}

async function seal(options: SealOptions): Promise<ExitCode> {
  checkDate(options.on);
  const knowledge = await loadSealFiles();
  const framework = frameworkOf(knowledge, options.framework);
  const minimums = minimumsOf(options.minimum, framework);
  const answers = options.entity
    ? await answersOf(options.entity, options, knowledge)
    : [];
  const report = sealReport(
    framework,
    answers,
    objective => minimums.get(objective) ?? null,
  );
  process.stdout.write(WRITERS[options.output](report, options.lang));
  return 0;
}

function frameworkOf(
  { frameworks }: SealKnowledge,
  id: string | undefined,
): SealFramework {
  const found = id
    ? frameworks.find(framework => framework.id === id)
    : frameworks.at(-1);
  if (found) return found;
  const known = frameworks.map(framework => framework.id).join(', ');
  throw new CannotRun(`there is no framework ${id}; there are ${known}.`);
}

/** `2` is for all objectives; a later `SOV-3=3` corrects it for one. */
function minimumsOf(
  given: readonly string[],
  { objectives }: SealFramework,
): Map<string, number> {
  const known = objectives.map(({ id }) => id);
  const minimums = new Map<string, number>();
  for (const text of given) {
    const match = /^(?:(?<objective>SOV-\d)=)?(?<level>[0-4])$/.exec(text);
    const { objective, level } = match?.groups ?? {};
    if (!level || (objective && !known.includes(objective))) {
      throw new CannotRun(
        `--minimum takes 0 to 4, or an objective with it such as SOV-3=3, not ${text}.`,
      );
    }
    for (const id of objective ? [objective] : known) {
      minimums.set(id, Number(level));
    }
  }
  return minimums;
}

async function answersOf(
  entity: string,
  options: SealOptions,
  knowledge: SealKnowledge,
): Promise<GivenSealAnswer[]> {
  const { on } = options;
  const entities = await loadDeclaredCatalog(options.catalog);
  const register = await loadRegisterFiles(options.register);
  const assessments = assessLandscape({
    entities,
    clusters: await readClusters(clusterSources(options), register),
    ...{ register, on, seal: knowledge },
    packs: [],
    waivers: [],
    statements: await loadAnswers(options.answers, { entities, register, on }),
  });
  const ref = stringifyEntityRef(
    parseEntityRef(entity, { defaultKind: 'component' }),
  );
  const found = assessments.find(({ summary }) => summary.entityRef === ref);
  if (!found) {
    throw new CannotRun(`there is no ${ref} in the catalog that was given.`);
  }
  return found.seal.answers;
}
