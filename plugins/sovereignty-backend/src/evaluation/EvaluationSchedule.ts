// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as sleep } from 'timers/promises';
import { SchedulerService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { Settings } from '../settings';
import { Evaluator } from './Evaluator';

const TASK = 'evaluate';

/** While the catalog still fills, as after a start, verdicts follow it closely. */
const SETTLE_MS = 2_000;
const SETTLE_ROUNDS = 15;

export interface EvaluationScheduleOptions {
  readonly evaluator: Evaluator;
  readonly scheduler: SchedulerService;
  readonly schedule: Settings['evaluationSchedule'];
}

/** Evaluates on a schedule and when asked, one at a time over all replicas. */
export class EvaluationSchedule {
  readonly #options: EvaluationScheduleOptions;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #askedMeanwhile = false;
  #lastSize = -1;

  constructor(options: EvaluationScheduleOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { scheduler, schedule } = this.#options;
    await scheduler.scheduleTask({
      ...schedule,
      id: TASK,
      scope: 'global',
      fn: async signal => {
        const ending = [signal as AbortSignal, this.#stopping.signal];
        this.#running = this.#run(AbortSignal.any(ending));
        await this.#running;
      },
    });
  }

  /** Ends when an evaluation that is under way does; there comes no other. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    // How it ended was told to the scheduler.
    await this.#running.catch(() => {});
  }

  /** Asks for an evaluation soon. One that is under way is followed by another. */
  async request(): Promise<void> {
    try {
      await this.#options.scheduler.triggerTask(TASK);
    } catch (error) {
      // It runs already, or is about to be scheduled for the first time.
      if (error instanceof ConflictError || error instanceof NotFoundError) {
        this.#askedMeanwhile = true;
        return;
      }
      throw error;
    }
  }

  async #run(signal: AbortSignal): Promise<void> {
    for (let round = 0; round < SETTLE_ROUNDS; round++) {
      if (signal.aborted) return;
      this.#askedMeanwhile = false;
      const size = await this.#options.evaluator.evaluate();
      const settled = size > 0 && size === this.#lastSize;
      this.#lastSize = size;
      if (settled && !this.#askedMeanwhile) return;
      // A backend that stops need not wait for the catalog to settle.
      await sleep(SETTLE_MS, undefined, { signal }).catch(() => {});
    }
  }
}
