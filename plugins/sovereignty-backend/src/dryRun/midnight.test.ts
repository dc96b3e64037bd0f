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

jest.setTimeout(240_000);

// The thread reads our sources as they are, as under `backstage-cli start`.
process.execArgv.push('--require', '@backstage/cli/config/nodeTransform.cjs');

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

// Three minutes before midnight in Amsterdam, where it is an hour later.
startEachAt(new Date('2026-11-24T22:57:00Z'));
const MIDNIGHT = new Date('2026-11-24T23:00:30Z');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'regie-midnight-'));
  writeFileSync(path.join(folder, 'proef.yaml'), packUpTo('2026-11-24'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each(databases.eachSupportedId())(
  'a dry run just after midnight on %p',
  id => {
    it('holds the pack in force and the one that is tried against one day', async () => {
      const { get, post, stop } = await startLandscape({
        entities: [hostedAt('azure', 'zaken')],
        databases: { sovereignty: await databases.init(id) },
        sovereignty: {
          notifications: { enabled: false },
          timeZone: 'Europe/Amsterdam',
          policies: { locations: [folder] },
          // The verdicts of the new day are not there yet.
          evaluation: {
            schedule: {
              frequency: { hours: 1 },
              timeout: { minutes: 1 },
              initialDelay: { seconds: 1 },
            },
          },
        },
      });
      const verdict = async () => {
        const { body } = await get(
          '/sovereignty/assessments/by-name/component/default/zaken',
        );
        return body.findings?.[0]?.verdict;
      };
      const evaluated = async () => {
        const { body } = await get(
          '/sovereignty/.backstage/scheduler/v1/tasks',
        );
        return body.tasks.find(
          ({ taskId }: { taskId: string }) => taskId === 'evaluate',
        ).taskState.lastRunEndedAt;
      };
      await until(evaluated, Boolean);
      expect(await verdict()).toBe('compliant');

      jest.setSystemTime(MIDNIGHT);
      const same = await post(
        '/sovereignty/dry-run/pack',
        packUpTo('2026-11-24'),
      );
      expect(same.body).toMatchObject({
        problems: [],
        entities: 1,
        totalChanges: 0,
        rules: [{ before: { violation: 1 }, after: { violation: 1 } }],
      });

      // What changes is what the pack changes, and is told of the new day.
      const later = await post(
        '/sovereignty/dry-run/pack',
        packUpTo('2026-11-25', '2'),
      );
      expect(later.body).toMatchObject({
        pack: { version: '2', versionInForce: '1' },
        totalChanges: 1,
        changes: [
          {
            before: { verdict: 'violation', severity: 'high' },
            after: { verdict: 'compliant', severity: null },
          },
        ],
      });
      await stop();
    });
  },
);
