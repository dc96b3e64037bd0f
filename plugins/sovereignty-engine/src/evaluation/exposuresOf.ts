// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { DependencyGraph, Exposures, runsSomewhere } from '../closure';
import { ResolvedDeclaration } from '../declaration';
import {
  EntityPlaces,
  OwnProviders,
  ProviderLookup,
  providerRoles,
} from '../facts';

/** An entity with what is known of where it runs. */
export interface Subject {
  readonly entity: Entity;
  readonly declaration: ResolvedDeclaration | undefined;
  readonly places: EntityPlaces;
}

/** Whose law reaches each entity, by all that it leans on. */
export function exposuresOf(
  graph: DependencyGraph,
  subjects: ReadonlyMap<string, Subject>,
  providers: ProviderLookup,
): Exposures {
  const own = new Map<string, OwnProviders>();
  for (const [ref, { entity, declaration, places }] of subjects) {
    const found = providerRoles(entity, declaration, places);
    const open = leavesOpen(entity, graph, ref) ? found.open : [];
    if (found.roles.length > 0 || open.length > 0) {
      own.set(ref, { roles: found.roles, open });
    }
  }
  return Exposures.create({
    ...{ graph, own, providers },
    titleOf: titlesIn(subjects),
  });
}

/** What people know an entity by. */
export function titlesIn(
  subjects: ReadonlyMap<string, { readonly entity: Entity }>,
): (ref: string) => string {
  return ref => {
    const metadata = subjects.get(ref)?.entity.metadata;
    return metadata?.title ?? metadata?.name ?? ref;
  };
}

/** Of an API somebody else may be the provider; when nobody is, that is open. */
export function leavesOpen(
  entity: Entity,
  graph: DependencyGraph,
  ref: string,
): boolean {
  if (entity.kind.toLocaleLowerCase('en-US') === 'api') {
    return graph.dependenciesOf(ref).length === 0;
  }
  return runsSomewhere(entity);
}
