// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// How long it takes to get what the tab of an entity shows from the database,
// on both databases and at three sizes.

import { assessed, DATABASES, percentile } from './landscape/stores.mjs';
import { report } from './report.mjs';

const SIZES = [1_000, 10_000, 100_000];
const READS = 1_000;
const BAR_MS = 20;

async function measure(database, size) {
  const { close, store, refs } = await assessed(DATABASES[database], size);
  const times = [];
  try {
    for (let read = 0; read < READS; read += 1) {
      // All over the table, not the ones that were just read.
      const ref = refs[(read * 7_919) % refs.length];
      const began = performance.now();
      const found = await store.get(ref);
      times.push(performance.now() - began);
      if (!found?.findings.length) throw new Error(`${ref} has no findings.`);
    }
  } finally {
    await close();
  }
  const figure = percentile(times, 99);
  report({
    name: `entity ${database}`,
    size,
    figure: Number(figure.toFixed(2)),
    unit: 'ms, p99',
    against: `p50 ${percentile(times, 50).toFixed(2)} ms`,
    ratio: null,
    bar: BAR_MS,
    holds: figure <= BAR_MS,
  });
}

for (const database of Object.keys(DATABASES)) {
  for (const size of SIZES) await measure(database, size);
}
