// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Claim, StatementConflict } from '@regie/plugin-sovereignty-common';
import { FactObject } from '../cel';
import { entityObject } from '../declaration';
import { withClaims } from './EntityFacts';

type Side = StatementConflict['kept'];

/** Contradictions between sources, each with both sides as evidence. */
export function conflictFacts(
  entity: Entity,
  conflicts: readonly StatementConflict[] = [],
): FactObject[] {
  return conflicts.map(({ field, kept, other }) => {
    const fact: FactObject = {
      field,
      value: shown(kept.value),
      source: kept.source,
      evidence: kept.evidence,
      otherValue: shown(other.value),
      otherSource: other.source,
      otherEvidence: other.evidence,
    };
    const claims = [kept, other].map(side => claimOf(side, field, entity));
    return withClaims(fact, claims);
  });
}

function claimOf(side: Side, field: string, entity: Entity): Claim {
  const source =
    side.source === 'imported' || side.source === 'supplier'
      ? side.source
      : 'declared';
  return {
    claim: field,
    value: shown(side.value),
    source,
    evidence: side.evidence,
    asOf: side.asOf,
    ...(side.by === null ? {} : { by: side.by }),
    object: source === 'declared' ? entityObject(entity) : null,
    path: source === 'declared' ? `spec.sovereignty.${field}` : null,
  };
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ') || '–';
  return String(value);
}
