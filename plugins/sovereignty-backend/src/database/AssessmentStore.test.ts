// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Verdict } from '@regie/plugin-sovereignty-common';
import { assessment } from '../__testUtils__/assessment';
import { AssessmentList } from './AssessmentList';
import { AssessmentStore } from './AssessmentStore';
import { openDatabase } from './migrate';

jest.setTimeout(60_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const ZAKEN = 'component:default/zaken';
const FORMULIEREN = 'component:default/formulieren';
const MOMENT = { at: '2026-11-24T12:00:00.000Z', day: '2026-11-24' };

/** A backend with what it remembers of its own evaluations. */
function backend(store: AssessmentStore) {
  const known = new Map<string, string>();
  const asked: string[] = [];
  let revision: number | undefined;
  const write = async (
    landscape: Record<string, Verdict>,
    affected: readonly string[],
  ) => {
    asked.length = 0;
    const changes = await store.replaceSome(
      {
        ...{ refs: Object.keys(landscape), affected, known, revision },
        judge: ref => {
          asked.push(ref);
          return {
            assessment: assessment(ref, { 'A-1': landscape[ref] }),
            inputs: {},
          };
        },
      },
      MOMENT,
    );
    for (const [ref, print] of changes.fingerprints) known.set(ref, print);
    for (const ref of known.keys()) if (!landscape[ref]) known.delete(ref);
    revision = changes.revision;
    return changes;
  };
  return { write, asked };
}

describe.each(databases.eachSupportedId())('assessments on %p', id => {
  async function memory() {
    const database = mockServices.database({ knex: await databases.init(id) });
    const knex = await openDatabase(database);
    const store = new AssessmentStore(knex);
    const verdictOf = async (ref: string) =>
      (await store.get(ref))?.findings[0].verdict;
    return { store, verdictOf, list: new AssessmentList(knex) };
  }

  it('are only asked for where something changed', async () => {
    const { store, verdictOf } = await memory();
    const { write, asked } = backend(store);
    await write({ [ZAKEN]: 'compliant', [FORMULIEREN]: 'compliant' }, [
      ZAKEN,
      FORMULIEREN,
    ]);
    const changes = await write(
      { [ZAKEN]: 'violation', [FORMULIEREN]: 'compliant' },
      [ZAKEN],
    );
    expect(asked).toEqual([ZAKEN]);
    expect(changes.written).toBe(1);
    expect(await verdictOf(ZAKEN)).toBe('violation');
    expect(await verdictOf(FORMULIEREN)).toBe('compliant');
  });

  it('go when their entity is gone', async () => {
    const { store, verdictOf } = await memory();
    const { write } = backend(store);
    await write({ [ZAKEN]: 'compliant', [FORMULIEREN]: 'unknown' }, [
      ZAKEN,
      FORMULIEREN,
    ]);
    const { removed } = await write({ [ZAKEN]: 'compliant' }, []);
    expect(removed).toBe(1);
    expect(await verdictOf(FORMULIEREN)).toBeUndefined();
  });

  it('come out right when another backend wrote meanwhile', async () => {
    const { store, verdictOf } = await memory();
    const [one, other] = [backend(store), backend(store)];
    const before = {
      [ZAKEN]: 'compliant',
      [FORMULIEREN]: 'compliant',
    } as const;
    await one.write(before, [ZAKEN, FORMULIEREN]);
    await other.write({ ...before, [ZAKEN]: 'violation' }, [
      ZAKEN,
      FORMULIEREN,
    ]);
    // What the other saw is over, and to the first nothing ever changed.
    await one.write(before, []);
    expect(one.asked).toEqual([ZAKEN]);
    expect(await verdictOf(ZAKEN)).toBe('compliant');
  });

  it('are all held against what is stored after a start', async () => {
    const { store, verdictOf } = await memory();
    await backend(store).write(
      { [ZAKEN]: 'compliant', [FORMULIEREN]: 'compliant' },
      [ZAKEN, FORMULIEREN],
    );
    const started = backend(store);
    const { written, removed } = await started.write({ [ZAKEN]: 'compliant' }, [
      ZAKEN,
    ]);
    expect({ written, removed }).toEqual({ written: 0, removed: 1 });
    expect(await verdictOf(FORMULIEREN)).toBeUndefined();
  });

  it('are counted anew in lists when one of them changed', async () => {
    const { store, list } = await memory();
    const { write } = backend(store);
    const page = async (visible: 'all' | string[]) => {
      const { totalItems, totals, facets } = await list.page(
        { sort: 'name', order: 'asc', limit: 10 },
        visible,
      );
      return [totalItems, totals.compliant, totals.violation, facets.rules];
    };
    const mine = [ZAKEN];
    await write({ [ZAKEN]: 'compliant', [FORMULIEREN]: 'compliant' }, [
      ZAKEN,
      FORMULIEREN,
    ]);
    expect(await page('all')).toEqual([2, 2, 0, ['A-1']]);
    expect(await page(mine)).toEqual([1, 1, 0, ['A-1']]);
    expect(await page([])).toEqual([0, 0, 0, []]);
    await write({ [ZAKEN]: 'violation', [FORMULIEREN]: 'compliant' }, [ZAKEN]);
    expect(await page('all')).toEqual([2, 1, 1, ['A-1']]);
    expect(await page(mine)).toEqual([1, 0, 1, ['A-1']]);
  });
});
