// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Rows of one statement. SQLite takes at most 32,766 values in one, and the
 * widest table has 23 columns.
 */
const BATCH = 500;

export function inBatches<T>(rows: readonly T[], most = BATCH): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < rows.length; start += most) {
    batches.push(rows.slice(start, start + most));
  }
  return batches;
}
