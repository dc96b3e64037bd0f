// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Waiver,
  WaiverEvent,
  WaiverRecord,
  waiverRecordSchema,
  WaiverStatus,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { WaiverEventRow, WaiverRow } from './rows';

/** A waiver as it is asked for. */
export interface NewWaiver {
  readonly waiver: Waiver;
  readonly owner: string | null;
  readonly requestedBy: string;
  readonly at: string;
}

/** A step that takes a waiver from one status to another. */
export interface WaiverStep {
  readonly id: string;
  readonly from: WaiverStatus;
  readonly to: WaiverStatus;
  readonly event: WaiverEvent;
}

/**
 * Waivers that were asked for here. Their steps are never changed, and go only
 * with the waiver, once what it was for is long gone.
 */
export class WaiverStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async add({ waiver, owner, requestedBy, at }: NewWaiver): Promise<void> {
    await this.#knex.transaction(async tx => {
      await tx<WaiverRow>('waivers').insert({
        id: waiver.id,
        rule: waiver.rule,
        entity_ref: waiver.entityRef,
        owner,
        reason: waiver.reason,
        alternatives_considered: waiver.alternativesConsidered,
        accountable: waiver.accountable,
        decision: waiver.decision,
        from_date: waiver.from,
        expires: waiver.expires,
        status: 'requested',
        requested_by: requestedBy,
        decided_by: null,
        announced_at: null,
      });
      const event = 'requested' as const;
      await addEvent(tx, waiver.id, { event, by: requestedBy, at, note: null });
    });
  }

  /**
   * Takes a step, unless somebody else was first. False when the waiver does
   * not stand where the step starts.
   */
  async step({ id, from, to, event }: WaiverStep): Promise<boolean> {
    return this.#knex.transaction(async tx => {
      const changed = await tx<WaiverRow>('waivers')
        .where({ id, status: from })
        .update({
          status: to,
          ...(event.by !== null && { decided_by: event.by }),
        });
      if (changed === 0) return false;
      await addEvent(tx, id, event);
      return true;
    });
  }

  /** Notes that the end of a waiver was announced; false when it was before. */
  async announce(id: string, at: string): Promise<boolean> {
    return this.#knex.transaction(async tx => {
      const changed = await tx<WaiverRow>('waivers')
        .where({ id, status: 'approved' })
        .whereNull('announced_at')
        .update({ announced_at: at });
      if (changed === 0) return false;
      const event = 'announced' as const;
      await addEvent(tx, id, { event, by: null, at, note: null });
      return true;
    });
  }

  async get(id: string): Promise<WaiverRecord | undefined> {
    const row = await this.#knex<WaiverRow>('waivers').where({ id }).first();
    return row && (await this.#records([row]))[0];
  }

  async list(): Promise<WaiverRecord[]> {
    const rows = await this.#knex<WaiverRow>('waivers').orderBy([
      { column: 'expires' },
      { column: 'id' },
    ]);
    return this.#records(rows);
  }

  /** Who owned what a waiver is for, by the id of the waiver. */
  async owners(ids: readonly string[]): Promise<Map<string, string | null>> {
    const rows = await this.#knex<WaiverRow>('waivers')
      .whereIn('id', ids)
      .select('id', 'owner');
    return new Map(rows.map(({ id, owner }) => [id, owner]));
  }

  /** How many there are of each status. */
  async countByStatus(): Promise<Map<string, number>> {
    const rows: Record<string, unknown>[] = await this.#knex('waivers')
      .groupBy('status')
      .count({ count: '*' })
      .select('status');
    return new Map(
      rows.map(({ status, count }) => [String(status), Number(count)]),
    );
  }

  /** All that were approved, also when their last day is past. */
  async approved(): Promise<Waiver[]> {
    const rows = await this.#knex<WaiverRow>('waivers')
      .whereIn('status', ['approved', 'expired'])
      .orderBy('id');
    return rows.map(waiverOf);
  }

  /** Approved ones whose last day is before a date. */
  async over(date: string): Promise<WaiverRecord[]> {
    const rows = await this.#knex<WaiverRow>('waivers')
      .where('status', 'approved')
      .where('expires', '<', date)
      .orderBy('id');
    return this.#records(rows);
  }

  /** Approved ones that end by a date and of which that was not announced. */
  async ending(date: string): Promise<WaiverRecord[]> {
    const rows = await this.#knex<WaiverRow>('waivers')
      .where('status', 'approved')
      .where('expires', '<=', date)
      .whereNull('announced_at')
      .orderBy('id');
    return this.#records(rows);
  }

  async #records(rows: readonly WaiverRow[]): Promise<WaiverRecord[]> {
    const events = await this.#knex<WaiverEventRow>('waiver_events')
      .whereIn(
        'waiver',
        rows.map(({ id }) => id),
      )
      .orderBy(['waiver', 'step']);
    const byWaiver = new Map<string, WaiverEventRow[]>();
    for (const event of events) {
      const list = byWaiver.get(event.waiver);
      if (list) list.push(event);
      else byWaiver.set(event.waiver, [event]);
    }
    return rows.map(row => recordOf(row, byWaiver.get(row.id) ?? []));
  }
}

async function addEvent(
  tx: Knex,
  waiver: string,
  { event, by, at, note }: WaiverEvent,
): Promise<void> {
  const last = await tx<WaiverEventRow>('waiver_events')
    .where({ waiver })
    .max({ step: 'step' })
    .first();
  await tx<WaiverEventRow>('waiver_events').insert({
    waiver,
    step: Number(last?.step ?? 0) + 1,
    event,
    by_ref: by,
    at,
    note,
  });
}

function waiverOf(row: WaiverRow): Waiver {
  return {
    id: row.id,
    rule: row.rule,
    entityRef: row.entity_ref,
    reason: row.reason,
    alternativesConsidered: row.alternatives_considered,
    accountable: row.accountable,
    decision: row.decision,
    from: row.from_date,
    expires: row.expires,
  };
}

function recordOf(
  row: WaiverRow,
  events: readonly WaiverEventRow[],
): WaiverRecord {
  return waiverRecordSchema.parse({
    ...waiverOf(row),
    status: row.status,
    origin: 'request',
    requestedBy: row.requested_by,
    decidedBy: row.decided_by,
    events: events.map(({ event, by_ref, at, note }) => ({
      event,
      by: by_ref,
      at,
      note,
    })),
  });
}
