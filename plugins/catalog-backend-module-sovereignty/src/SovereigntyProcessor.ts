// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { readDeclaration } from '@regie/plugin-sovereignty-engine';
import { isDeclarable } from './isDeclarable';

/**
 * Checks `spec.sovereignty`. Each mistake becomes an error of its own on that
 * entity, where its owner sees it; other entities go on.
 */
export class SovereigntyProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'SovereigntyProcessor';
  }

  async preProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (!isDeclarable(entity)) return entity;
    for (const { message } of readDeclaration(entity).problems) {
      emit(processingResult.inputError(location, message));
    }
    return entity;
  }
}
