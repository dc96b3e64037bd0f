// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { execFile } from 'child_process';
import path from 'path';

// eslint-disable-next-line no-restricted-syntax
export const root = path.resolve(__dirname, '../../../..');

/**
 * Runs the command as its users run it: the official client of Kubernetes is an
 * ES module, which jest cannot load without a flag that breaks others.
 */
export function regie(...args: string[]) {
  return new Promise<{ code: number; out: string; err: string }>(resolve => {
    execFile(
      process.execPath,
      [path.join(root, 'packages/cli/bin/regie'), ...args],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}
