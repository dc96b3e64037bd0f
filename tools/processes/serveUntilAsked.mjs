// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Keeps a program that serves going until Ctrl-C, a kill, or, for one that a
 * test started, the end of its standard input.
 *
 * @param {{ stop: () => Promise<void> }} server
 * @param {{ endWithInput: boolean }} options
 */
export async function serveUntilAsked(server, { endWithInput }) {
  await new Promise(resolve => {
    const idle = setInterval(() => undefined, 2 ** 30);
    const end = () => {
      clearInterval(idle);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, end);
    }
    if (endWithInput) process.stdin.once('end', end).resume();
  });
  await server.stop();
}
