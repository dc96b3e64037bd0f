// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { SovereigntyApi } from '@regie/plugin-sovereignty-common';
import { planChanges } from './planChanges';
import { EntitySettings } from './settings';
import { wantedEntities } from './wantedEntities';

export interface LandscapeEntityProviderOptions {
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly client: Pick<SovereigntyApi, 'getLandscape'>;
  readonly logger: LoggerService;
  readonly scheduler: SchedulerService;
  readonly settings: EntitySettings;
  readonly now: () => Date;
}

/**
 * Keeps the providers and clusters in the catalog. It runs under a lock of the
 * scheduler, so that of several replicas one does it at a time.
 */
export class LandscapeEntityProvider implements EntityProvider {
  readonly #options: LandscapeEntityProviderOptions;

  constructor(options: LandscapeEntityProviderOptions) {
    this.#options = options;
  }

  getProviderName(): string {
    return 'sovereignty';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const { scheduler, settings, logger } = this.#options;
    await scheduler.scheduleTask({
      ...settings.schedule,
      id: 'sovereignty-entities',
      scope: 'global',
      fn: async () => {
        try {
          await this.refresh(connection);
        } catch (error) {
          logger.warn(
            `Providers and clusters in the catalog stay as they were: ${
              error instanceof Error ? error.message : error
            }`,
          );
        }
      },
    });
  }

  /** @throws when what should be there could not be asked; nothing changes then */
  async refresh(connection: EntityProviderConnection): Promise<void> {
    const { client, settings, now, logger } = this.#options;
    const landscape = await client.getLandscape();
    const { added, removed } = planChanges({
      wanted: wantedEntities(landscape, settings),
      present: await this.#resources(),
      now: now(),
      removeAfterMs: settings.removeAfterMs,
    });
    if (added.length === 0 && removed.length === 0) return;
    await connection.applyMutation({
      type: 'delta',
      // Without a location key an entity that somebody declares takes over.
      added: added.map(entity => ({ entity })),
      removed: removed.map(entityRef => ({ entityRef })),
    });
    logger.debug(
      `Providers and clusters in the catalog: ${added.length} written, ${removed.length} left to others or removed.`,
    );
  }

  async #resources(): Promise<Entity[]> {
    const { auth, catalog } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const entities: Entity[] = [];
    const pages = catalog.streamEntities(
      {
        filter: { kind: 'Resource' },
        fields: ['apiVersion', 'kind', 'metadata', 'spec'],
      },
      { credentials },
    );
    for await (const page of pages) entities.push(...page);
    return entities;
  }
}
