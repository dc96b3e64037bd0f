// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 40 * 60_000;
const POLL_MS = 1000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** @returns {Promise<boolean>} false when another process holds it */
async function take(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  // A holder that was killed left its lock behind. 0: it is being written.
  if (holder > 0 && !isAlive(holder)) await rm(file, { force: true });
  return false;
}

/**
 * Takes turns with other processes of this machine.
 *
 * @template T
 * @param {string} file that names who is at work
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  const latest = Date.now() + PATIENCE_MS;
  while (!(await take(file))) {
    if (Date.now() > latest) {
      throw new Error(
        `Another build holds ${file} for over ${
          PATIENCE_MS / 60_000
        } minutes. Remove that file if none is running.`,
      );
    }
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
