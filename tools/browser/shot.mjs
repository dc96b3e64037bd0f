// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Takes a picture of a page, to look at while developing:
//   node tools/browser/shot.mjs URL OUT.png [--width 1280] [--height 900]
//     [--lang nl] [--dark] [--full] [--guest] [--wait SELECTOR]

import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium, launchArguments } from './find.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '900' },
    lang: { type: 'string' },
    dark: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    guest: { type: 'boolean', default: false },
    wait: { type: 'string' },
  },
});
const [url, file] = positionals;
const executablePath = findChromium();
if (!url || !file || !executablePath) {
  console.error(
    executablePath
      ? 'Usage: node tools/browser/shot.mjs URL OUT.png [options]'
      : 'No Chromium found. Install one, or set CHROMIUM_PATH.',
  );
  process.exit(2);
}

const browser = await chromium.launch({
  executablePath,
  args: launchArguments(),
});
const page = await browser.newPage({
  viewport: { width: Number(values.width), height: Number(values.height) },
  colorScheme: values.dark ? 'dark' : 'light',
});
page.on('console', message => {
  if (message.type() === 'error') console.error(`console: ${message.text()}`);
});
page.on('pageerror', error => console.error(`page: ${error.message}`));
if (values.lang) {
  await page.addInitScript(
    language => localStorage.setItem('language', language),
    values.lang,
  );
}
await page.goto(url);
if (values.guest) {
  const enter = page.getByRole('button', { name: /enter/i });
  await enter.click({ timeout: 20_000 }).catch(() => undefined);
}
if (values.wait) await page.waitForSelector(values.wait, { timeout: 20_000 });
await page.waitForTimeout(1500);
await page.screenshot({ path: file, fullPage: values.full });
await browser.close();
