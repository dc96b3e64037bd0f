// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  EvidenceLevel,
  evidenceLevelSchema,
} from '@regie/plugin-sovereignty-common';

/** From weakest to strongest. */
const LEVELS = evidenceLevelSchema.options;

/** What rests on several claims is as good as the weakest of these. */
export function isEvidenced(
  claims: readonly Claim[],
  from: EvidenceLevel,
): boolean {
  const least = LEVELS.indexOf(from);
  return (
    claims.length > 0 &&
    claims.every(({ evidence }) => LEVELS.indexOf(evidence) >= least)
  );
}
