// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Runs the benchmarks of this folder one after the other: all, or those named.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('./', import.meta.url);

/** Files of the runner itself, and what benchmarks share. */
const NOT_BENCHMARKS = new Set(['run', 'report']);

const known = readdirSync(folder)
  .filter(file => file.endsWith('.mjs') && !file.endsWith('.test.mjs'))
  .map(file => file.slice(0, -'.mjs'.length))
  .filter(name => !NOT_BENCHMARKS.has(name))
  .sort();

/** As docs/operator.md advises for a large catalog, under "A large catalog". */
const LARGE_CATALOG = ['--max-semi-space-size=64'];

const asked = process.argv.slice(2);
const unknown = asked.filter(name => !known.includes(name));
if (unknown.length) {
  console.error(
    `No benchmark is called ${unknown.join(', ')}. There are: ${known.join(
      ', ',
    )}.`,
  );
  process.exit(2);
}

for (const name of asked.length ? asked : known) {
  const file = fileURLToPath(new URL(`${name}.mjs`, folder));
  const args = [...LARGE_CATALOG, '--expose-gc', '--no-warnings', file];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  // A benchmark says by its code whether its bar holds; go on with the others.
  if (status !== 0) process.exitCode = 1;
}
