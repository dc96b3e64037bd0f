// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Runs servers for as long as the process that asked for them lives, then
// stops them and removes their folder. A process of its own, since one that
// is killed, as test runners do with slow workers, can clean up nothing: its
// end of this one's standard input closes all the same.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

const PATIENCE_MS = 10_000;

/** @type {import('./startKept.mjs').Kept} */
const { programs, folder, stopSignal } = JSON.parse(process.argv[2]);

let running = programs.length;
let ending = false;

function finishWhenAllStopped() {
  if (running > 0 || !ending) return;
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  process.exit();
}

function end() {
  if (ending) return;
  ending = true;
  for (const child of children) child.kill(stopSignal);
  setTimeout(() => {
    for (const child of children) child.kill('SIGKILL');
  }, PATIENCE_MS).unref();
  finishWhenAllStopped();
}

const children = programs.map(({ command, args, uid, gid }) => {
  const name = path.basename(command);
  const child = spawn(command, args, {
    cwd: folder,
    uid,
    gid,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let stopped = false;
  const onStop = reason => {
    if (stopped) return;
    stopped = true;
    running -= 1;
    if (!ending) {
      process.exitCode = 1;
      process.stderr.write(`\n${name} stopped by itself: ${reason}\n`);
    }
    end();
    finishWhenAllStopped();
  };
  child.on('error', error => onStop(error.message));
  child.on('exit', (code, signal) => onStop(signal ?? `exit code ${code}`));
  return child;
});

process.stdin.on('end', end).on('error', end).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
// Whoever read the output may be gone while there is still a folder to remove.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', end);
}
