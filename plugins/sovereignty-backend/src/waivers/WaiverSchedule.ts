// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AuditorService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { WaiverRecord } from '@regie/plugin-sovereignty-common';
import { WaiverWorkflow } from './WaiverWorkflow';

export interface WaiverScheduleOptions {
  readonly workflow: WaiverWorkflow;
  readonly scheduler: SchedulerService;
  readonly auditor: AuditorService;
  /** Tells whom it concerns that the end of a waiver is near. */
  readonly onEndNear: (waiver: WaiverRecord) => Promise<void>;
}

/** What time does to waivers: their end is announced, and then it comes. */
export class WaiverSchedule {
  readonly #options: WaiverScheduleOptions;

  constructor(options: WaiverScheduleOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    await this.#options.scheduler.scheduleTask({
      id: 'waivers',
      scope: 'global',
      frequency: { minutes: 5 },
      timeout: { minutes: 5 },
      initialDelay: { seconds: 5 },
      fn: () => this.run(),
    });
  }

  async run(): Promise<void> {
    const { workflow, onEndNear } = this.#options;
    for (const waiver of await workflow.announceEnds()) {
      await this.#audit('waiver-announce', waiver);
      await onEndNear(waiver);
    }
    for (const waiver of await workflow.expire()) {
      await this.#audit('waiver-expire', waiver);
    }
  }

  async #audit(eventId: string, waiver: WaiverRecord): Promise<void> {
    const { id, rule, entityRef, expires } = waiver;
    const event = await this.#options.auditor.createEvent({
      eventId,
      severityLevel: 'medium',
      meta: { id, rule, entityRef, expires },
    });
    await event.success();
  }
}
