// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import { readDeclaration } from '@regie/plugin-sovereignty-engine';

/**
 * Checks `spec.sovereignty`. A mistake becomes an error on that entity, where
 * its owner sees it; other entities go on.
 */
export class SovereigntyProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'SovereigntyProcessor';
  }

  async preProcessEntity(entity: Entity): Promise<Entity> {
    const { problems } = readDeclaration(entity);
    if (problems.length > 0) {
      throw new InputError(problems.map(({ message }) => message).join('\n'));
    }
    return entity;
  }
}
