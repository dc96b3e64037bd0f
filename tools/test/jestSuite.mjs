// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Unit and integration tests of all packages, through Backstage's own command.

import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { command } from './command.mjs';
import { checkout, results } from './results.mjs';

const report = path.join(results, 'jest.json');

export async function jestSuite({ env }) {
  await rm(report, { force: true });
  const { code } = await command(
    process.execPath,
    [
      path.join(checkout, 'node_modules/@backstage/cli/bin/backstage-cli'),
      'repo',
      'test',
      '--watchAll=false',
      '--json',
      `--outputFile=${report}`,
      '--maxWorkers=2',
    ],
    {
      env,
    },
  );
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (!text) return { passed: 0, failed: 1, skipped: 0 };
  const {
    numPassedTests: passed,
    numFailedTests,
    numRuntimeErrorTestSuites: broken,
    numPendingTests: skipped,
  } = JSON.parse(text);
  const failed = numFailedTests + broken;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}
