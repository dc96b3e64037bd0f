// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { SovereigntyDeclaration } from '@regie/plugin-sovereignty-common';
import { readDeclaration } from '@regie/plugin-sovereignty-engine';
import { isDeclarable } from '../isDeclarable';
import { LandscapeWatch } from '../landscape/LandscapeWatch';
import { labelsOf } from './labelsOf';
import { relationsOf } from './relationsOf';
import { isOfType, Ties, tiesOf, tiesSchema } from './tiesOf';

const REMEMBERED = 'ties';

export interface TiesProcessorOptions {
  readonly watch: LandscapeWatch;
  readonly providerNamespace: string;
}

/**
 * Gives entities labels to filter by and relations to clusters, providers and
 * processes. What it last knew of an entity is kept in the catalog's own
 * database, so that a restart, or a sovereignty backend that is away, takes
 * nothing from the catalog.
 */
export class TiesProcessor implements CatalogProcessor {
  readonly #options: TiesProcessorOptions;

  constructor(options: TiesProcessorOptions) {
    this.#options = options;
  }

  getProcessorName(): string {
    return 'SovereigntyTiesProcessor';
  }

  async preProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    _emit: CatalogProcessorEmit,
    _originLocation: LocationSpec,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (!isTied(entity)) return entity;
    const declared = readDeclaration(entity).values;
    const labels = labelsOf(
      declared,
      await this.#ties(entity, declared, cache),
    );
    if (Object.keys(labels).length === 0) return entity;
    const { metadata } = entity;
    return {
      ...entity,
      // What an owner writes on the entity wins.
      metadata: { ...metadata, labels: { ...labels, ...metadata.labels } },
    };
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (!isTied(entity)) return entity;
    const declared = readDeclaration(entity).values;
    const ties = await this.#ties(entity, declared, cache);
    await cache.set(REMEMBERED, ties);
    const processes = declared?.processes ?? [];
    const { providerNamespace } = this.#options;
    for (const relation of relationsOf(
      entity,
      ties,
      processes,
      providerNamespace,
    )) {
      emit(processingResult.relation(relation));
    }
    return entity;
  }

  async #ties(
    entity: Entity,
    declaration: SovereigntyDeclaration | undefined,
    cache: CatalogProcessorCache,
  ): Promise<Ties> {
    const remembered = tiesSchema.safeParse(await cache.get(REMEMBERED));
    return tiesOf({
      entity,
      declaration,
      before: remembered.success ? remembered.data : undefined,
      landscape: this.#options.watch.current,
    });
  }
}

/** A provider is what others are tied to; its own labels come with it. */
function isTied(entity: Entity): boolean {
  return isDeclarable(entity) && !isOfType(entity, 'provider');
}
