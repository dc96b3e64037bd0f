// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { DependencyGraph, runsSomewhere } from '../closure';

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
