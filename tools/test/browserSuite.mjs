// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Playwright in a real browser, against the real app and backend.

import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { addresses } from '../bootstrap/ports.mjs';
import { startServers } from '../bootstrap/servers.mjs';
import { command } from './command.mjs';
import { checkout, results } from './results.mjs';

/** What the tests spoil and mend is a copy, where the configuration looks. */
const input = {
  original: path.join(checkout, 'packages', 'app', 'e2e-tests', 'input'),
  copy: path.join(results, 'input'),
};

const report = path.join(results, 'playwright.json');

/** Away from the standard ports, so that a running Regie is left alone. */
const PORTS = { REGIE_APP_PORT: '13000', REGIE_BACKEND_PORT: '17007' };

export async function browserSuite({ env, chromium }) {
  if (!chromium) return { passed: 0, failed: 0, skipped: 0 };
  await rm(report, { force: true });
  for (const [name, port] of Object.entries(PORTS)) process.env[name] ??= port;
  const where = addresses();
  await rm(input.copy, { recursive: true, force: true });
  await cp(input.original, input.copy, { recursive: true });
  const servers = startServers(where, {
    configs: [path.join(input.copy, 'app-config.yaml')],
  });
  try {
    await servers.untilReady(text => console.log(text));
    const { code } = await command(
      process.execPath,
      [path.join(checkout, 'node_modules/@playwright/test/cli.js'), 'test'],
      {
        env: {
          ...env,
          PLAYWRIGHT_URL: where.app,
          PLAYWRIGHT_INPUT: input.copy,
          CHROMIUM_PATH: chromium,
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        },
      },
    );
    const text = await readFile(report, 'utf8').catch(() => undefined);
    if (!text) return { passed: 0, failed: 1, skipped: 0 };
    const { expected, flaky, unexpected, skipped } = JSON.parse(text).stats;
    const failed = unexpected + flaky;
    return {
      passed: expected,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped,
    };
  } finally {
    await servers.stop();
  }
}
