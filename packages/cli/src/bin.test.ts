// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from 'child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';

jest.setTimeout(60_000);

const bin = path.resolve(__dirname, '../bin');

describe('the program regie', () => {
  it.each([
    ['20.20.2', expect.stringContaining('this is 20.20.2')],
    ['22.14.0', expect.stringContaining('this is 22.14.0')],
    ['22.19.0', undefined],
    ['24.0.0', undefined],
  ])('says of Node %s whether it is too old', (version, answer) => {
    const { tooOld } = jest.requireActual(path.join(bin, 'nodeVersion'));
    expect(tooOld(version)).toEqual(answer);
  });

  it('ends with 2 on a fault of its own, as 1 says that there are violations', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'regie-bin-'));
    const fault = path.join(folder, 'fault.cjs');
    writeFileSync(
      fault,
      `if (require('worker_threads').isMainThread) {
        setTimeout(() => { throw new Error('fault') }, 1);
      }`,
    );
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', fault, path.join(bin, 'regie'), 'explain', 'JUR-01'],
      { encoding: 'utf8' },
    );
    rmSync(folder, { recursive: true });
    expect(stderr).toContain('Error: fault');
    expect(status).toBe(2);
  });
});
