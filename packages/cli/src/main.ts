// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { addCheck } from './commands/check';
import { addClusterRole } from './commands/clusterRole';
import { addCollect } from './commands/collect';
import { addExplain } from './commands/explain';
import { addObserve } from './commands/observe';
import { addQuestions } from './commands/questions';
import { addSeal } from './commands/seal';
import { addTest } from './commands/test';
import { CannotRun, ExitCode } from './exit';

/** Runs the command line and gives its exit code: 0 done, 1 violations found, 2 could not run. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('regie')
    .description(
      'Shows where workloads run, under whose law, and whether that is allowed.',
    )
    .version(version)
    .exitOverride();
  const finish = (result: ExitCode) => {
    code = result;
  };
  addObserve(program, finish);
  addCollect(program, finish);
  addClusterRole(program, finish);
  addCheck(program, finish);
  addExplain(program, finish);
  addTest(program, finish);
  addQuestions(program, finish);
  addSeal(program, finish);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!isExpected(error)) throw error;
    process.stderr.write(`regie: ${error.message}\n`);
    return 2;
  }
  return code;
}

/** Errors whose message is for the user; the rest is a fault of ours. */
function isExpected(error: unknown): error is Error {
  return (
    error instanceof CannotRun ||
    (error instanceof Error &&
      ['ClusterReadError', 'InputError'].includes(error.name))
  );
}
