// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  WaiverRecord,
  waiverStatusSchema,
} from '@regie/plugin-sovereignty-common';

/** Those that wait for a decision first, then those that end soonest. */
export function byNeed(waivers: readonly WaiverRecord[]): WaiverRecord[] {
  const rank = ({ status }: WaiverRecord) =>
    waiverStatusSchema.options.indexOf(status);
  return [...waivers].sort(
    (a, b) => rank(a) - rank(b) || a.expires.localeCompare(b.expires),
  );
}
