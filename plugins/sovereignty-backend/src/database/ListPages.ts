// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AssessmentPage } from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { filteredAssessments, Found, ListQuery } from './filteredAssessments';
import { ListCursors, ListPosition } from './ListCursors';
import {
  OrderColumn,
  OrderKey,
  orderOf,
  stretchesOf,
  turned,
} from './listOrder';
import { onlyVisible, Scope } from './onlyVisible';

/** Which entities are on a page, in their order, and how to go on from it. */
export interface ListPage
  extends Pick<
    AssessmentPage,
    'precedingItems' | 'nextCursor' | 'previousCursor'
  > {
  readonly refs: readonly string[];
}

/** What a page is taken from. */
interface Rows {
  readonly query: ListQuery;
  readonly scope: Scope;
  /** What passes the filters, where there are any. */
  readonly found: Found | undefined;
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
  async find(
    query: ListQuery,
    scope: Scope,
    found: Found | undefined,
  ): Promise<ListPage> {
    const start: ListPosition = query.cursor
      ? await this.#cursors.read(query.cursor, query)
      : { direction: 'next', key: [], preceding: 0 };
    const order = orderOf(query.sort, query.order);
    const back = start.direction === 'previous';
    const read = await this.#keys(
      back ? turned(order) : order,
      { query, scope, found },
      start.key.length > 0 ? start.key : undefined,
    );
    const more = read.length > query.limit;
    const keys = read.slice(0, query.limit);
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
    from: Rows,
    after: OrderKey | undefined,
  ): Promise<OrderKey[]> {
    const names = order.map(({ name }) => name);
    const most = from.query.limit + 1;
    const keys: OrderKey[] = [];
    for (const stretch of stretchesOf(order, after)) {
      if (keys.length === most || from.found?.count === 0) break;
      const rows: Record<string, string | number | null>[] = await stretch(
        this.#rows(from),
      )
        .select(names)
        .limit(most - keys.length);
      keys.push(...rows.map(row => names.map(name => row[name])));
    }
    return keys;
  }

  /** Many rows are read in their order until the page is full; few are known. */
  #rows({ query, scope, found }: Rows): Knex.QueryBuilder {
    return found?.refs
      ? onlyVisible(this.#knex, 'assessments', found.refs)
      : filteredAssessments(this.#knex, query, scope);
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
