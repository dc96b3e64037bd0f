// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Knex } from 'knex';
import { inBatches } from './inBatches';
import { DepartedEntityRow, StatementRow, WaiverRow } from './rows';

/** What was forgotten of entities that are long gone. */
export interface Forgotten {
  readonly entities: number;
  readonly waivers: number;
}

/**
 * Entities that left the catalog and that people said something about: waivers
 * and what suppliers answered. Verdicts are not among it, for those go with the
 * entity, and how they changed goes by its own date.
 */
export class DepartedEntities {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All that something was said about. */
  async kept(): Promise<string[]> {
    const waived = await this.#knex<WaiverRow>('waivers').distinct(
      'entity_ref',
    );
    const stated = await this.#knex<StatementRow>('statements').distinct(
      'entity_ref',
    );
    return [
      ...new Set([...waived, ...stated].map(({ entity_ref }) => entity_ref)),
    ].sort();
  }

  /** Notes since when each is gone; one that is back is not gone any more. */
  async note(gone: readonly string[], day: string): Promise<void> {
    await this.#knex.transaction(async tx => {
      const isGone = new Set(gone);
      const noted = await tx<DepartedEntityRow>('departed_entities').select(
        'entity_ref',
      );
      const back = noted
        .map(({ entity_ref }) => entity_ref)
        .filter(ref => !isGone.has(ref));
      for (const batch of inBatches(back)) {
        await tx('departed_entities').whereIn('entity_ref', batch).delete();
      }
      for (const batch of inBatches(gone)) {
        await tx<DepartedEntityRow>('departed_entities')
          .insert(batch.map(ref => ({ entity_ref: ref, since: day })))
          .onConflict('entity_ref')
          .ignore();
      }
    });
  }

  /** Forgets what was said about entities that are gone since before a day. */
  async forgetBefore(day: string): Promise<Forgotten> {
    return this.#knex.transaction(async tx => {
      const rows = await tx<DepartedEntityRow>('departed_entities')
        .where('since', '<', day)
        .select('entity_ref');
      let waivers = 0;
      for (const batch of inBatches(rows.map(row => row.entity_ref))) {
        waivers += await forgetWaivers(tx, batch);
        for (const table of ['statements', 'departed_entities']) {
          await tx(table).whereIn('entity_ref', batch).delete();
        }
      }
      return { entities: rows.length, waivers };
    });
  }
}

async function forgetWaivers(
  tx: Knex,
  refs: readonly string[],
): Promise<number> {
  const rows = await tx<WaiverRow>('waivers')
    .whereIn('entity_ref', refs)
    .select('id');
  for (const batch of inBatches(rows.map(({ id }) => id))) {
    await tx('notices')
      .whereIn(
        'key',
        batch.map(id => `waiver:${id}`),
      )
      .delete();
    await tx('waiver_events').whereIn('waiver', batch).delete();
    await tx('waivers').whereIn('id', batch).delete();
  }
  return rows.length;
}
