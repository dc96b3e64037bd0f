// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { PolicyPack } from './PolicyPack';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What holds for waivers: the strictest of the packs. Without packs a waiver may
 * hold for ever, as there is no rule to waive.
 *
 * @public
 */
export function waiverLimits(
  packs: readonly PolicyPack[],
): PolicyPack['waivers'] {
  const waivers = packs.map(pack => pack.waivers);
  return {
    maximumDays: Math.min(...waivers.map(it => it.maximumDays)),
    noticeDays: Math.max(...waivers.map(it => it.noticeDays), 0),
  };
}

/** For how many days a waiver holds, its first and last day included. @public */
export function daysOfWaiver({
  from,
  expires,
}: {
  readonly from: string;
  readonly expires: string;
}): number {
  return (Date.parse(expires) - Date.parse(from)) / DAY_MS + 1;
}
