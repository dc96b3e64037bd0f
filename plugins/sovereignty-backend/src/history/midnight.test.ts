// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { TestDatabases } from '@backstage/backend-test-utils';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { packUpTo } from '../__testUtils__/packUpTo';
import { startEachAt } from '../__testUtils__/startEachAt';
import { hostedAt, startLandscape } from '../__testUtils__/startLandscape';
import { until } from '../__testUtils__/until';

jest.setTimeout(120_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

// Before midnight in Amsterdam, where it is an hour later.
startEachAt(new Date('2026-11-24T22:57:00Z'));
const AFTER_MIDNIGHT = new Date('2026-11-24T23:01:00Z');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'regie-midnight-'));
  writeFileSync(path.join(folder, 'proef.yaml'), packUpTo('2026-11-24'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each(databases.eachSupportedId())('the history on %p', id => {
  it('begins a day where verdicts do, also while it is yesterday in UTC', async () => {
    const { get, stop } = await startLandscape({
      entities: [hostedAt('azure', 'zaken')],
      databases: { sovereignty: await databases.init(id) },
      sovereignty: {
        notifications: { enabled: false },
        policies: { locations: [folder] },
        evaluation: {
          schedule: {
            frequency: { seconds: 1 },
            timeout: { minutes: 1 },
            initialDelay: { seconds: 1 },
          },
        },
      },
    });
    const now = async () => {
      const { body } = await get(
        '/sovereignty/assessments/by-name/component/default/zaken',
      );
      return body.findings?.[0]?.verdict;
    };
    const at = async (day: string) => {
      const { body } = await get(
        `/sovereignty/history/verdicts/component/default/zaken?on=${day}`,
      );
      return body.verdicts.map(({ verdict }: { verdict: string }) => verdict);
    };
    const changes = async (day: string) => {
      const { body } = await get(
        `/sovereignty/history/trend?from=${day}&to=${day}`,
      );
      return body.days[0];
    };
    expect(await until(now, Boolean)).toBe('compliant');

    jest.setSystemTime(AFTER_MIDNIGHT);
    expect(await until(now, found => found === 'violation')).toBe('violation');
    expect(await at('2026-11-24')).toEqual(['compliant']);
    expect(await at('2026-11-25')).toEqual(['violation']);
    expect(await changes('2026-11-24')).toMatchObject({ compliant: 1 });
    expect(await changes('2026-11-25')).toMatchObject({ violation: 1 });
    const providers = await get('/sovereignty/providers');
    expect(providers.body.on).toBe('2026-11-25');
    await stop();
  });
});
