// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'crypto';
import { Knex } from 'knex';
import { isPostgres, Scope, Visible } from './onlyVisible';

/** So many references go along with a query for less than it takes to keep them. */
const FEW = 500;

/** How long it is believed that a set is still kept. */
const BELIEVED_MS = 10 * 60 * 1000;

/** A set that nobody used for so long is let go. */
const KEPT_MS = 24 * 60 * 60 * 1000;

interface Kept {
  readonly id: number;
  readonly until: number;
}

/**
 * Keeps in the database what somebody may see, where that is too much to send
 * along with every query of a page. A set is known by what is in it: who sees
 * the same uses the same, and it never changes.
 */
export class VisibleSets {
  readonly #knex: Knex;
  readonly #few: number;
  /** Gone with the list of who may see what. */
  readonly #kept = new WeakMap<readonly string[], Promise<Kept>>();

  /** Up to `few` references are sent along. */
  constructor(knex: Knex, few = FEW) {
    this.#knex = knex;
    this.#few = few;
  }

  async scopeOf(visible: Visible): Promise<Scope> {
    if (visible === 'all' || visible.length <= this.#few) return visible;
    const known = await this.#kept.get(visible);
    if (known && known.until > Date.now()) return { set: known.id };
    const kept = this.#keep(visible);
    this.#kept.set(visible, kept);
    kept.catch(() => this.#kept.delete(visible));
    return { set: (await kept).id };
  }

  async #keep(refs: readonly string[]): Promise<Kept> {
    const sorted = [...new Set(refs)].sort();
    const content = createHash('sha256')
      .update(sorted.join('\n'))
      .digest('base64url');
    const now = Date.now();
    const usedAt = new Date(now).toISOString();
    const id = await this.#knex.transaction(async tx => {
      await this.#letGo(tx, new Date(now - KEPT_MS).toISOString());
      const [fresh]: { id: number }[] = await tx('visible_sets')
        .insert({ content, used_at: usedAt })
        .onConflict('content')
        .ignore()
        .returning('id');
      if (fresh) {
        await fill(tx, fresh.id, sorted);
        return fresh.id;
      }
      const found: { id: number } = await tx('visible_sets')
        .where({ content })
        .first('id');
      await tx('visible_sets').where({ content }).update({ used_at: usedAt });
      return found.id;
    });
    return { id, until: now + BELIEVED_MS };
  }

  async #letGo(tx: Knex, before: string): Promise<void> {
    const old = tx('visible_sets').where('used_at', '<', before).select('id');
    // Not left to the foreign keys: SQLite only follows them when told to.
    await tx('visible_entities').whereIn('set_id', old).delete();
    await tx('visible_sets').where('used_at', '<', before).delete();
  }
}

async function fill(
  tx: Knex,
  set: number,
  refs: readonly string[],
): Promise<void> {
  const into = 'insert into visible_entities (set_id, entity_ref)';
  if (isPostgres(tx)) {
    await tx.raw(`${into} select ?, unnest(?::text[])`, [
      set,
      // knex spreads a bare array into several bindings.
      [...refs] as unknown as string,
    ]);
    // Or the planner takes the set for empty until the next vacuum.
    await tx.raw('analyze visible_entities');
  } else {
    await tx.raw(`${into} select ?, value from json_each(?)`, [
      set,
      JSON.stringify(refs),
    ]);
  }
}
