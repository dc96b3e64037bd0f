// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** A copy of older than this, in milliseconds, is too old to go on from: a week. */
const FRESH = 7 * 24 * 60 * 60 * 1000;

/** Whether a copy was made not long before the cluster was read. */
export function isFresh(made: string, asOf: string | null): boolean {
  if (asOf === null) return false;
  const age = Date.parse(asOf) - Date.parse(made);
  return age >= 0 && age <= FRESH;
}
