// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import path from 'path';
import { main } from '../main';

jest.setTimeout(60_000);

const catalog = path.resolve(__dirname, '../../../../examples/catalog');

async function regie(...args: string[]) {
  const written: string[] = [];
  const out = jest
    .spyOn(process.stdout, 'write')
    .mockImplementation(text => written.push(String(text)) > 0);
  try {
    await main(['node', 'regie', ...args]);
    return written.join('');
  } finally {
    out.mockRestore();
  }
}

async function dayOf(...args: string[]): Promise<string> {
  const check = ['check', '--catalog', catalog, '--output', 'json'];
  const { findings } = JSON.parse(await regie(...check, ...args));
  return findings[0].on;
}

describe('the day of the verdicts', () => {
  afterEach(() => jest.useRealTimers());

  it('begins in Amsterdam, whatever time zone the machine is in', async () => {
    jest.useFakeTimers({ advanceTimers: true, doNotFake: ['nextTick'] });
    jest.setSystemTime(new Date('2026-11-24T22:59:00Z'));
    expect(await dayOf()).toBe('2026-11-24');
    jest.setSystemTime(new Date('2026-11-24T23:01:00Z'));
    expect(await dayOf()).toBe('2026-11-25');
    expect(await dayOf('--on', '2026-11-20')).toBe('2026-11-20');
  });

  it.each(['check', 'explain', 'observe', 'questions', 'seal'])(
    'is told by the help of %s',
    async command => {
      const help = (await regie(command, '--help')).replace(/\s+/g, ' ');
      expect(help).toMatch(/--on <date> [^(]*\(default: today in Europe\/Ams/);
    },
  );
});
