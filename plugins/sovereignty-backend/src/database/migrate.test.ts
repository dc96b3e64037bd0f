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

const directory = resolvePackagePath(
  '@regie/plugin-sovereignty-backend',
  'migrations',
);

describe.each(databases.eachSupportedId())('migrations on %p', id => {
  it('keep the findings of every entity, there and back', async () => {
    const database = mockServices.database({ knex: await databases.init(id) });
    const knex = await openDatabase(database);
    const store = new AssessmentStore(knex);
    const refs = Array.from(
      { length: 120 },
      (_, index) => `component:default/onderdeel-${index}`,
    );
    const judged = refs.map(ref => ({
      assessment: assessment(ref, { 'A-1': 'violation', 'B-2': 'compliant' }),
      inputs: {},
    }));
    await store.replaceAll(judged, {
      at: '2026-11-24T12:00:00.000Z',
      day: '2026-11-24',
    });
    const before = await Promise.all(refs.map(ref => store.get(ref)));

    const name = '20261124183000_findings_together.js';
    await knex.migrate.down({ directory, name });
    const rows = await knex('findings').select('rule', 'payload');
    expect(rows).toHaveLength(240);
    for (const { rule, payload } of rows) {
      expect(JSON.parse(payload)).toMatchObject({ rule });
    }
    await knex.migrate.up({ directory, name });

    expect(await Promise.all(refs.map(ref => store.get(ref)))).toEqual(before);
    expect(before.map(one => one?.findings.length)).toEqual(refs.map(() => 2));
  });

  it('keep what is wrong with a declaration, there and back', async () => {
    const database = mockServices.database({ knex: await databases.init(id) });
    const knex = await openDatabase(database);
    const store = new AssessmentStore(knex);
    const ref = 'component:default/zaken';
    await store.replaceAll(
      [{ assessment: assessment(ref, { 'A-1': 'unknown' }), inputs: {} }],
      { at: '2026-11-24T12:00:00.000Z', day: '2026-11-24' },
    );
    const payload = async () => {
      const row = await knex('assessment_details').first('payload');
      return JSON.parse(row.payload);
    };

    // As it was before problems were kept in both languages.
    const name = '20261124181000_problem_texts.js';
    await knex.migrate.down({ directory, name });
    const before = await payload();
    const text = 'spec.sovereignty.x is not a known key.';
    before.declared.problems = [text];
    await knex('assessment_details').update({
      payload: JSON.stringify(before),
    });
    await knex.migrate.up({ directory, name });
    const { declared } = (await store.get(ref)) ?? {};
    expect(declared?.problems).toEqual([{ nl: text, en: text }]);

    await knex.migrate.down({ directory, name });
    expect((await payload()).declared.problems).toEqual([text]);
  });

  it('can all be taken back', async () => {
    const database = mockServices.database({ knex: await databases.init(id) });
    const knex = await openDatabase(database);
    await knex.migrate.rollback({ directory }, true);
    await knex.migrate.latest({ directory });
    expect(await knex('assessments')).toEqual([]);
  });
});
