// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  AssessmentPage,
  AssessmentQuery,
  assessmentQuerySchema,
  assessmentSortSchema,
  AssessmentSummary,
} from '@regie/plugin-sovereignty-common';
import { assessment } from '../__testUtils__/assessment';
import { AssessmentList } from './AssessmentList';
import { AssessmentStore } from './AssessmentStore';
import { openDatabase } from './migrate';
import { Visible } from './onlyVisible';

jest.setTimeout(120_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const AT = '2026-11-24T12:00:00.000Z';
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
    .map(({ summary }) => summary)
    .filter(({ entityRef }) => refs.includes(entityRef))
    .map(summary => ({ ref: summary.entityRef, key: VALUES[sort](summary) }));
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

describe.each(databases.eachSupportedId())('pages of the list on %p', id => {
  let list: AssessmentList;
  let store: AssessmentStore;
  const page = (query: AssessmentQuery, visible: Visible = 'all') =>
    list.page(assessmentQuerySchema.parse(query), visible);
  const refsOf = ({ items }: AssessmentPage) =>
    items.map(({ entityRef }) => entityRef);

  /** All pages from the first to the last. */
  async function walk(query: AssessmentQuery, visible: Visible) {
    const pages = [await page(query, visible)];
    for (;;) {
      const cursor = pages[pages.length - 1].nextCursor;
      if (cursor === null) return pages;
      pages.push(await page({ ...query, cursor }, visible));
    }
  }

  beforeAll(async () => {
    const knex = await databases.init(id);
    const opened = await openDatabase(mockServices.database({ knex }));
    store = new AssessmentStore(opened);
    list = new AssessmentList(opened);
    await store.replaceAll(
      assessments.map(one => ({ assessment: one, inputs: {} })),
      AT,
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
      for (const visible of ['all', half] as const) {
        for (const limit of [1, 4, COUNT, 200]) {
          const query = { sort, order, limit };
          const pages = await walk(query, visible);
          const expected = byHand(visible === 'all' ? allRefs : half, query);
          expect(pages.flatMap(refsOf)).toEqual(expected);
          for (const [index, one] of pages.entries()) {
            expect(one.totalItems).toBe(expected.length);
            expect(one.precedingItems).toBe(index * limit);
            const { previousCursor: cursor } = one;
            if (index === 0) expect(cursor).toBeNull();
            else {
              const before = await page(
                { ...query, cursor: cursor ?? '' },
                visible,
              );
              expect(refsOf(before)).toEqual(refsOf(pages[index - 1]));
              expect(before.precedingItems).toBe((index - 1) * limit);
              expect(before.nextCursor).not.toBeNull();
            }
          }
        }
      }
    },
  );

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
      AT,
    );
    const second = await page({ ...query, cursor: first.nextCursor ?? '' });
    expect(refsOf(second)).toEqual(order.slice(7, 12));
    await store.replaceAll(
      assessments.map(one => ({ assessment: one, inputs: {} })),
      AT,
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
