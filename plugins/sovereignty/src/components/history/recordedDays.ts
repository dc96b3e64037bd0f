// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Trend } from '@regie/plugin-sovereignty-common';

/** What the chart counts, most urgent first. */
export const COUNTED = ['violation', 'unknown', 'waived', 'compliant'] as const;

export type TrendDay = Trend['days'][number];

/**
 * The days of which something is on record. Those before are not days without
 * violations: of them nothing is known.
 */
export function recordedDays({ days }: Trend): TrendDay[] {
  const first = days.findIndex(day =>
    COUNTED.some(verdict => day[verdict] > 0),
  );
  return first < 0 ? [] : days.slice(first);
}
