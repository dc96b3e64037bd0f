// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Verdict } from '@regie/plugin-sovereignty-common';
import { assessment, text } from '../__testUtils__/assessment';
import { AssessmentStore } from '../database/AssessmentStore';
import { openDatabase } from '../database/migrate';
import { TransitionStore } from '../database/TransitionStore';
import { Inputs } from '../database/writeTransitions';

jest.setTimeout(60_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const ZAKEN = 'component:default/zaken';
const FORMULIEREN = 'component:default/formulieren';
async function memory(id: Parameters<typeof databases.init>[0]) {
  const database = mockServices.database({ knex: await databases.init(id) });
  const knex = await openDatabase(database);
  const assessments = new AssessmentStore(knex);
  const transitions = new TransitionStore(knex);
  const judge = (
    day: string,
    landscape: Record<string, Record<string, Verdict>>,
    inputs: Inputs = { entity: 'e', time: day },
  ) =>
    assessments.replaceAll(
      Object.entries(landscape).map(([ref, verdicts]) => ({
        assessment: assessment(ref, verdicts),
        inputs,
      })),
      { at: `${day}T12:00:00.000Z`, day },
    );
  return { judge, transitions };
}

describe.each(databases.eachSupportedId())('the history on %p', id => {
  it('keeps changes and not samples, with what had changed', async () => {
    const { judge, transitions } = await memory(id);
    await judge('2026-11-01', { [ZAKEN]: { 'A-1': 'compliant' } });
    await judge('2026-11-02', { [ZAKEN]: { 'A-1': 'compliant' } });
    await judge(
      '2026-11-03',
      { [ZAKEN]: { 'A-1': 'violation' } },
      { entity: 'another', time: '2026-11-03' },
    );
    await judge('2026-11-04', {});
    const items = await transitions.list({ limit: 10 }, 'all');
    expect(
      items.map(({ before, verdict, causes, at }) => [
        at.slice(0, 10),
        before,
        verdict,
        causes,
      ]),
    ).toEqual([
      ['2026-11-04', 'violation', null, ['gone']],
      ['2026-11-03', 'compliant', 'violation', ['entity']],
      ['2026-11-01', null, 'compliant', ['new']],
    ]);
    expect(items[1].explanation).toEqual(text);
  });

  it('tells of any past day how an entity stood', async () => {
    const { judge, transitions } = await memory(id);
    await judge('2026-11-01', {
      [ZAKEN]: { 'A-1': 'compliant', 'A-2': 'not-applicable' },
    });
    await judge('2026-11-05', {
      [ZAKEN]: { 'A-1': 'violation', 'A-2': 'unknown' },
    });
    const on = async (day: string) =>
      (await transitions.on(ZAKEN, day)).map(({ rule, verdict }) => [
        rule,
        verdict,
      ]);
    expect(await on('2026-10-31')).toEqual([]);
    expect(await on('2026-11-04')).toEqual([['A-1', 'compliant']]);
    expect(await on('2026-11-05')).toEqual([
      ['A-1', 'violation'],
      ['A-2', 'unknown'],
    ]);
  });

  it('adds up each day, of what may be seen only', async () => {
    const { judge, transitions } = await memory(id);
    await judge('2026-11-01', {
      [ZAKEN]: { 'A-1': 'compliant', 'A-2': 'violation' },
      [FORMULIEREN]: { 'A-1': 'violation' },
    });
    await judge('2026-11-03', {
      [ZAKEN]: { 'A-1': 'compliant', 'A-2': 'waived' },
      [FORMULIEREN]: { 'A-1': 'violation' },
    });
    const range = { from: '2026-11-02', to: '2026-11-04' };
    const counts = async (visible: 'all' | string[], more: object = {}) =>
      (await transitions.trend({ ...range, ...more }, visible)).map(
        ({ compliant, violation, waived }) => [compliant, violation, waived],
      );
    expect(await counts('all')).toEqual([
      [1, 2, 0],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(await counts([ZAKEN])).toEqual([
      [1, 1, 0],
      [1, 0, 1],
      [1, 0, 1],
    ]);
    expect(await counts([])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(await counts('all', { rule: 'A-1' })).toEqual([
      [1, 1, 0],
      [1, 1, 0],
      [1, 1, 0],
    ]);
  });

  it('forgets what is old without making a later total wrong', async () => {
    const { judge, transitions } = await memory(id);
    await judge('2025-01-01', {
      [ZAKEN]: { 'A-1': 'violation' },
      [FORMULIEREN]: { 'A-1': 'violation' },
    });
    await judge('2025-02-01', { [ZAKEN]: { 'A-1': 'compliant' } });
    await judge('2026-11-01', { [ZAKEN]: { 'A-1': 'violation' } });
    const trend = () =>
      transitions.trend({ from: '2026-10-01', to: '2026-11-02' }, 'all');
    const before = await trend();
    expect(await transitions.forgetBefore('2026-01-01')).toBe(3);
    expect(await trend()).toEqual(before);
    const left = await transitions.list({ limit: 10 }, 'all');
    expect(left.map(({ entityRef }) => entityRef)).toEqual([ZAKEN, ZAKEN]);
    expect(await transitions.forgetBefore('2026-01-01')).toBe(0);
  });

  it('does not claim to know of a day of which it forgot changes', async () => {
    const { judge, transitions } = await memory(id);
    await judge('2025-01-01', {
      [ZAKEN]: { 'A-1': 'violation', 'A-2': 'compliant' },
    });
    await judge('2025-02-01', {
      [ZAKEN]: { 'A-1': 'compliant', 'A-2': 'compliant' },
    });
    expect(await transitions.keptFrom()).toBe('2025-01-01');
    await transitions.forgetBefore('2026-01-01');
    expect(await transitions.keptFrom()).toBe('2026-01-01');
    expect(await transitions.on(ZAKEN, '2025-01-15')).toEqual([]);
    const [stands] = await transitions.on(ZAKEN, '2026-01-01');
    expect(stands).toMatchObject({
      rule: 'A-2',
      since: '2025-01-01T12:00:00.000Z',
    });
  });

  it('gives totals of the days of which changes are kept, up to a day', async () => {
    const { judge, transitions } = await memory(id);
    await judge('2026-11-02', { [ZAKEN]: { 'A-1': 'violation' } });
    const days = async (from: string, to: string) =>
      (await transitions.trend({ from, to }, 'all')).map(({ day }) => day);
    expect(await days('2026-10-01', '2026-11-03')).toEqual([
      '2026-11-02',
      '2026-11-03',
    ]);
    expect(await days('2026-10-01', '2026-10-03')).toEqual([]);
  });
});
