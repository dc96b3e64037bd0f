// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AssessmentSort } from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';

export type Direction = 'asc' | 'desc';

/** One thing that a list is ordered by. */
export interface OrderColumn {
  readonly name: string;
  readonly direction: Direction;
  /** Rows without a value: there are none, or where they stand. */
  readonly empty: 'none' | 'first' | 'last';
}

/** Where a row stands in an order: its value in each of the columns. */
export type OrderKey = readonly (string | number | null)[];

const SORT_COLUMNS: Record<AssessmentSort, readonly string[]> = {
  name: ['sort_name'],
  owner: ['owner'],
  criticality: ['criticality_rank'],
  severity: ['severity_rank', 'violation'],
  violations: ['violation'],
  unknowns: ['unknown'],
  completeness: ['completeness'],
};

/** Rows without a value come last, whichever way the list runs. */
const NULLABLE = new Set(['owner', 'completeness']);

/**
 * What a list is ordered by. Rows that are alike run up by reference: without a
 * last word, equal rows could come twice or not at all.
 */
export function orderOf(
  sort: AssessmentSort,
  direction: Direction,
): OrderColumn[] {
  return [
    ...SORT_COLUMNS[sort].map(
      (name): OrderColumn => ({
        name,
        direction,
        empty: NULLABLE.has(name) ? 'last' : 'none',
      }),
    ),
    { name: 'entity_ref', direction: 'asc', empty: 'none' },
  ];
}

/** The same rows, from the end to the beginning. */
export function turned(order: readonly OrderColumn[]): OrderColumn[] {
  const back = { none: 'none', first: 'last', last: 'first' } as const;
  return order.map(({ name, direction, empty }) => ({
    name,
    direction: direction === 'asc' ? 'desc' : 'asc',
    empty: back[empty],
  }));
}

/** Narrows a query to a part of the rows, in their order. */
export type Stretch = (rows: Knex.QueryBuilder) => Knex.QueryBuilder;

/**
 * The rows of an order, or those behind a key, as stretches that follow each
 * other: first the rows that are alike in all but the last column, then in all
 * but the last two, and so on. Of each stretch the database finds the beginning
 * by an index and reads on; a condition with `or` over all columns it would try
 * on every row, and so would it with an order by `is null`.
 */
export function stretchesOf(
  order: readonly OrderColumn[],
  after?: OrderKey,
): Stretch[] {
  if (!after) return beginnings(order);
  return order.flatMap((_, index) => behind(order, after, index)).reverse();
}

/** All rows: those with a value in the first column, and those without. */
function beginnings(order: readonly OrderColumn[]): Stretch[] {
  const [{ name, empty }, ...rest] = order;
  if (empty === 'none') return [rows => ordered(rows, order)];
  const filled: Stretch = rows => ordered(rows.whereNotNull(name), order);
  const open: Stretch = rows => ordered(rows.whereNull(name), rest);
  return empty === 'last' ? [filled, open] : [open, filled];
}

/** Rows that are as the key up to a column, and behind it in that column; last first. */
function behind(
  order: readonly OrderColumn[],
  key: OrderKey,
  index: number,
): Stretch[] {
  const { name, direction, empty } = order[index];
  const value = key[index];
  const alike = (rows: Knex.QueryBuilder) => {
    order.slice(0, index).forEach((column, at) => {
      const same = key[at];
      if (same === null) rows.whereNull(column.name);
      else rows.where(column.name, same);
    });
    return rows;
  };
  const further: Stretch = rows =>
    ordered(
      value === null
        ? alike(rows).whereNotNull(name)
        : alike(rows).where(name, direction === 'asc' ? '>' : '<', value),
      order.slice(index),
    );
  const open: Stretch = rows =>
    ordered(alike(rows).whereNull(name), order.slice(index + 1));
  if (value === null) return empty === 'first' ? [further] : [];
  return empty === 'last' ? [open, further] : [further];
}

function ordered(
  rows: Knex.QueryBuilder,
  order: readonly OrderColumn[],
): Knex.QueryBuilder {
  for (const { name, direction } of order) rows.orderBy(name, direction);
  return rows;
}
