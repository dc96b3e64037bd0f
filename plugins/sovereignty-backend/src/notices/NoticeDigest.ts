// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { NoticeStore } from '../database/NoticeStore';
import { dayOf } from '../dayOf';
import { Notice } from './Notice';
import { NoticeContext } from './NoticeContext';
import { NoticeSettings } from './NoticeSettings';
import { noticeTexts } from './noticeTexts';
import { ownershipNotices } from './ownershipNotices';
import { waiverNotices } from './waiverNotices';
import { worsenedNotices } from './worsenedNotices';

const TASK = 'notices';

/** The last change of a verdict that was told. */
const TOLD = 'told';

/** The day of the last digest, and the last change of before that day. */
const DAY = 'day';
const START = 'start';

export interface NoticeDigestOptions {
  readonly store: NoticeStore;
  readonly notifications: NotificationService;
  readonly scheduler: SchedulerService;
  readonly metrics: MetricsService;
  readonly logger: LoggerService;
  readonly settings: NoticeSettings;
  readonly now: () => Date;
  /** Where a new day begins. */
  readonly timeZone: string;
}

/**
 * Tells owners what concerns them, at set times and together: one notification
 * for each owner, kind and day, which is updated when the day brings more. What
 * could not be sent is tried again the next time.
 */
export class NoticeDigest {
  readonly #options: NoticeDigestOptions;
  readonly #count: (kind: string, outcome: string) => void;
  #saidItFails = false;

  constructor(options: NoticeDigestOptions) {
    this.#options = options;
    const sent = options.metrics.createCounter(
      'backstage.plugin.sovereignty.notifications',
      {
        description: 'Notifications to owners, by kind and how that ended',
        unit: '{notification}',
      },
    );
    this.#count = (kind, outcome) => sent.add(1, { kind, outcome });
  }

  async start(): Promise<void> {
    const { scheduler, settings } = this.#options;
    if (!settings.enabled) return;
    await scheduler.scheduleTask({
      ...settings.digest,
      id: TASK,
      scope: 'global',
      fn: () => this.run(),
    });
  }

  /** Asks for a digest soon; one that is about to come is soon enough. */
  async request(): Promise<void> {
    if (!this.#options.settings.enabled) return;
    try {
      await this.#options.scheduler.triggerTask(TASK);
    } catch (error) {
      if (error instanceof ConflictError || error instanceof NotFoundError) {
        return;
      }
      throw error;
    }
  }

  async run(): Promise<void> {
    const { store, now, timeZone } = this.#options;
    // Before anything is asked: what comes meanwhile is for the next time.
    const last = await store.lastTransition();
    const at = now().toISOString();
    const context = await this.#context(dayOf(now(), timeZone), last);
    const [worsened, waivers, ownership] = [
      await worsenedNotices(context),
      await waiverNotices(context),
      await ownershipNotices(context),
    ];
    const marks = {
      [TOLD]: String(last),
      [DAY]: context.day,
      [START]: String(context.start),
    };
    const isFirst = (await store.mark(TOLD)) === undefined;
    if (isFirst) {
      // What is there on the first day is nobody's news.
      for (const { keys } of ownership) await store.setMarks(noted(keys, at));
      await this.#send(waivers, at);
      await store.setMarks(marks);
      return;
    }
    const allTold = await this.#send(worsened, at);
    await this.#send([...waivers, ...ownership], at);
    if (allTold) await store.setMarks(marks);
  }

  async #context(day: string, last: number): Promise<NoticeContext> {
    const { store, settings } = this.#options;
    const told = Number((await store.mark(TOLD)) ?? last);
    const isSameDay = (await store.mark(DAY)) === day;
    const start = isSameDay ? Number(await store.mark(START)) : told;
    return { store, texts: noticeTexts[settings.language], day, start, told };
  }

  /** False when any of them could not be sent. */
  async #send(notices: readonly Notice[], at: string): Promise<boolean> {
    const { store, notifications } = this.#options;
    let all = true;
    for (const { kind, recipients, payload, keys } of notices) {
      try {
        await notifications.send({
          recipients: { type: 'entity', entityRef: [...recipients] },
          payload,
        });
        await store.setMarks(noted(keys, at));
        this.#count(kind, 'sent');
        this.#saidItFails = false;
      } catch (error) {
        all = false;
        this.#count(kind, 'failed');
        this.#sayItFails(error);
      }
    }
    return all;
  }

  /** Once: without the notifications plugin it fails every time. */
  #sayItFails(error: unknown): void {
    if (this.#saidItFails) return;
    this.#saidItFails = true;
    this.#options.logger.warn(
      `Owners could not be notified. Add @backstage/plugin-notifications-backend to the backend, or set sovereignty.notifications.enabled to false. ${error}`,
    );
  }
}

function noted(keys: readonly string[], at: string): Record<string, string> {
  return Object.fromEntries(keys.map(key => [key, at]));
}
