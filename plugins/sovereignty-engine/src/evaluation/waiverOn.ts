// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Waiver } from '@regie/plugin-sovereignty-common';

/** The waiver that bears on a finding, and whether it holds on the date. */
export interface WaiverOnDate {
  readonly waiver: Waiver;
  readonly holds: boolean;
}

/**
 * A waiver holds from its first up to and including its last day. Of several
 * that hold the longest one counts; when none holds, the one that expired last
 * is told, so that its owner knows why the violation is back.
 */
export function waiverOn(
  waivers: readonly Waiver[],
  rule: string,
  on: string,
): WaiverOnDate | undefined {
  if (waivers.length === 0) return undefined;
  const begun = waivers
    .filter(waiver => waiver.rule === rule && waiver.from <= on)
    .sort((a, b) => compare(b.expires, a.expires) || compare(a.id, b.id));
  const [longest] = begun;
  return longest && { waiver: longest, holds: on <= longest.expires };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
