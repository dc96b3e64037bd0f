// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdir, stat } from 'fs/promises';
import path from 'path';
import {
  loadPackTests,
  PackTestResult,
  PackTests,
  PolicyPack,
  Register,
  runPackTest,
} from '@regie/plugin-sovereignty-engine';
import { readTextFiles } from '@regie/plugin-sovereignty-node';
import { Command, Option } from 'commander';
import { CannotRun, ExitCode } from '../exit';
import { loadPackFiles, packAt } from '../loading/loadPolicyFiles';
import {
  loadRegisterFiles,
  registerOption,
} from '../loading/loadRegisterFiles';

interface TestOptions {
  register: string[];
  output: 'text' | 'json';
}

const TEST_FILE = /\.test\.ya?ml$/;

export function addTest(
  program: Command,
  finish: (code: ExitCode) => void,
): void {
  program
    .command('test')
    .argument(
      '<pack...>',
      'packs, as files, folders or ids of packs that ship; their tests are the files *.test.yaml beside them',
    )
    .description('Holds packs against their tests: facts in, verdicts expected')
    .addOption(registerOption())
    .addOption(
      new Option('--output <format>').choices(['text', 'json']).default('text'),
    )
    .action(async (packs: string[], options: TestOptions) =>
      finish(await test(packs, options)),
    );
}

async function test(
  locations: readonly string[],
  options: TestOptions,
): Promise<ExitCode> {
  const packs = await loadPackFiles(locations);
  const register = await loadRegisterFiles(options.register);
  const suites = await loadSuites(locations);
  const results = suites.flatMap(suite => run(suite, packs, register));
  if (results.length === 0) {
    throw new CannotRun(
      `beside ${locations.join(
        ', ',
      )} there is no *.test.yaml with tests of ${packs
        .map(({ id }) => id)
        .join(', ')}.`,
    );
  }
  process.stdout.write(
    options.output === 'json' ? resultsJson(results) : resultsText(results),
  );
  return results.some(({ failure }) => failure !== null) ? 1 : 0;
}

async function loadSuites(locations: readonly string[]): Promise<PackTests[]> {
  const packs = (await Promise.all(locations.map(packAt))).flat();
  const beside = (await Promise.all(packs.map(testsBeside))).flat();
  const files = await readTextFiles([...new Set(beside)].sort());
  return files.map(file => {
    const { tests, problems } = loadPackTests(file);
    if (!tests) throw new CannotRun(problems.join('\n'));
    return tests;
  });
}

async function testsBeside(location: string): Promise<string[]> {
  const isFolder = (await stat(location)).isDirectory();
  const folder = isFolder ? location : path.dirname(location);
  const names = await readdir(folder);
  return names
    .filter(name => TEST_FILE.test(name))
    .map(name => path.join(folder, name));
}

interface Result extends PackTestResult {
  readonly pack: string;
}

/** Tests of packs that were not asked for are left alone. */
function run(
  suite: PackTests,
  packs: readonly PolicyPack[],
  register: Register,
): Result[] {
  const pack = packs.find(({ id }) => id === suite.pack);
  if (!pack) return [];
  return suite.tests.flatMap(one =>
    runPackTest(one, { pack, register, on: suite.on }).map(result => ({
      ...result,
      pack: pack.id,
    })),
  );
}

function resultsText(results: readonly Result[]): string {
  const lines = results.map(({ pack, rule, entity, test: name, failure }) => {
    const what = `${pack} ${rule} ${entity}: ${name}`;
    return failure === null ? `ok ${what}` : `FAILED ${what}: ${failure}`;
  });
  return lines.map(line => `${line}\n`).join('');
}

function resultsJson(results: readonly Result[]): string {
  const document = { apiVersion: 'regie.dev/v1', kind: 'TestResults', results };
  return `${JSON.stringify(document, null, 2)}\n`;
}
