// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SupplierQuestions } from '@regie/plugin-sovereignty-common';
import {
  answersForm,
  FormLanguage,
  questionsMarkdown,
  statedEntities,
  SupplierDirectory,
} from '@regie/plugin-sovereignty-engine';
import { Command, Option } from 'commander';
import { CannotRun, ExitCode } from '../exit';
import { loadAnswers } from '../loading/loadAnswers';
import { loadDeclaredCatalog } from '../loading/loadDeclaredCatalog';
import {
  loadRegisterFiles,
  registerOption,
} from '../loading/loadRegisterFiles';
import { checkDate, onOption } from '../loading/onDate';

interface QuestionsOptions {
  catalog: string[];
  answers: string[];
  register: string[];
  supplier?: string;
  lang: FormLanguage;
  on: string;
  output: keyof typeof WRITERS;
}

const WRITERS = {
  markdown: questionsMarkdown,
  answers: answersForm,
  json: (form: SupplierQuestions) => `${JSON.stringify(form, null, 2)}\n`,
};

export function addQuestions(
  program: Command,
  finish: (code: ExitCode) => void,
): void {
  program
    .command('questions')
    .description(
      'Writes what is not known of the components of a supplier, for the supplier to answer; without --supplier lists the suppliers',
    )
    .requiredOption('--catalog <path...>', 'catalog files or folders')
    .option('--supplier <id>', 'id of the supplier')
    .option('--answers <path...>', 'what suppliers answered already', [])
    .addOption(registerOption())
    .addOption(onOption('the date of the questions'))
    .addOption(
      new Option('--lang <language>').choices(['nl', 'en']).default('nl'),
    )
    .addOption(
      new Option('--output <format>')
        .choices(Object.keys(WRITERS))
        .default('markdown'),
    )
    .action(async (options: QuestionsOptions) =>
      finish(await questions(options)),
    );
}

async function questions(options: QuestionsOptions): Promise<ExitCode> {
  const { supplier, lang, on, output } = options;
  checkDate(on);
  const entities = await loadDeclaredCatalog(options.catalog);
  const register = await loadRegisterFiles(options.register);
  const statements = await loadAnswers(options.answers, {
    entities,
    register,
    on,
  });
  const components = statedEntities(entities, statements);
  const directory = new SupplierDirectory({ components, register, on });
  if (supplier === undefined) {
    process.stdout.write(supplierList(directory, output));
    return 0;
  }
  const form = directory.questionsFor(supplier);
  if (!form) {
    const known = directory.list().map(({ id }) => id);
    throw new CannotRun(
      `no component names a supplier ${supplier}; named are ${known.join(
        ', ',
      )}.`,
    );
  }
  process.stdout.write(WRITERS[output](form, lang));
  return 0;
}

function supplierList(
  directory: SupplierDirectory,
  output: QuestionsOptions['output'],
): string {
  const suppliers = directory.list();
  if (output === 'json') {
    const list = { apiVersion: 'regie.dev/v1', suppliers };
    return `${JSON.stringify(list, null, 2)}\n`;
  }
  const lines = suppliers.map(
    ({ id, name, components, questions: open }) =>
      `${id}\t${name}\t${components} components\t${open} questions`,
  );
  return lines.map(line => `${line}\n`).join('');
}
