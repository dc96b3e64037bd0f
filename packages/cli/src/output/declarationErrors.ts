// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { readDeclaration } from '@regie/plugin-sovereignty-engine';

/** What is wrong with `spec.sovereignty` of the entities, one line each. */
export function declarationErrors(entities: readonly Entity[]): string[] {
  return entities.flatMap(entity =>
    readDeclaration(entity).problems.map(
      ({ message }) => `${stringifyEntityRef(entity)}: ${message}`,
    ),
  );
}
