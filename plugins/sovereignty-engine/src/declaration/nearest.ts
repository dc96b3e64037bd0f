// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { closest, distance } from 'fastest-levenshtein';

/** Too far off is no help: more than half of the letters would have to change. */
export function nearestOf(
  value: unknown,
  candidates: readonly string[],
  /** Letters that may differ at most. */
  atMost = Infinity,
): string | undefined {
  if (typeof value !== 'string' || !candidates.length) return undefined;
  const given = value.slice(0, 200).toLocaleLowerCase('en-US');
  const byLowered = new Map(
    candidates.map(text => [text.toLocaleLowerCase('en-US'), text]),
  );
  const best = closest(given, [...byLowered.keys()]);
  const limit = Math.min(Math.ceil(best.length / 2), atMost);
  return distance(given, best) <= limit ? byLowered.get(best) : undefined;
}
