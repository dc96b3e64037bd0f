// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { assessment } from '../__testUtils__/assessment';
import { AssessmentStore } from './AssessmentStore';
import { openDatabase } from './migrate';

jest.setTimeout(60_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const ZAKEN = 'component:default/zaken';
const directory = resolvePackagePath(
  '@regie/plugin-sovereignty-backend',
  'migrations',
);

describe.each(databases.eachSupportedId())('a database on %p', id => {
  it('of an earlier version is read on, and can go back', async () => {
    const knex = await databases.init(id);
    await openDatabase(mockServices.database({ knex }));
    await new AssessmentStore(knex).replaceAll(
      [
        {
          assessment: assessment(ZAKEN, { 'A-1': 'unknown' }),
          inputs: { entity: 'e', time: '2026-11-24' },
        },
      ],
      '2026-11-24T12:00:00.000Z',
    );
    const payload = async () => {
      const row = await knex('assessment_details').first('payload');
      return JSON.parse(row.payload);
    };

    // As it was before problems were kept in both languages.
    const name = '20261124181000_problem_texts.js';
    await knex.migrate.down({ directory, name } as object);
    const before = await payload();
    before.declared.problems = ['spec.sovereignty.x is not a known key.'];
    await knex('assessment_details').update({
      payload: JSON.stringify(before),
    });

    await openDatabase(mockServices.database({ knex }));
    const text = 'spec.sovereignty.x is not a known key.';
    expect(
      (await new AssessmentStore(knex).get(ZAKEN))?.declared.problems,
    ).toEqual([{ nl: text, en: text }]);

    await knex.migrate.down({ directory, name } as object);
    expect((await payload()).declared.problems).toEqual([text]);

    await knex.migrate.rollback({ directory }, true);
    expect(await knex.schema.hasTable('assessments')).toBe(false);
  });
});
