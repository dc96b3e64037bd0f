// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Runs programs of the set-up and keeps what they say for when they fail.

import { spawn } from 'node:child_process';
import { Failure } from './Failure.mjs';

/**
 * Runs a program to its end.
 *
 * @returns {Promise<{ code: number, output: string }>} `output` is the last
 *   100,000 characters of both streams
 */
export function run(program, args, { cwd, env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && program === 'npm',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', text => {
        output = (output + text).slice(-100_000);
        if (!onLine) return;
        for (const line of text.split('\n')) if (line.trim()) onLine(line);
      });
    }
    child.on('error', error =>
      reject(error.code === 'ENOENT' ? notFound(program) : error),
    );
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

function notFound(program) {
  return new Failure(
    `${program} was not found. Install it (npm comes with Node: https://nodejs.org) and run the command again.`,
  );
}
