// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Transition,
  transitionSchema,
  Trend,
  TrendQuery,
  VerdictsOn,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { onlyVisible, Visible } from './onlyVisible';
import { TransitionRow } from './rows';

/** Which changes are asked for; newest first. */
export interface TransitionFilter {
  readonly entityRef?: string;
  readonly rule?: string;
  /** Only those with a lower id. */
  readonly below?: number;
  readonly limit: number;
}

const COUNTED = ['compliant', 'violation', 'waived', 'unknown'] as const;

/** How verdicts changed over time. Who may see what is part of every query. */
export class TransitionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(
    { entityRef, rule, below, limit }: TransitionFilter,
    visible: Visible,
  ): Promise<Transition[]> {
    const query = this.#visible(visible).orderBy('id', 'desc').limit(limit);
    if (entityRef) query.where('entity_ref', entityRef);
    if (rule) query.where('rule', rule);
    if (below !== undefined) query.where('id', '<', below);
    const rows: TransitionRow[] = await query.select('*');
    return rows.map(transitionOf);
  }

  /** The verdicts of an entity as they stood at the end of a day. */
  async on(entityRef: string, day: string): Promise<VerdictsOn['verdicts']> {
    const rows = await this.#knex<TransitionRow>('transitions')
      .where({ entity_ref: entityRef })
      .where('day', '<=', day)
      .orderBy('id');
    const last = new Map<string, TransitionRow>();
    for (const row of rows) last.set(`${row.pack}\n${row.rule}`, row);
    return [...last.values()].map(transitionOf).flatMap(transition => {
      const { pack, rule, verdict, severity, explanation, at } = transition;
      if (verdict === null) return [];
      return [{ pack, rule, verdict, severity, explanation, since: at }];
    });
  }

  /** The first day of which changes are kept, `null` without any. */
  async keptFrom(): Promise<string | null> {
    const row = await this.#knex<TransitionRow>('transitions')
      .min({ day: 'day' })
      .first();
    return row?.day ?? null;
  }

  /**
   * Totals at the end of each day: what stood before the first day, and then
   * what each day added and took away. Days of which nothing is kept are left
   * out, as zeros would say that nothing was wrong.
   */
  async trend(query: TrendQuery, visible: Visible): Promise<Trend['days']> {
    const keptFrom = await this.keptFrom();
    if (keptFrom === null) return [];
    const from = query.from < keptFrom ? keptFrom : query.from;
    const changes = await this.#dailyChanges(query, visible);
    const totals = { compliant: 0, violation: 0, waived: 0, unknown: 0 };
    const days: Trend['days'] = [];
    let next = 0;
    for (const day of daysBetween(from, query.to)) {
      for (; next < changes.length && changes[next].day <= day; next += 1) {
        for (const verdict of COUNTED) {
          totals[verdict] += changes[next][verdict];
        }
      }
      days.push({ day, ...totals });
    }
    return days;
  }

  async #dailyChanges(
    { to, pack, rule }: TrendQuery,
    visible: Visible,
  ): Promise<({ day: string } & Record<(typeof COUNTED)[number], number>)[]> {
    const query = this.#visible(visible).where('day', '<=', to);
    if (pack) query.where('pack', pack);
    if (rule) query.where('rule', rule);
    for (const verdict of COUNTED) {
      query.sum({
        [verdict]: this.#knex.raw(
          'case when verdict = ? then 1 else 0 end - case when verdict_before = ? then 1 else 0 end',
          [verdict, verdict],
        ),
      });
    }
    const rows: Record<string, unknown>[] = await query
      .groupBy('day')
      .orderBy('day')
      .select('day');
    return rows.map(row => ({
      day: String(row.day),
      compliant: Number(row.compliant),
      violation: Number(row.violation),
      waived: Number(row.waived),
      unknown: Number(row.unknown),
    }));
  }

  /**
   * Forgets changes of before a day, except the last one of each verdict that
   * still stands: without it a total would be wrong, and what still holds would
   * have no beginning. Those count from that day on, for what else held before
   * it is no longer known. Gives how many were forgotten.
   */
  async forgetBefore(day: string): Promise<number> {
    const last = this.#knex('transitions')
      .where('day', '<', day)
      .groupBy('entity_ref', 'pack', 'rule')
      .max('id');
    const superseded = await this.#knex('transitions')
      .where('day', '<', day)
      .whereNotIn('id', last)
      .delete();
    // A baseline counts in full: what stood before it is no longer there.
    await this.#knex('transitions')
      .where('day', '<', day)
      .whereNotNull('verdict')
      .update({ verdict_before: null, day });
    const ended = await this.#knex('transitions')
      .where('day', '<', day)
      .whereNull('verdict')
      .delete();
    return superseded + ended;
  }

  #visible(visible: Visible): Knex.QueryBuilder {
    return onlyVisible(this.#knex, 'transitions', visible);
  }
}

function transitionOf(row: TransitionRow): Transition {
  return transitionSchema.parse({
    id: Number(row.id),
    entityRef: row.entity_ref,
    pack: row.pack,
    rule: row.rule,
    before: row.verdict_before,
    verdict: row.verdict,
    severity: row.severity,
    at: row.at,
    causes: JSON.parse(row.causes),
    explanation: row.explanation ? JSON.parse(row.explanation) : null,
  });
}

const DAY_MS = 24 * 60 * 60 * 1000;

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
