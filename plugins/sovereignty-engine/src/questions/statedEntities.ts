// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  SovereigntyDeclaration,
  Statement,
} from '@regie/plugin-sovereignty-common';
import { isAssessed } from '../evaluation/isAssessed';
import { resolveMerged, statementsByEntity } from '../statements';

/** An entity with all that is stated of it, by whomever. @public */
export interface StatedEntity {
  readonly entity: Entity;
  /** `undefined` when nothing is stated, or when its owner made a mistake. */
  readonly declaration: SovereigntyDeclaration | undefined;
}

/** What is stated of every entity that can be assessed. @public */
export function statedEntities(
  entities: readonly Entity[],
  statements: readonly Statement[],
): StatedEntity[] {
  const byEntity = statementsByEntity(statements);
  return entities.filter(isAssessed).map(entity => {
    const stated = byEntity.get(stringifyEntityRef(entity)) ?? [];
    const { declaration } = resolveMerged(entity, stated);
    return { entity, declaration: declaration?.values };
  });
}
