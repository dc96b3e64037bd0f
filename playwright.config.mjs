// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { defineConfig } from '@playwright/test';
import { findChromium, launchArguments } from './tools/browser/find.mjs';

const executablePath = findChromium();

/**
 * Browser tests against a running Regie. `npm test` starts one and says by
 * PLAYWRIGHT_URL where; by hand, `npm start` first.
 */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  timeout: 60_000,
  expect: { timeout: 20_000 },
  // One at a time: they share one backend, and two cores are enough for one.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json']],
  outputDir: '.regie/test/browser',
  use: {
    baseURL: process.env.PLAYWRIGHT_URL ?? 'http://localhost:3000',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: launchArguments(),
    },
  },
});
