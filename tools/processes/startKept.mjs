// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const LOG_CHARACTERS = 16_000;
const POLL_MS = 100;

const keeper = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  'keep.mjs',
);

/**
 * @typedef {object} Kept
 * @property {{ command: string, args: string[], uid?: number, gid?: number }[]} programs
 * @property {string} folder working folder of the programs, removed at the end
 * @property {'SIGKILL' | 'SIGQUIT'} stopSignal
 */

/**
 * Starts servers that end with this process, however it ends.
 *
 * @param {Kept} kept
 */
export function startKept(kept) {
  const child = spawn(process.execPath, [keeper, JSON.stringify(kept)], {
    // Ctrl-C reaches every process of a terminal's group at once. Apart from
    // it the keeper hears of the end from us alone, and can do it in order.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      log = (log + chunk).slice(-LOG_CHARACTERS);
    });
  }
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close');
  const isUp = () => child.exitCode === null && child.signalCode === null;

  return {
    log: () => log,

    /**
     * @param {() => boolean | Promise<boolean>} isReady
     * @param {number} patienceMs
     * @throws {Error} with the end of the log, when a program stops first
     */
    async untilReady(isReady, patienceMs) {
      const latest = Date.now() + patienceMs;
      while (!(await isReady())) {
        if (!isUp() || Date.now() > latest) {
          child.stdin.end();
          await ended;
          throw new Error(
            `Not ready after ${patienceMs / 1000} s or less:\n${log.slice(
              -4000,
            )}`,
          );
        }
        await new Promise(resolve => setTimeout(resolve, POLL_MS));
      }
    },

    /** Stops the programs and removes the folder. May be called twice. */
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
