// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// How long a page of the list takes, filtered, searched and sorted, for who may
// see all, half, or one in five hundred, on both databases and at three sizes, and
// how that grows.

import { assessed, DATABASES, percentile } from './landscape/stores.mjs';
import { report } from './report.mjs';

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 8;
const BAR_MS = 100;
const PAGE = { limit: 50, sort: 'severity', order: 'desc' };
/** How many pages into the list the last of the queries is. */
const FAR = 10;

const QUERIES = [
  {},
  { sort: 'name', order: 'asc' },
  { sort: 'owner', order: 'asc' },
  { sort: 'completeness', order: 'asc' },
  { verdict: ['violation'], criticality: ['critical'] },
  { provider: ['azure'], sort: 'violations' },
  { owner: ['team-7'], sort: 'name', order: 'asc' },
  { rule: ['JUR-01'], verdict: ['violation'] },
  { text: 'onderdeel-42', sort: 'name', order: 'asc' },
  { text: 'bestaat-niet' },
  { sort: 'unknowns', far: true },
];

/** Where a page far into the list begins. */
async function cursorFarIn(list, query, visible) {
  let cursor;
  for (let page = 0; page < FAR; page += 1) {
    const { nextCursor } = await list.page({ ...query, cursor }, visible);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return cursor;
}

/** Gives the 95th percentile by who looks. */
async function measure(database, size) {
  const { client, close, list, refs } = await assessed(
    DATABASES[database],
    size,
  );
  const statements = [];
  client.on('query', ({ sql }) => statements.push(sql));
  const viewers = {
    all: 'all',
    half: refs.filter((_, index) => index % 2 === 0),
    few: refs.filter((_, index) => index % 500 === 0),
  };
  const times = { all: [], half: [], few: [] };
  let most = 0;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { far, ...asked } of QUERIES) {
        for (const [who, visible] of Object.entries(viewers)) {
          const query = { ...PAGE, ...asked };
          if (far) query.cursor = await cursorFarIn(list, query, visible);
          statements.length = 0;
          const began = performance.now();
          await list.page(query, visible);
          times[who].push(performance.now() - began);
          // The first time, the facets are read besides.
          if (round > 0) most = Math.max(most, statements.length);
        }
      }
    }
  } finally {
    await close();
  }
  const figures = {};
  for (const [who, measured] of Object.entries(times)) {
    const figure = percentile(measured, 95);
    figures[who] = figure;
    report({
      name: `list ${database} ${who}`,
      size,
      figure: Number(figure.toFixed(1)),
      unit: 'ms, p95',
      against: `p50 ${percentile(measured, 50).toFixed(
        1,
      )} ms, at most ${most} statements a page`,
      ratio: null,
      bar: BAR_MS,
      holds: figure <= BAR_MS,
    });
  }
  return figures;
}

for (const database of Object.keys(DATABASES)) {
  const bySize = new Map();
  for (const size of SIZES) bySize.set(size, await measure(database, size));
  const [, middle, largest] = SIZES;
  const before = bySize.get(middle);
  for (const [who, figure] of Object.entries(bySize.get(largest))) {
    report({
      name: `list ${database} ${who} growth`,
      size: largest,
      figure: Number(figure.toFixed(1)),
      unit: 'ms, p95',
      against: `${middle} entities, ${before[who].toFixed(1)} ms`,
      ratio: Number((figure / before[who]).toFixed(2)),
      bar: null,
      holds: true,
    });
  }
}
