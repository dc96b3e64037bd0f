// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SourceFile, TextFile } from '../policy/SourceFile';
import { PackTests, packTestsSchema } from './packTestSchema';

/**
 * Reads a file with tests of a pack. There are tests exactly when there is no
 * problem. Never throws.
 *
 * @public
 */
export function loadPackTests(text: TextFile): {
  tests?: PackTests;
  problems: string[];
} {
  const read = SourceFile.read(text);
  if ('problems' in read) return { problems: read.problems };
  const parsed = packTestsSchema.safeParse(read.value);
  return parsed.success
    ? { tests: parsed.data, problems: [] }
    : { problems: read.file.describe(parsed.error) };
}
