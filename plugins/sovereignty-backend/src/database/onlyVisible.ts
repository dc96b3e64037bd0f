// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Knex } from 'knex';

/** Which entities somebody may see: all, or these. */
export type Visible = 'all' | readonly string[];

/** The same, where many are kept in the database under a number. */
export type Scope = Visible | { readonly set: number };

/**
 * A query over the rows of a table that somebody may see, by its column
 * `entity_ref`. References that go along go as one value, however many there
 * are: a statement takes only so many values.
 */
export function onlyVisible(
  knex: Knex,
  table: string,
  scope: Scope,
): Knex.QueryBuilder {
  const query = knex(table);
  if (scope === 'all') return query;
  if ('set' in scope) {
    // One look per row, so that a page in order is found without the rest.
    return query.whereRaw(
      'exists (select 1 from visible_entities v where v.set_id = ? and v.entity_ref = ??)',
      [scope.set, `${table}.entity_ref`],
    );
  }
  return isPostgres(knex)
    ? query.whereRaw(`${table}.entity_ref = any(?::text[])`, [
        // knex spreads a bare array into several bindings.
        [...scope] as unknown as string,
      ])
    : query.whereRaw(
        `${table}.entity_ref in (select value from json_each(?))`,
        [JSON.stringify(scope)],
      );
}

export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}
