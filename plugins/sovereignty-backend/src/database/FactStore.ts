// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  FactProblem,
  FactSourceStatus,
  factSourceStatusSchema,
  Statement,
  statementSchema,
} from '@regie/plugin-sovereignty-common';
import { statementsByEntity } from '@regie/plugin-sovereignty-engine';
import { Knex } from 'knex';
import { z } from 'zod';
import { inBatches } from './inBatches';
import { FactSourceRow, StatementRow } from './rows';

const statementsSchema = z.array(statementSchema);

export interface Attempt {
  readonly at: string;
  readonly durationMs: number;
}

export interface StatedBySource {
  readonly statements: readonly Statement[];
  readonly problems: readonly FactProblem[];
  /** Entities of which the earlier statements stay. */
  readonly unread: readonly string[];
}

const OF_SUPPLIER = 'supplier:';

/** The id of the source that the answers of one supplier are kept under. */
export function supplierSourceId(supplier: string): string {
  return OF_SUPPLIER + supplier;
}

function isOfSupplier(id: string): boolean {
  return id.startsWith(OF_SUPPLIER);
}

/** Sources of facts, how they fare, and what each states of every entity. */
export class FactStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Forgets sources that are asked no more, with all that they stated. What
   * suppliers answered stays: nobody asks them again by itself.
   */
  async keepOnly(ids: readonly string[]): Promise<void> {
    await this.#knex.transaction(async tx => {
      const known = await tx<FactSourceRow>('fact_sources').select('id');
      const gone = known
        .map(({ id }) => id)
        .filter(id => !ids.includes(id) && !isOfSupplier(id));
      await tx<StatementRow>('statements').whereIn('source_id', gone).delete();
      await tx<FactSourceRow>('fact_sources').whereIn('id', gone).delete();
    });
  }

  /** Makes a row for a source that is new. */
  async announce(source: { id: string; title: string }): Promise<void> {
    await this.#knex<FactSourceRow>('fact_sources')
      .insert(newRow(source))
      .onConflict('id')
      .merge({ title: source.title });
  }

  /** Puts new statements in place of the old ones, whole or not at all. */
  async replace(
    id: string,
    stated: StatedBySource,
    attempt: Attempt,
  ): Promise<void> {
    const { statements, problems, unread } = stated;
    const rows = rowsOf(id, statements);
    const keep = new Set(unread);
    await this.#knex.transaction(async tx => {
      const before = await tx<StatementRow>('statements')
        .where({ source_id: id })
        .select('entity_ref');
      const gone = before
        .map(({ entity_ref }) => entity_ref)
        .filter(entityRef => !keep.has(entityRef));
      for (const batch of inBatches(gone)) {
        await tx<StatementRow>('statements')
          .where({ source_id: id })
          .whereIn('entity_ref', batch)
          .delete();
      }
      for (const batch of inBatches(rows)) {
        await tx<StatementRow>('statements')
          .insert(batch)
          .onConflict(['source_id', 'entity_ref'])
          .merge();
      }
      const partial = problems.length > 0 || unread.length > 0;
      await tx<FactSourceRow>('fact_sources')
        .where({ id })
        .update({
          state: partial ? 'partial' : 'fresh',
          last_attempt: attempt.at,
          last_success: attempt.at,
          duration_ms: attempt.durationMs,
          error: null,
          problems: JSON.stringify(problems),
        });
    });
  }

  /** Notes a failed attempt. What the source stated before stays. */
  async noteFailure(
    id: string,
    error: string,
    attempt: Attempt,
  ): Promise<void> {
    await this.#knex<FactSourceRow>('fact_sources').where({ id }).update({
      state: 'failed',
      last_attempt: attempt.at,
      duration_ms: attempt.durationMs,
      error,
    });
  }

  /**
   * Adds statements to what a source states already. A newer statement on the
   * same field of an entity takes the place of the older.
   */
  async add(
    source: { id: string; title: string },
    statements: readonly Statement[],
    attempt: Attempt,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      await tx<FactSourceRow>('fact_sources')
        .insert({
          ...newRow(source),
          state: 'fresh',
          last_attempt: attempt.at,
          last_success: attempt.at,
          duration_ms: attempt.durationMs,
        })
        .onConflict('id')
        .merge();
      for (const [entityRef, added] of statementsByEntity(statements)) {
        const row = await tx<StatementRow>('statements')
          .where({ source_id: source.id, entity_ref: entityRef })
          .forUpdate()
          .first();
        const fields = new Set(added.map(({ field }) => field));
        const kept = (row ? parse(row.payload) : []).filter(
          ({ field }) => !fields.has(field),
        );
        await tx<StatementRow>('statements')
          .insert(rowsOf(source.id, [...kept, ...added]))
          .onConflict(['source_id', 'entity_ref'])
          .merge();
      }
    });
  }

  async all(): Promise<Statement[]> {
    const rows = await this.#knex<StatementRow>('statements')
      .orderBy(['entity_ref', 'source_id'])
      .select('payload');
    return rows.flatMap(({ payload }) => parse(payload));
  }

  /**
   * How every source fares, counted over the entities that may be seen. That a
   * supplier answered is only told to who may see something of theirs.
   */
  async statuses(
    visible: 'all' | readonly string[],
  ): Promise<FactSourceStatus[]> {
    const rows = await this.#knex<FactSourceRow>('fact_sources').orderBy('id');
    const counted = await this.#knex<StatementRow>('statements').select(
      'source_id',
      'entity_ref',
      'count',
    );
    const seen = visible === 'all' ? undefined : new Set(visible);
    const counts = new Map<string, { statements: number; entities: number }>();
    for (const { source_id, entity_ref, count } of counted) {
      if (seen && !seen.has(entity_ref)) continue;
      const sum = counts.get(source_id) ?? { statements: 0, entities: 0 };
      counts.set(source_id, {
        statements: sum.statements + Number(count),
        entities: sum.entities + 1,
      });
    }
    return rows
      .filter(({ id }) => !seen || counts.has(id) || !isOfSupplier(id))
      .map(row => statusOf(row, counts.get(row.id), seen));
  }
}

function newRow({ id, title }: { id: string; title: string }): FactSourceRow {
  return {
    id,
    title,
    state: 'pending',
    last_attempt: null,
    last_success: null,
    duration_ms: null,
    error: null,
    problems: '[]',
  };
}

function rowsOf(id: string, statements: readonly Statement[]): StatementRow[] {
  return [...statementsByEntity(statements)].map(([entityRef, stated]) => ({
    source_id: id,
    entity_ref: entityRef,
    count: stated.length,
    payload: JSON.stringify(stated),
  }));
}

function parse(payload: string): Statement[] {
  return statementsSchema.parse(JSON.parse(payload));
}

/** A problem with an entity that somebody may not see is not theirs to read. */
function statusOf(
  row: FactSourceRow,
  counts: { statements: number; entities: number } | undefined,
  seen: ReadonlySet<string> | undefined,
): FactSourceStatus {
  const status = factSourceStatusSchema.parse({
    id: row.id,
    title: row.title,
    state: row.state,
    lastAttempt: row.last_attempt,
    lastSuccess: row.last_success,
    durationMs: row.duration_ms,
    error: row.error,
    statements: counts?.statements ?? 0,
    entities: counts?.entities ?? 0,
    problems: JSON.parse(row.problems),
  });
  if (!seen) return status;
  return {
    ...status,
    problems: status.problems.filter(
      ({ entityRef }) => entityRef !== null && seen.has(entityRef),
    ),
  };
}
