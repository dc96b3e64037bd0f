// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Which browser the tests drive, and how it must be started here.
//   node tools/browser/find.mjs     prints its path; code 3 without one

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** One line for who runs the tests without it. */
export const LEFT_OUT =
  'Left out: the tests in a browser. Install Chromium (on Debian: apt-get install chromium) or set CHROMIUM_PATH to have them.';

/** In order; the second is the name that Playwright's own users know. */
const VARIABLES = [
  'CHROMIUM_PATH',
  'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH',
  'CHROME_PATH',
];

const MAC_PROGRAMS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const LINUX_PROGRAMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
];

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['/Applications', path.join(homedir(), 'Applications')].flatMap(
      folder => MAC_PROGRAMS.map(program => path.join(folder, program)),
    );
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap(variable => process.env[variable] ?? [])
      .flatMap(folder =>
        WINDOWS_PROGRAMS.map(program => path.join(folder, program)),
      );
  }
  return LINUX_PROGRAMS;
}

/**
 * @returns {string | undefined} the program of Chromium or a browser of its
 *   family
 * @throws {Error} when a variable names one that is not there
 */
export function findChromium() {
  const variable = VARIABLES.find(name => process.env[name]);
  if (!variable) return usualPlaces().find(place => existsSync(place));
  const given = process.env[variable];
  if (!existsSync(given)) {
    throw new Error(
      `${variable} is ${given}, but nothing is there. Correct or unset it.`,
    );
  }
  return given;
}

/** @returns {string[]} for a browser that talks to this machine only */
export function launchArguments() {
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    // A closed network would answer each of its look-ups with an error.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Containers often have 64 MB of /dev/shm, too little for one page.
    '--disable-dev-shm-usage',
    // Chromium's sandbox cannot be set up by root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function main() {
  const program = findChromium();
  if (program) {
    console.log(program);
  } else {
    console.error(LEFT_OUT);
    process.exitCode = 3;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
