// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Haven, HavenStanding } from '@regie/plugin-sovereignty-common';

const DAY = 24 * 60 * 60 * 1_000;

/**
 * How the newest report stands at an instant. An old one is outdated whatever
 * it says: clusters change, and the checker itself goes out of date.
 *
 * @public
 */
export function havenStanding(
  haven: Haven | undefined,
  at: string,
  maxAgeDays: number,
): HavenStanding {
  const latest = haven?.latest;
  const finished = latest?.finishedAt ? Date.parse(latest.finishedAt) : NaN;
  if (!latest || Number.isNaN(finished)) return 'unknown';
  if (Date.parse(at) - finished > maxAgeDays * DAY) return 'outdated';
  return latest.compliant ? 'compliant' : 'not-compliant';
}
