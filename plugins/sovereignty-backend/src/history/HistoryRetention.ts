// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';
import { DateTime } from 'luxon';
import { TransitionStore } from '../database/TransitionStore';

export interface HistoryRetentionOptions {
  readonly store: TransitionStore;
  readonly scheduler: SchedulerService;
  readonly logger: LoggerService;
  readonly keepFor: HumanDuration;
  readonly now: () => Date;
}

/** Forgets changes that are older than the operator wants to keep. */
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
      initialDelay: { minutes: 2 },
      fn: () => this.run(),
    });
  }

  async run(): Promise<void> {
    const { store, logger, keepFor, now } = this.#options;
    const before = DateTime.fromJSDate(now(), { zone: 'utc' })
      .minus(keepFor)
      .toFormat('yyyy-MM-dd');
    const forgotten = await store.forgetBefore(before);
    if (forgotten > 0) {
      logger.info(`Forgot ${forgotten} changes of before ${before}.`);
    }
  }
}
