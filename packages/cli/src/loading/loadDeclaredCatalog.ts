// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { readDeclaration } from '@regie/plugin-sovereignty-engine';
import { CannotRun } from '../exit';
import { loadCatalog } from './loadCatalog';

/**
 * Entities of catalog files, whose declarations are all right.
 *
 * @throws CannotRun with what is wrong with `spec.sovereignty`, a line each
 */
export async function loadDeclaredCatalog(
  locations: readonly string[],
): Promise<Entity[]> {
  const entities = await loadCatalog(locations);
  const mistakes = entities.flatMap(entity =>
    readDeclaration(entity).problems.map(
      ({ message }) => `${stringifyEntityRef(entity)}: ${message}`,
    ),
  );
  if (mistakes.length > 0) throw new CannotRun(mistakes.join('\n'));
  return entities;
}
