// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim } from '@regie/plugin-sovereignty-common';
import { FactObject } from '../cel';

/** What was worked out of the facts of an entity, and where in these it stands. */
export function derivedClaim(
  facts: FactObject,
  derived: Pick<Claim, 'claim' | 'value' | 'path'>,
): Claim {
  const entity = facts.entity as FactObject;
  return {
    ...derived,
    source: 'derived',
    evidence: 'documented',
    asOf: null,
    object: {
      kind: String(entity.kind),
      namespace: String(entity.namespace),
      name: String(entity.name),
    },
  };
}
