// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { TestDatabases } from '@backstage/backend-test-utils';
import { startEachAt } from '../__testUtils__/startEachAt';
import { hostedAt, startLandscape } from '../__testUtils__/startLandscape';
import { until } from '../__testUtils__/until';

jest.setTimeout(180_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

startEachAt(new Date('2027-03-03T23:30:00Z'));

const VERDICTS = '/sovereignty/history/verdicts/component/default/zaken';
const TREND = '/sovereignty/history/trend';

describe('days that are asked for', () => {
  it('exist, and are not still to come where the municipality is', async () => {
    const { get, stop } = await startLandscape({
      entities: [hostedAt('azure', 'zaken')],
      databases: { sovereignty: await databases.init('SQLITE_3') },
    });
    const stood = async (on: string) => get(`${VERDICTS}?on=${on}`);
    // In Amsterdam it is the fourth already.
    await until(
      async () => (await stood('2027-03-04')).body.verdicts?.length,
      count => count > 0,
    );
    for (const on of ['2027-02-29', '2027-13-01']) {
      const answer = await stood(on);
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toContain(
        `on (${on}) is not a day of the calendar`,
      );
    }
    const ahead = await stood('2027-03-05');
    expect(ahead.status).toBe(400);
    expect(ahead.body.error.message).toContain(
      'on (2027-03-05) is still to come; today is 2027-03-04',
    );

    const wrong = await get(`${TREND}?from=2027-02-30&to=2027-03-04`);
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.message).toContain(
      'from (2027-02-30) is not a day of the calendar',
    );
    const { body } = await get(`${TREND}?from=2027-03-01&to=2027-03-31`);
    expect(body.days.map(({ day }: { day: string }) => day)).toEqual([
      '2027-03-04',
    ]);
    await stop();
  });
});
