// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Runs every suite and ends with one line that adds them up:
//   node tools/test/run.mjs [--nothing-left-out] [--only jest|tools|browser]
//
// A suite whose tool is not on this machine is left out with one line that
// says how to have it; with --nothing-left-out that is a failure instead.

import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { browserSuite } from './browserSuite.mjs';
import { jestSuite } from './jestSuite.mjs';
import { surroundings } from './surroundings.mjs';
import { toolsSuite } from './toolsSuite.mjs';
import { results } from './results.mjs';

const SUITES = { tools: toolsSuite, jest: jestSuite, browser: browserSuite };

const { values: options } = parseArgs({
  options: {
    'nothing-left-out': { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
if (options.only && !(options.only in SUITES)) {
  console.error(`--only takes one of: ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}

mkdirSync(results, { recursive: true });
const around = await surroundings();
const total = { passed: 0, failed: 0, skipped: 0 };
try {
  for (const [name, suite] of Object.entries(SUITES)) {
    if (options.only && options.only !== name) continue;
    console.log(`\n=== ${name}`);
    const { passed, failed, skipped } = await suite(around);
    console.log(
      `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
    );
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
} finally {
  await around.stop();
}

for (const line of around.leftOut) console.log(`Left out: ${line}`);
if (options['nothing-left-out'] && around.leftOut.length > 0) {
  total.failed += around.leftOut.length;
}
if (total.passed === 0 && total.failed === 0) {
  console.error('No test ran at all.');
  total.failed = 1;
}
if (total.skipped > 0) console.log(`${total.skipped} tests were skipped.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
