// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';
import { EntityRelationSpec } from '@backstage/plugin-catalog-node';
import {
  RELATION_HOSTS,
  RELATION_OPERATED_BY,
  RELATION_OPERATES,
  RELATION_RUNS_ON,
  RELATION_SUPPORTED_BY,
  RELATION_SUPPORTS,
  resourceRefOf,
} from '@regie/plugin-sovereignty-common';
import { Ties } from './tiesOf';

/** Both directions of every tie, as the catalog keeps relations. */
export function relationsOf(
  entity: Entity,
  ties: Ties,
  processes: readonly string[],
  providerNamespace: string,
): EntityRelationSpec[] {
  return [
    ...ties.providers.flatMap(id =>
      pair(entity, resourceRefOf(id, providerNamespace), [
        RELATION_OPERATED_BY,
        RELATION_OPERATES,
      ]),
    ),
    ...ties.clusters.flatMap(name =>
      pair(entity, resourceRefOf(name), [RELATION_RUNS_ON, RELATION_HOSTS]),
    ),
    ...processes.flatMap(ref =>
      pair(entity, ref, [RELATION_SUPPORTS, RELATION_SUPPORTED_BY]),
    ),
  ];
}

function pair(
  entity: Entity,
  ref: string,
  [forward, back]: readonly [string, string],
): EntityRelationSpec[] {
  const source = getCompoundEntityRef(entity);
  const target = targetOf(ref, source.namespace);
  if (!target) return [];
  return [
    { source, type: forward, target },
    { source: target, type: back, target: source },
  ];
}

/** A malformed reference is a finding of its own, not a relation. */
function targetOf(ref: string, defaultNamespace: string) {
  try {
    return parseEntityRef(ref, { defaultKind: 'resource', defaultNamespace });
  } catch {
    return undefined;
  }
}
