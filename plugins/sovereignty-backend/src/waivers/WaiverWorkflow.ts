// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'crypto';
import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  WaiverRecord,
  WaiverRequest,
  WaiverStatus,
} from '@regie/plugin-sovereignty-common';
import {
  daysOfWaiver,
  isCalendarDate,
  PolicyPack,
  waiverLimits,
} from '@regie/plugin-sovereignty-engine';
import { DateTime } from 'luxon';
import { WaiverStore } from '../database/WaiverStore';
import { dayOf } from '../dayOf';
import { PolicyLibrary } from '../policy/PolicyLibrary';

export interface WaiverWorkflowOptions {
  readonly store: WaiverStore;
  readonly policy: PolicyLibrary;
  readonly now: () => Date;
  /** Where a new day begins. */
  readonly timeZone: string;
  /** Called after each step that can change a verdict. */
  readonly onChange: () => Promise<void>;
  /** Called after every step, also one that changes no verdict. */
  readonly onStep: () => Promise<void>;
}

type Decision = 'approved' | 'denied' | 'revoked';

/** From which status each decision can be taken. */
const STARTS: Record<Decision, WaiverStatus> = {
  approved: 'requested',
  denied: 'requested',
  revoked: 'approved',
};

/** The life of a waiver, from request to end. */
export class WaiverWorkflow {
  readonly #options: WaiverWorkflowOptions;

  constructor(options: WaiverWorkflowOptions) {
    this.#options = options;
  }

  /**
   * Stores a request. It changes no verdict until it is approved.
   *
   * @throws InputError when the rule does not exist, or the days do not fit
   */
  async request(
    request: WaiverRequest,
    by: { user: string; owner: string | null },
  ): Promise<WaiverRecord> {
    const { store, now, onStep } = this.#options;
    this.#check(request);
    const id = randomUUID();
    const entityRef = stringifyEntityRef(parseEntityRef(request.entityRef));
    await store.add({
      waiver: { ...request, id, entityRef },
      owner: by.owner,
      requestedBy: by.user,
      at: now().toISOString(),
    });
    await onStep();
    return this.#get(id);
  }

  /**
   * Approves, denies or revokes.
   *
   * @throws NotAllowedError when the user asked for it, NotFoundError when there
   *   is no such waiver, ConflictError when it does not wait for this decision
   */
  async decide(
    id: string,
    decision: Decision,
    { user, note }: { user: string; note: string },
  ): Promise<WaiverRecord> {
    const { store, now, onChange, onStep } = this.#options;
    const waiver = await this.#get(id);
    if (decision !== 'revoked' && waiver.requestedBy === user) {
      throw new NotAllowedError(
        'You asked for this waiver, so somebody else has to decide on it.',
      );
    }
    if (decision === 'approved') this.#requireApprovable(waiver);
    const taken = await store.step({
      id,
      from: STARTS[decision],
      to: decision,
      event: { event: decision, by: user, at: now().toISOString(), note },
    });
    if (!taken) {
      const { status } = await this.#get(id);
      throw new ConflictError(
        `This waiver is ${status}; only one that is ${STARTS[decision]} can be ${decision}.`,
      );
    }
    await onChange();
    await onStep();
    return this.#get(id);
  }

  /** Time went on since it was asked for, and packs may have become stricter. */
  #requireApprovable(waiver: WaiverRecord): void {
    if (waiver.expires < this.today()) {
      throw new ConflictError(
        `This waiver would have held up to ${waiver.expires}, which is past. Ask for a new one.`,
      );
    }
    const { maximumDays } = this.#limits();
    const days = daysOfWaiver(waiver);
    if (days > maximumDays) {
      throw new ConflictError(
        `This waiver would hold for ${days} days, and the packs allow at most ${maximumDays} by now. Deny it, and have a shorter one asked for.`,
      );
    }
  }

  /** Ends what is over. Gives the waivers that ended now. */
  async expire(): Promise<WaiverRecord[]> {
    const { store, now, onChange, onStep } = this.#options;
    const ended: WaiverRecord[] = [];
    for (const { id } of await store.over(this.today())) {
      const event = {
        event: 'expired',
        by: null,
        at: now().toISOString(),
        note: null,
      } as const;
      const taken = await store.step({
        id,
        from: 'approved',
        to: 'expired',
        event,
      });
      if (taken) ended.push(await this.#get(id));
    }
    if (ended.length > 0) {
      await onChange();
      await onStep();
    }
    return ended;
  }

  /** Waivers whose end is near and was not announced before; now it is. */
  async announceEnds(): Promise<WaiverRecord[]> {
    const { store, now } = this.#options;
    const { noticeDays } = this.#limits();
    const until = DateTime.fromISO(this.today(), { zone: 'utc' })
      .plus({ days: noticeDays })
      .toISODate();
    const announced: WaiverRecord[] = [];
    for (const { id } of await store.ending(until ?? this.today())) {
      const first = await store.announce(id, now().toISOString());
      if (first) announced.push(await this.#get(id));
    }
    return announced;
  }

  today(): string {
    const { now, timeZone } = this.#options;
    return dayOf(now(), timeZone);
  }

  /** How many days a waiver may hold; `null` without a policy pack. */
  maximumDays(): number | null {
    const { maximumDays } = this.#limits();
    return Number.isFinite(maximumDays) ? maximumDays : null;
  }

  #check(request: WaiverRequest): void {
    const { packs } = this.#options.policy.current;
    const { rule, from, expires } = request;
    if (!packs.some(pack => pack.rules.some(({ id }) => id === rule))) {
      throw new InputError(`No policy pack has a rule ${rule}.`);
    }
    requireDay(from, 'from');
    requireDay(expires, 'expires');
    if (expires < from) {
      throw new InputError(`expires (${expires}) is before from (${from}).`);
    }
    if (expires < this.today()) {
      throw new InputError(`expires (${expires}) is past.`);
    }
    const { maximumDays } = this.#limits();
    const days = daysOfWaiver(request);
    if (days > maximumDays) {
      throw new InputError(
        `From ${from} up to ${expires} is ${days} days; a waiver holds for at most ${maximumDays}.`,
      );
    }
  }

  /** The strictest of the packs in force. */
  #limits(): PolicyPack['waivers'] {
    return waiverLimits(this.#options.policy.current.packs);
  }

  async #get(id: string): Promise<WaiverRecord> {
    const waiver = await this.#options.store.get(id);
    if (!waiver) throw new NotFoundError(`There is no waiver ${id}.`);
    return waiver;
  }
}

function requireDay(date: string, name: string): void {
  if (isCalendarDate(date)) return;
  throw new InputError(`${name} (${date}) is not a day of the calendar.`);
}
