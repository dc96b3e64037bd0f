// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Severity, severitySchema } from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { WaiverRow } from './rows';

/** Verdicts of what one owner has that got worse, added up. */
export interface Worsened {
  /** As the catalog has it, which may be without kind or namespace. */
  readonly owner: string;
  readonly namespace: string;
  readonly verdict: string;
  readonly severity: Severity | null;
  readonly verdicts: number;
  /** The id of the last change that made one worse. */
  readonly last: number;
}

/** How much of what one owner has got worse. */
export interface WorsenedEntities {
  readonly owner: string;
  readonly namespace: string;
  readonly entities: number;
}

/** A change of a provider's owner, with how much of one owner it touches. */
export interface AnnouncedChange {
  readonly owner: string;
  readonly namespace: string;
  readonly provider: string;
  readonly date: string | null;
  readonly entities: number;
}

/** How bad each verdict is; what is not judged or does not apply is no harm. */
const RANK =
  "case ?? when 'violation' then 3 when 'unknown' then 2 when 'waived' then 1 else 0 end";

/** What owners were told already, and what there is to tell. */
export class NoticeStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async mark(key: string): Promise<string | undefined> {
    const row = await this.#knex('notices').where({ key }).first('value');
    return row?.value;
  }

  async setMarks(marks: Readonly<Record<string, string>>): Promise<void> {
    const rows = Object.entries(marks).map(([key, value]) => ({ key, value }));
    if (rows.length === 0) return;
    await this.#knex('notices').insert(rows).onConflict('key').merge();
  }

  /** The last change of a verdict; 0 without any. */
  async lastTransition(): Promise<number> {
    const row: Record<string, unknown> | undefined = await this.#knex(
      'transitions',
    )
      .max({ id: 'id' })
      .first();
    return Number(row?.id ?? 0);
  }

  /**
   * Verdicts that are worse than they were before the change after `start`.
   * What went back meanwhile does not count, and a new entity counts from its
   * first verdict.
   */
  async worsenedAfter(start: number): Promise<Worsened[]> {
    const rows: Record<string, unknown>[] = await this.#worse(start)
      .groupBy('a.owner', 'a.namespace', 'l.verdict', 'l.severity')
      .select('a.owner', 'a.namespace', 'l.verdict', 'l.severity')
      .count({ verdicts: '*' })
      .max({ last: 'l.id' });
    return rows.map(row => ({
      owner: String(row.owner),
      namespace: String(row.namespace),
      verdict: String(row.verdict),
      severity: severitySchema.nullable().parse(row.severity),
      verdicts: Number(row.verdicts),
      last: Number(row.last),
    }));
  }

  /** How many entities have a verdict that got worse, by whom they belong to. */
  async entitiesWorsenedAfter(start: number): Promise<WorsenedEntities[]> {
    const rows: Record<string, unknown>[] = await this.#worse(start)
      .groupBy('a.owner', 'a.namespace')
      .select('a.owner', 'a.namespace')
      .countDistinct({ entities: 'a.entity_ref' });
    return rows.map(row => ({
      owner: String(row.owner),
      namespace: String(row.namespace),
      entities: Number(row.entities),
    }));
  }

  /** Changes of owners that lie ahead, by whom they touch. */
  async announcedChanges(): Promise<AnnouncedChange[]> {
    const rows: Record<string, unknown>[] = await this.#knex('assessments')
      .whereNotNull('owner')
      .whereNotNull('ownership_change_provider')
      .groupBy(
        'owner',
        'namespace',
        'ownership_change_provider',
        'ownership_change_date',
      )
      .orderBy(['ownership_change_provider', 'ownership_change_date'])
      .select({
        owner: 'owner',
        namespace: 'namespace',
        provider: 'ownership_change_provider',
        date: 'ownership_change_date',
      })
      .count({ entities: '*' });
    return rows.map(row => ({
      owner: String(row.owner),
      namespace: String(row.namespace),
      provider: String(row.provider),
      date: row.date === null ? null : String(row.date),
      entities: Number(row.entities),
    }));
  }

  /** Waivers of which the coming end was noted, and nobody was told. */
  async endsNotTold(): Promise<WaiverRow[]> {
    return this.#knex<WaiverRow>('waivers')
      .whereNotNull('announced_at')
      .where('status', 'approved')
      .whereNotExists(
        this.#knex('notices').whereRaw("notices.key = 'waiver:' || waivers.id"),
      )
      .orderBy(['expires', 'id']);
  }

  #worse(start: number): Knex.QueryBuilder {
    const spans = this.#knex('transitions')
      .where('id', '>', start)
      .groupBy('entity_ref', 'pack', 'rule')
      .min({ first: 'id' })
      .max({ last: 'id' })
      .as('s');
    return this.#knex(spans)
      .join('transitions as f', 'f.id', 's.first')
      .join('transitions as l', 'l.id', 's.last')
      .join('assessments as a', 'a.entity_ref', 'l.entity_ref')
      .whereNotNull('a.owner')
      .whereRaw(
        `${RANK} > case f.causes when '["new"]' then ${RANK} else ${RANK} end`,
        ['l.verdict', 'f.verdict', 'f.verdict_before'],
      );
  }
}
