// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { TestDatabases } from '@backstage/backend-test-utils';
import { hostedAt, startLandscape } from '../__testUtils__/startLandscape';
import { until } from '../__testUtils__/until';

jest.setTimeout(120_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const SQL = [
  "x' or 1=1 --",
  "x'; drop table assessments; --",
  '"; delete from findings; --',
  "') union select * from waivers --",
  '%',
  '_',
  '\\',
];

const CURSORS = ['-1', '0', '1.5', 'NaN', '1e3', '0x10', ' 7', 'eyJpZCI6MX0='];

/** Filters of which any text is a value like another. */
const VALUES = [
  '/assessments?rule=',
  '/assessments?pack=',
  '/assessments?provider=',
  '/assessments?owner=',
  '/assessments?text=',
  '/history/transitions?rule=',
  '/history/transitions?entityRef=',
  '/waivers?rule=',
  '/waivers?entityRef=',
];

/** Filters that hold one of a few words, numbers or days. */
const WORDS = [
  '/assessments?verdict=',
  '/assessments?criticality=',
  '/assessments?sort=',
  '/assessments?order=',
  '/assessments?limit=',
  '/assessments?nonsense=',
  '/assessments/completeness?by=',
  '/history/trend?to=2026-11-24&from=',
  '/history/verdicts/component/default/zaken?on=',
  '/waivers?status=',
];

describe.each(databases.eachSupportedId())('a hostile query on %p', id => {
  it('finds nothing, harms nothing and is told what is wrong', async () => {
    const knex = await databases.init(id);
    const { get, stop } = await startLandscape({
      entities: [hostedAt('azure', 'zaken'), hostedAt('scaleway', 'belasting')],
      databases: { sovereignty: knex },
      sovereignty: { notifications: { enabled: false } },
    });
    const ask = async (path: string, value: string) => {
      const url = `/sovereignty${path}${encodeURIComponent(value)}`;
      const { status, body } = await get(url);
      return { url, status, body };
    };
    const standing = async () => ({
      assessments: await knex('assessments').orderBy('entity_ref'),
      findings: (await knex('findings')).length,
      waivers: (await knex('waivers')).length,
    });
    await until(
      () => get('/sovereignty/assessments'),
      ({ body }) => body.totalItems === 2,
    );
    const before = await standing();

    for (const value of SQL) {
      for (const path of VALUES) {
        const { url, status, body } = await ask(path, value);
        expect([url, status, body.items]).toEqual([url, 200, []]);
      }
      for (const path of WORDS) {
        const { url, status, body } = await ask(path, value);
        expect([url, status]).toEqual([url, 400]);
        expect(body.error.message).not.toMatch(/select|syntax error/i);
      }
    }
    for (const cursor of CURSORS) {
      const { url, status, body } = await ask(
        '/history/transitions?cursor=',
        cursor,
      );
      expect([url, status]).toEqual([url, 400]);
      expect(body.error.message).toContain('Ask for the first page again');
      const list = await ask('/assessments?cursor=', cursor);
      expect([list.url, list.status]).toEqual([list.url, 400]);
    }
    expect(await standing()).toEqual(before);
    await stop();
  });
});
