// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AssessmentPage } from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { filteredAssessments, ListQuery } from './filteredAssessments';
import { ListCursors, ListPosition } from './ListCursors';
import {
  OrderColumn,
  OrderKey,
  orderOf,
  stretchesOf,
  turned,
} from './listOrder';
import { Scope } from './onlyVisible';

/** Which entities are on a page, in their order, and how to go on from it. */
export interface ListPage
  extends Pick<
    AssessmentPage,
    'precedingItems' | 'nextCursor' | 'previousCursor'
  > {
  readonly refs: readonly string[];
}

/**
 * Pages of the list by the place where the one before ended, so that a page far
 * into the list costs what the first one does, and none comes twice or is passed
 * over when rows come and go meanwhile.
 */
export class ListPages {
  readonly #knex: Knex;
  readonly #cursors: ListCursors;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.#cursors = new ListCursors(knex);
  }

  /** @throws InputError for a cursor that was not given for this list */
  async find(query: ListQuery, scope: Scope): Promise<ListPage> {
    const start: ListPosition = query.cursor
      ? await this.#cursors.read(query.cursor, query)
      : { direction: 'next', key: [], preceding: 0 };
    const order = orderOf(query.sort, query.order);
    const back = start.direction === 'previous';
    const found = await this.#keys(
      back ? turned(order) : order,
      { query, scope },
      start.key.length > 0 ? start.key : undefined,
    );
    const more = found.length > query.limit;
    const keys = found.slice(0, query.limit);
    if (back) keys.reverse();
    const preceding = precedingItems(start, keys.length, more);
    return {
      refs: keys.map(key => String(key[key.length - 1])),
      precedingItems: preceding,
      ...(await this.#cursorsOf(query, {
        first: keys[0] ?? start.key,
        last: keys[keys.length - 1] ?? start.key,
        preceding,
        count: keys.length,
        before: back ? more : start.key.length > 0,
        after: back || more,
      })),
    };
  }

  async #cursorsOf(
    query: ListQuery,
    page: {
      first: OrderKey;
      last: OrderKey;
      preceding: number;
      count: number;
      before: boolean;
      after: boolean;
    },
  ): Promise<Pick<ListPage, 'nextCursor' | 'previousCursor'>> {
    const cursor = (
      direction: ListPosition['direction'],
      key: OrderKey,
      preceding: number,
    ) => this.#cursors.write({ direction, key: [...key], preceding }, query);
    return {
      nextCursor: page.after
        ? await cursor('next', page.last, page.preceding + page.count)
        : null,
      previousCursor: page.before
        ? await cursor('previous', page.first, page.preceding)
        : null,
    };
  }

  /** One more than the page takes, to know whether there are more. */
  async #keys(
    order: readonly OrderColumn[],
    { query, scope }: { query: ListQuery; scope: Scope },
    after: OrderKey | undefined,
  ): Promise<OrderKey[]> {
    const names = order.map(({ name }) => name);
    const keys: OrderKey[] = [];
    for (const stretch of stretchesOf(order, after)) {
      const room = query.limit + 1 - keys.length;
      if (room <= 0) break;
      const rows: Record<string, string | number | null>[] = await stretch(
        filteredAssessments(this.#knex, query, scope),
      )
        .select(names.map(name => `assessments.${name}`))
        .limit(room);
      keys.push(...rows.map(row => names.map(name => row[name])));
    }
    return keys;
  }
}

/** Of a page at the very beginning there is nothing before, whatever was counted. */
function precedingItems(
  { direction, preceding }: ListPosition,
  count: number,
  more: boolean,
): number {
  if (direction === 'next') return preceding;
  return more ? Math.max(0, preceding - count) : 0;
}
