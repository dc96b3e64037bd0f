// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { CLUSTER_TYPE } from './clusterDeclarations';

const DECLARABLE_KINDS = new Set(['api', 'resource', 'system']);

/** Entities that say of others where these run; they are facts, not subjects. */
const SOURCES_OF_FACTS = new Set<unknown>([CLUSTER_TYPE, 'provider']);

/**
 * Whether rules are applied to an entity: to every Component, and to an API,
 * Resource or System that carries `spec.sovereignty`.
 *
 * @public
 */
export function isAssessed({ kind, spec }: Entity): boolean {
  const lowered = kind.toLocaleLowerCase('en-US');
  if (lowered === 'component') return true;
  return (
    DECLARABLE_KINDS.has(lowered) &&
    spec?.sovereignty !== undefined &&
    !SOURCES_OF_FACTS.has(spec.type)
  );
}
