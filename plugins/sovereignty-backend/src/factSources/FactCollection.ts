// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { Register } from '@regie/plugin-sovereignty-engine';
import { FactSource } from '@regie/plugin-sovereignty-node';
import { FactStore } from '../database/FactStore';
import { Settings } from '../settings';

export interface FactCollectionOptions {
  readonly sources: readonly FactSource[];
  readonly store: FactStore;
  readonly entities: () => Promise<Entity[]>;
  readonly register: () => Register;
  readonly scheduler: SchedulerService;
  readonly schedule: Settings['facts']['schedule'];
  readonly logger: LoggerService;
  readonly now: () => Date;
  /** The day of the verdicts, YYYY-MM-DD. */
  readonly today: () => string;
  readonly afterCollection: () => Promise<void>;
}

/** Asks every source of facts on a schedule, each with a lock of its own. */
export class FactCollection {
  readonly #options: FactCollectionOptions;

  constructor(options: FactCollectionOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { sources, store, scheduler, schedule } = this.#options;
    const ids = sources.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) {
      throw new InputError(
        `Two sources of facts have the id ${twice}. Remove one of the modules that add it.`,
      );
    }
    await store.keepOnly(ids);
    for (const source of sources) {
      await store.announce(source);
      await scheduler.scheduleTask({
        ...schedule,
        id: `facts:${source.id}`,
        scope: 'global',
        fn: async signal => this.#collect(source, signal as AbortSignal),
      });
    }
  }

  async #collect(source: FactSource, signal: AbortSignal): Promise<void> {
    const { store, register, logger, now, today } = this.#options;
    const started = now();
    const attempt = () => ({
      at: started.toISOString(),
      durationMs: now().getTime() - started.getTime(),
    });
    try {
      const entities = await this.#options.entities();
      const collected = await source.collect({
        entities,
        register: register(),
        on: today(),
        logger,
        signal,
      });
      await store.replace(source.id, collected, attempt());
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      logger.warn(`Facts of ${source.title} could not be read: ${message}`);
      await store.noteFailure(source.id, message, attempt());
      return;
    }
    await this.#options.afterCollection();
  }
}
