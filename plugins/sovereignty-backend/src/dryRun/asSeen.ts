// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';

/** Entities that whoever tries something may see, by reference. */
export type KnownEntities = ReadonlyMap<string, Entity>;

/** By these an entity says which workloads are its own. */
const CLAIMS = 'backstage.io/kubernetes-';

/**
 * An entity as it is tried, with the claims on workloads that it has in the
 * catalog. To claim by trying would show what runs for others.
 */
export function asSeen(entity: Entity, known: KnownEntities): Entity {
  const stored = known.get(stringifyEntityRef(entity));
  const claims = Object.entries(stored?.metadata.annotations ?? {}).filter(
    ([name]) => name.startsWith(CLAIMS),
  );
  const own = Object.entries(entity.metadata.annotations ?? {}).filter(
    ([name]) => !name.startsWith(CLAIMS),
  );
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: Object.fromEntries([...own, ...claims]),
    },
  };
}
