// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AuditorService,
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { HumanDuration } from '@backstage/types';
import { DateTime } from 'luxon';
import { DepartedEntities } from '../database/DepartedEntities';
import { TransitionStore } from '../database/TransitionStore';
import { notInCatalog } from './notInCatalog';

export interface HistoryRetentionOptions {
  readonly store: TransitionStore;
  readonly departed: DepartedEntities;
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly scheduler: SchedulerService;
  readonly auditor: AuditorService;
  readonly logger: LoggerService;
  readonly keepFor: HumanDuration;
  /** Where a new day begins. */
  readonly timeZone: string;
  readonly now: () => Date;
}

/**
 * Forgets what is older than the operator wants to keep: changes of verdicts,
 * and what was said about entities that left the catalog that long ago.
 */
export class HistoryRetention {
  readonly #options: HistoryRetentionOptions;

  constructor(options: HistoryRetentionOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    await this.#options.scheduler.scheduleTask({
      id: 'history-retention',
      scope: 'global',
      frequency: { hours: 6 },
      timeout: { minutes: 30 },
      initialDelay: { seconds: 15 },
      fn: () => this.run(),
    });
  }

  async run(): Promise<void> {
    const { store, logger, keepFor, timeZone, now } = this.#options;
    const today = DateTime.fromJSDate(now(), { zone: timeZone });
    const before = today.minus(keepFor).toFormat('yyyy-MM-dd');
    const forgotten = await store.forgetBefore(before);
    if (forgotten > 0) {
      logger.info(`Forgot ${forgotten} changes of before ${before}.`);
    }
    await this.#forgetDeparted(today.toFormat('yyyy-MM-dd'), before);
  }

  async #forgetDeparted(today: string, before: string): Promise<void> {
    const { departed, auditor, logger } = this.#options;
    const gone = await notInCatalog(await departed.kept(), this.#options);
    await departed.note(gone, today);
    const forgotten = await departed.forgetBefore(before);
    if (forgotten.entities === 0) return;
    logger.info(
      `Forgot what was said of ${forgotten.entities} entities that left the catalog before ${before}.`,
    );
    const event = await auditor.createEvent({
      eventId: 'history-forget',
      severityLevel: 'medium',
      meta: { before, ...forgotten },
    });
    await event.success();
  }
}
