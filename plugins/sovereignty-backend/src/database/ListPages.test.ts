// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  AssessmentPage,
  AssessmentQuery,
  assessmentQuerySchema,
  assessmentSortSchema,
  AssessmentSummary,
  Verdict,
} from '@regie/plugin-sovereignty-common';
import { assessment } from '../__testUtils__/assessment';
import { AssessmentList } from './AssessmentList';
import { AssessmentStore } from './AssessmentStore';
import { openDatabase } from './migrate';
import { Visible } from './onlyVisible';
import { VisibleSets } from './VisibleSets';

jest.setTimeout(120_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const MOMENT = { at: '2026-11-24T12:00:00.000Z', day: '2026-11-24' };
const COUNT = 41;

/** Few different values, so that many rows are alike, and some without any. */
function numbered(index: number) {
  const made = assessment(`component:default/onderdeel-${index}`, {
    'A-1': index % 3 === 0 ? 'violation' : 'compliant',
    'A-2': index % 4 === 0 ? 'unknown' : 'compliant',
    'A-3': index % 6 === 0 ? 'violation' : 'not-applicable',
  });
  const filled = index % 3;
  const required = index % 5 === 0 ? 0 : 2;
  return {
    ...made,
    summary: {
      ...made.summary,
      title: index % 7 === 0 ? null : `Onderdeel ${index % 9}`,
      owner: [null, 'team-a', "team-'; drop table findings; --"][index % 3],
      criticality: ([null, 'critical', 'supporting'] as const)[index % 3],
      severity: ([null, 'high', 'low', 'high'] as const)[index % 4],
      completeness: { filled: Math.min(filled, required), required },
      providers: index === 2 ? [{ id: 'azure', name: 'Azure' }] : [],
    },
  };
}

const assessments = Array.from({ length: COUNT }, (_, index) =>
  numbered(index),
);
const allRefs = assessments.map(({ summary }) => summary.entityRef);

/** What the list sorts by, as anybody would work it out by hand. */
const VALUES: Record<
  string,
  (summary: AssessmentSummary) => (string | number | null)[]
> = {
  name: ({ title, name }) => [(title ?? name).toLocaleLowerCase('nl-NL')],
  owner: ({ owner }) => [owner],
  criticality: ({ criticality }) => [
    ['supporting', 'important', 'critical'].indexOf(criticality ?? '') + 1,
  ],
  severity: ({ severity, counts }) => [
    ['info', 'low', 'medium', 'high', 'critical'].indexOf(severity ?? '') + 1,
    counts.violation,
  ],
  violations: ({ counts }) => [counts.violation],
  unknowns: ({ counts }) => [counts.unknown],
  completeness: ({ completeness: { filled, required } }) => [
    required === 0 ? null : filled / required,
  ],
};

function byHand(
  refs: readonly string[],
  { sort = 'severity', order = 'desc' }: AssessmentQuery,
): string[] {
  const rows = assessments
    .filter(({ summary }) => refs.includes(summary.entityRef))
    .map(({ summary }) => ({
      ref: summary.entityRef,
      key: VALUES[sort](summary),
    }));
  const turn = order === 'asc' ? 1 : -1;
  const compare = (a: string | number | null, b: string | number | null) => {
    if (a === b) return 0;
    // Whichever way the list runs.
    if (a === null) return 1;
    if (b === null) return -1;
    return a < b ? -turn : turn;
  };
  return rows
    .sort((a, b) => {
      for (const [index, value] of a.key.entries()) {
        const difference = compare(value, b.key[index]);
        if (difference !== 0) return difference;
      }
      return a.ref < b.ref ? -1 : 1;
    })
    .map(({ ref }) => ref);
}

const summariesOf = (refs: readonly string[]) =>
  assessments
    .map(({ summary }) => summary)
    .filter(({ entityRef }) => refs.includes(entityRef));

function totalsOf(refs: readonly string[]) {
  const counts = summariesOf(refs).map(summary => summary.counts);
  const sum = (verdict: Verdict) =>
    counts.reduce((total, one) => total + one[verdict], 0);
  return {
    compliant: sum('compliant'),
    violation: sum('violation'),
    waived: sum('waived'),
    unknown: sum('unknown'),
    'not-applicable': sum('not-applicable'),
  };
}

function ownersOf(refs: readonly string[]): string[] {
  const owners = summariesOf(refs).flatMap(({ owner }) => owner ?? []);
  return [...new Set(owners)].sort();
}

describe.each(databases.eachSupportedId())('pages of the list on %p', id => {
  let list: AssessmentList;
  /** Where what may be seen is kept in the database, however little it is. */
  let keeping: AssessmentList;
  let store: AssessmentStore;
  const page = (
    query: AssessmentQuery,
    visible: Visible = 'all',
    from = list,
  ) => from.page(assessmentQuerySchema.parse(query), visible);
  const refsOf = ({ items }: AssessmentPage) =>
    items.map(({ entityRef }) => entityRef);

  /** All pages from the first to the last. */
  async function walk(query: AssessmentQuery, visible: Visible, from = list) {
    const pages = [await page(query, visible, from)];
    for (;;) {
      const cursor = pages[pages.length - 1].nextCursor;
      if (cursor === null) return pages;
      pages.push(await page({ ...query, cursor }, visible, from));
    }
  }

  /** The same pages, each by the cursor that the one after it gave. */
  async function walkBack(
    pages: readonly AssessmentPage[],
    query: AssessmentQuery,
    visible: Visible,
  ) {
    return Promise.all(
      pages
        .slice(1)
        .map(({ previousCursor }) =>
          page({ ...query, cursor: previousCursor ?? '' }, visible),
        ),
    );
  }

  beforeAll(async () => {
    const knex = await databases.init(id);
    const opened = await openDatabase(mockServices.database({ knex }));
    store = new AssessmentStore(opened);
    list = new AssessmentList(opened);
    keeping = new AssessmentList(opened, new VisibleSets(opened, 0));
    await store.replaceAll(
      assessments.map(one => ({ assessment: one, inputs: {} })),
      MOMENT,
    );
  });

  it.each(
    assessmentSortSchema.options.flatMap(sort =>
      (['asc', 'desc'] as const).map(order => [sort, order] as const),
    ),
  )(
    'join to the whole, each row once, by %s %s, and back again',
    async (sort, order) => {
      const half = allRefs.filter((_, index) => index % 2 === 0);
      const cases = [
        { visible: 'all' as const, refs: allRefs, from: list },
        { visible: half, refs: half, from: list },
        { visible: half, refs: half, from: keeping },
      ];
      for (const { visible, refs, from } of cases) {
        for (const limit of [1, 4, COUNT, 200]) {
          const query = { sort, order, limit };
          const pages = await walk(query, visible, from);
          const expected = byHand(refs, query);
          expect(pages.flatMap(refsOf)).toEqual(expected);
          expect(pages.map(one => one.precedingItems)).toEqual(
            pages.map((_, index) => index * limit),
          );
          expect(pages[0].previousCursor).toBeNull();
          expect(pages[0].totalItems).toBe(expected.length);
          expect(pages[0].totals).toEqual(totalsOf(refs));
          expect(pages[0].facets.owners).toEqual(ownersOf(refs));
          const before = await walkBack(pages, query, visible);
          expect(before.map(refsOf)).toEqual(pages.slice(0, -1).map(refsOf));
          expect(before.map(one => one.precedingItems)).toEqual(
            pages.slice(0, -1).map(one => one.precedingItems),
          );
        }
      }
    },
  );

  it('count nothing in totals and facets that may not be seen', async () => {
    const mine = allRefs.slice(1, 2);
    for (const from of [list, keeping]) {
      const { totalItems, totals, facets } = await page({}, mine, from);
      expect(totalItems).toBe(1);
      expect(totals).toEqual(totalsOf(mine));
      expect(facets).toEqual({
        rules: ['A-1', 'A-2', 'A-3'],
        packs: ['pack'],
        providers: [],
        owners: ['team-a'],
      });
      const nothing = await page({}, [], from);
      expect(nothing).toMatchObject({
        items: [],
        totalItems: 0,
        facets: { rules: [], packs: [], providers: [], owners: [] },
      });
    }
    const all = await page({});
    expect(all.facets.providers).toEqual([{ id: 'azure', name: 'Azure' }]);
  });

  it('hold to the filters', async () => {
    const query = { verdict: ['violation' as const], limit: 3 };
    const found = (await walk(query, 'all')).flatMap(refsOf);
    const violating = allRefs.filter((_, index) => index % 3 === 0);
    expect(found).toEqual(byHand(violating, {}));
  });

  it('neither repeat nor skip a row when others go meanwhile', async () => {
    const query = { sort: 'name' as const, order: 'asc' as const, limit: 5 };
    const order = byHand(allRefs, query);
    const first = await page(query);
    const left = assessments.filter(
      ({ summary }) => !order.slice(3, 7).includes(summary.entityRef),
    );
    await store.replaceAll(
      left.map(one => ({ assessment: one, inputs: {} })),
      MOMENT,
    );
    const second = await page({ ...query, cursor: first.nextCursor ?? '' });
    expect(refsOf(second)).toEqual(order.slice(7, 12));
    await store.replaceAll(
      assessments.map(one => ({ assessment: one, inputs: {} })),
      MOMENT,
    );
  });

  it('show nobody more than may be seen, whoever gave the cursor', async () => {
    const { nextCursor } = await page({ limit: 5 });
    const mine = allRefs.slice(0, 4);
    const rest = await page({ limit: 200, cursor: nextCursor ?? '' }, mine);
    expect(mine).toEqual(expect.arrayContaining(refsOf(rest)));
    expect(rest.totalItems).toBe(mine.length);
  });

  it('refuse a cursor that was made up, changed, or given for something else', async () => {
    const { nextCursor } = await page({ limit: 5, sort: 'owner' });
    const [text, signature] = (nextCursor ?? '').split('.');
    const changed = Buffer.from(
      JSON.stringify({
        direction: 'next',
        key: ["' or 1=1 --", ''],
        preceding: 0,
      }),
    ).toString('base64url');
    const refused = async (query: AssessmentQuery) =>
      expect(page(query)).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('Ask for the first page'),
      });
    for (const cursor of [
      'x',
      '25',
      '.',
      '..',
      "'; drop table assessments; --",
      text,
      `${text}.`,
      `.${signature}`,
      `${changed}.${signature}`,
      `${text}.${signature}.${signature}`,
      `${text}.${'A'.repeat(signature.length)}`,
      '\u0000',
      '𝕏'.repeat(900),
    ]) {
      await refused({ limit: 5, sort: 'owner', cursor });
    }
    const cursor = nextCursor ?? '';
    await refused({ sort: 'name', cursor });
    await refused({ sort: 'owner', order: 'asc', cursor });
    await refused({ sort: 'owner', verdict: ['violation'], cursor });
    // Fewer or more rows of the same list are another page of it.
    const more = await page({ sort: 'owner', limit: 50, cursor });
    expect(refsOf(more)).toEqual(byHand(allRefs, { sort: 'owner' }).slice(5));
  });
});
