// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { DependencyGraph, runsSomewhere } from '../closure';
import { ResolvedDeclaration } from '../declaration';
import { EntityPlaces, OwnProviders, providerRoles } from '../facts';

/** Whose law reaches an entity by itself, and what of that is not known. */
export function ownProviders(
  ref: string,
  entity: Entity,
  declaration: ResolvedDeclaration | undefined,
  { places, graph }: { places: EntityPlaces; graph: DependencyGraph },
): OwnProviders {
  const { roles, open } = providerRoles(entity, declaration, places);
  return { roles, open: leavesOpen(ref, entity, graph) ? open : [] };
}

/** Of an API somebody else may be the provider; when nobody is, that is open. */
export function leavesOpen(
  ref: string,
  entity: Entity,
  graph: DependencyGraph,
): boolean {
  if (entity.kind.toLocaleLowerCase('en-US') === 'api') {
    return graph.dependenciesOf(ref).length === 0;
  }
  return runsSomewhere(entity);
}
