// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Command, Option } from 'commander';
import { ExitCode } from '../exit';
import {
  addLandscapeOptions,
  assess,
  catalogPlaces,
  LandscapeOptions,
} from '../loading/landscape';
import { FORMATS, Format } from '../output/formats';
import { addLanguageOption, Language } from '../output/language';

interface CheckOptions extends LandscapeOptions {
  lang: Language;
  output: Format;
}

export function addCheck(
  program: Command,
  finish: (code: ExitCode) => void,
): void {
  addLanguageOption(
    addLandscapeOptions(
      program
        .command('check')
        .description(
          'Holds catalog entities, and where they run, against policy packs',
        ),
    ),
  )
    .addOption(
      new Option('--output <format>')
        .choices(Object.keys(FORMATS))
        .default('text'),
    )
    .action(async (options: CheckOptions) => finish(await check(options)));
}

async function check(options: CheckOptions): Promise<ExitCode> {
  const assessments = await assess(options);
  const findings = assessments.flatMap(({ findings: ofEntity }) => ofEntity);
  const { output, lang } = options;
  // Only there they are told: it takes reading all files once more.
  const places = output === 'sarif' ? await catalogPlaces(options) : new Map();
  process.stdout.write(FORMATS[output](findings, lang, places));
  return findings.some(({ verdict }) => verdict === 'violation') ? 1 : 0;
}
