// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Takes a picture of a page, to look at while developing:
//   node tools/browser/shot.mjs URL OUT.png [--width 1280] [--height 900]
//     [--lang nl] [--dark] [--full] [--guest] [--wait SELECTOR]
// --guest enters as a guest where the app asks to sign in. What the page says
// on its console as an error is printed, and makes the exit code 1.

import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium, launchArguments, LEFT_OUT } from './find.mjs';

const PATIENCE_MS = 30_000;
/** For charts and fonts that come in after the page stands. */
const SETTLE_MS = 1500;

function settings() {
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
  return { ...values, url, file };
}

/** What the browser and Backstage remember of a person's choices. */
async function prefer(context, { lang, dark }) {
  await context.addInitScript(
    ([language, theme]) => {
      if (!window.localStorage) return;
      if (language) window.localStorage.setItem('language', language);
      window.localStorage.setItem('theme', theme);
    },
    [lang, dark ? 'dark' : 'light'],
  );
}

async function shoot(browser, options) {
  const context = await browser.newContext({
    viewport: { width: Number(options.width), height: Number(options.height) },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: options.lang,
  });
  if (/^https?:/.test(options.url)) await prefer(context, options);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const trouble = text => {
    console.error(text);
    process.exitCode = 1;
  };
  page.on('console', message => {
    if (message.type() === 'error') trouble(`console: ${message.text()}`);
  });
  page.on('pageerror', error => trouble(`page: ${error.message}`));
  await page.goto(options.url);
  if (options.guest) {
    await page
      .getByRole('button', { name: /^(enter|verder als gast)$/i })
      .click();
  }
  try {
    if (options.wait) await page.waitForSelector(options.wait);
    await page.waitForTimeout(SETTLE_MS);
  } finally {
    // Also of a page where what was waited for did not come.
    await page.screenshot({ path: options.file, fullPage: options.full });
  }
}

async function main() {
  const options = settings();
  if (!options.url || !options.file) {
    console.error('Usage: node tools/browser/shot.mjs URL OUT.png [options]');
    process.exitCode = 2;
    return;
  }
  const executablePath = findChromium();
  if (!executablePath) {
    console.error(LEFT_OUT);
    process.exitCode = 3;
    return;
  }
  const browser = await chromium.launch({
    executablePath,
    args: launchArguments(),
  });
  try {
    await shoot(browser, options);
  } finally {
    await browser.close();
  }
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
