// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';
import { CronTime } from 'cron';
import { DateTime, Duration } from 'luxon';

type Schedule = Pick<
  SchedulerServiceTaskScheduleDefinition,
  'frequency' | 'timeout'
>;

/** When a cluster that was last read at some instant should be read again. */
export class CollectionRhythm {
  readonly #schedule: Schedule;

  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  /** The attempt after one, or undefined when only a person starts it. */
  after(attempt: string): Date | undefined {
    const { frequency } = this.#schedule;
    const from = DateTime.fromISO(attempt, { zone: 'utc' });
    if (typeof frequency === 'object' && 'trigger' in frequency) {
      return undefined;
    }
    if (typeof frequency === 'object' && 'cron' in frequency) {
      const next = new CronTime(frequency.cron, 'utc').getNextDateFrom(
        from.toJSDate(),
        'utc',
      );
      return next.toJSDate();
    }
    return from.plus(durationOf(frequency)).toJSDate();
  }

  /**
   * Whether two attempts in a row did not even end. Then nobody reads the
   * cluster, whatever its last state says.
   */
  isOverdue(lastAttempt: string, now: Date): boolean {
    const due = this.after(lastAttempt);
    const second = due && this.after(due.toISOString());
    if (!second) return false;
    const latest = DateTime.fromJSDate(second).plus(this.timeout);
    return latest < DateTime.fromJSDate(now);
  }

  /** What one attempt may take. */
  get timeout(): Duration {
    return durationOf(this.#schedule.timeout);
  }
}

function durationOf(value: Duration | HumanDuration): Duration {
  return Duration.isDuration(value) ? value : Duration.fromObject(value);
}
