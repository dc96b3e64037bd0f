// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useMemo } from 'react';

/** How far a waiver can reach from an entity, narrowest first. */
export interface Scope {
  readonly reach: 'entity' | 'system' | 'owner';
  readonly entityRef: string;
}

export function useScopes(entity: Entity): Scope[] {
  return useMemo(() => scopesOf(entity), [entity]);
}

function scopesOf(entity: Entity): Scope[] {
  const related = (type: string, kind?: string) =>
    (entity.relations ?? [])
      .filter(relation => relation.type === type)
      .map(({ targetRef }) => targetRef)
      .filter(ref => kind === undefined || ref.startsWith(`${kind}:`));
  return [
    { reach: 'entity', entityRef: stringifyEntityRef(entity) },
    ...related('partOf', 'system').map(entityRef => ({
      reach: 'system' as const,
      entityRef,
    })),
    ...related('ownedBy').map(entityRef => ({
      reach: 'owner' as const,
      entityRef,
    })),
  ];
}
