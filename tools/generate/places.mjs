// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Absolute path of a place in the repository. */
export function place(path) {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

export const root = place('');

/** The hand-kept schema that everything about declarations follows from. */
export async function valuesSchema() {
  const file = place(
    'plugins/sovereignty-common/src/declaration/values.schema.json',
  );
  return JSON.parse(await readFile(file, 'utf8'));
}
