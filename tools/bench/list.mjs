// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// How long a page of the list takes, filtered, searched and sorted, for who may
// see all and for who may see half, on both databases and at three sizes.

import { assessed, DATABASES, percentile } from './landscape/stores.mjs';
import { report } from './report.mjs';

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 8;
const BAR_MS = 100;
const PAGE = { limit: 50, offset: 0, sort: 'severity', order: 'desc' };

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
  { sort: 'unknowns', offset: 500 },
];

async function measure(database, size) {
  const { client, close, list, refs } = await assessed(
    DATABASES[database],
    size,
  );
  const statements = [];
  client.on('query', ({ sql }) => statements.push(sql));
  const half = refs.filter((_, index) => index % 2 === 0);
  const times = { all: [], half: [] };
  let most = 0;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const query of QUERIES) {
        for (const [who, visible] of [
          ['all', 'all'],
          ['half', half],
        ]) {
          statements.length = 0;
          const began = performance.now();
          await list.page({ ...PAGE, ...query }, visible);
          times[who].push(performance.now() - began);
          // The first time, the facets are read besides.
          if (round > 0) most = Math.max(most, statements.length);
        }
      }
    }
  } finally {
    await close();
  }
  for (const [who, measured] of Object.entries(times)) {
    const figure = percentile(measured, 95);
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
}

for (const database of Object.keys(DATABASES)) {
  for (const size of SIZES) await measure(database, size);
}
