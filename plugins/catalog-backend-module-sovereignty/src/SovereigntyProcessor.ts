// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import { AlphaEntity, EntityStatusItem } from '@backstage/catalog-model/alpha';
import { InputError, serializeError } from '@backstage/errors';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import { readDeclaration } from '@regie/plugin-sovereignty-engine';
import { isDeclarable } from './isDeclarable';

/**
 * Checks `spec.sovereignty`. Each mistake becomes an error of its own on that
 * entity, where its owner sees it; other entities go on.
 *
 * An error that a processor emits would have the catalog refuse the entity: a
 * new one would be nowhere but in a log, and a component that nobody sees
 * breaks no rule. So the entity comes in with its mistakes as its status, from
 * which the catalog's own page and filter tell them; nothing of what it
 * declares counts until they are mended.
 */
export class SovereigntyProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'SovereigntyProcessor';
  }

  /** Afterwards, for the catalog takes no status from what comes in. */
  async postProcessEntity(entity: AlphaEntity): Promise<AlphaEntity> {
    if (!isDeclarable(entity)) return entity;
    const { problems } = readDeclaration(entity);
    if (problems.length === 0) return entity;
    const items = [
      ...(entity.status?.items ?? []),
      ...problems.map(({ message }) => asError(message)),
    ];
    return { ...entity, status: { ...entity.status, items } };
  }
}

function asError(message: string): EntityStatusItem {
  return {
    type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
    level: 'error',
    message,
    error: serializeError(new InputError(message)),
  };
}
