// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// How long `npm start` takes until Regie can be used: from a fresh clone of the
// last commit with nothing in any cache, and a second time. It downloads and
// builds everything anew, in a folder with spaces in its name.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkout } from '../bootstrap/places.mjs';
import { report } from './report.mjs';

const BAR_SECONDS = { cold: 360, warm: 60 };
/** Away from the standard ports, so that a running Regie is left alone. */
const PORTS = { REGIE_APP_PORT: '13001', REGIE_BACKEND_PORT: '17008' };

const folder = mkdtempSync(path.join(tmpdir(), 'regie start '));
const clone = path.join(folder, 'regie');
const env = {
  ...process.env,
  ...PORTS,
  npm_config_cache: path.join(folder, 'npm'),
  YARN_GLOBAL_FOLDER: path.join(folder, 'yarn'),
};

/** Seconds until the address is said; what was started is ended. */
async function secondsToReady() {
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise(resolve => child.once('exit', resolve));
  try {
    await new Promise((resolve, reject) => {
      child.once('exit', code => reject(new Error(`It ended with ${code}.`)));
      child.stdout.on('data', text => {
        if (String(text).includes('Regie is ready')) resolve();
      });
    });
    return Math.round((performance.now() - began) / 1000);
  } finally {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
}

try {
  execFileSync('git', ['clone', '--quiet', checkout, clone]);
  for (const [size, bar] of Object.entries(BAR_SECONDS)) {
    const figure = await secondsToReady();
    report({
      ...{ name: 'start', size, figure, unit: 's', against: null },
      ...{ ratio: null, bar, holds: figure <= bar },
    });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
