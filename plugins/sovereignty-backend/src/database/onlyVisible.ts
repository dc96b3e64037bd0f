// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Knex } from 'knex';

/** Which entities somebody may see: all, or these. */
export type Visible = 'all' | readonly string[];

/**
 * A query over the rows of a table that somebody may see, by its column
 * `entity_ref`. The references go as one value, however many there are: a
 * statement takes only so many values.
 */
export function onlyVisible(
  knex: Knex,
  table: string,
  visible: Visible,
): Knex.QueryBuilder {
  const query = knex(table);
  if (visible === 'all') return query;
  return knex.client.config.client === 'pg'
    ? query.whereRaw(`${table}.entity_ref = any(?::text[])`, [
        // knex spreads a bare array into several bindings.
        [...visible] as unknown as string,
      ])
    : query.whereRaw(
        `${table}.entity_ref in (select value from json_each(?))`,
        [JSON.stringify(visible)],
      );
}
