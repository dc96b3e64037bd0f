// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** Loads a TypeScript source of the repository, as `plugins/…/src/index.ts`. */
export function loadSource(path) {
  require('@backstage/cli/config/nodeTransform.cjs');
  return require(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
}

/** The middle one of what was measured several times. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Prints the one line by which a benchmark is read, and sets the exit code. */
export function report({
  name,
  size,
  figure,
  unit,
  against,
  ratio,
  bar,
  holds,
}) {
  console.log(
    JSON.stringify({ name, size, figure, unit, against, ratio, bar, holds }),
  );
  if (!holds) process.exitCode = 1;
}
