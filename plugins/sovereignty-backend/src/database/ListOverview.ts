// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import type { Found, ListQuery } from './filteredAssessments';
import type { findFacets, Landscape } from './ListFacets';

type Facets = Awaited<ReturnType<typeof findFacets>>;

/** How many different filters are kept before they are let go. */
const MOST_FILTERS = 100;

/** An answer that is asked for once, and again after it failed. */
class Once<T> {
  #answer: Promise<T> | undefined;

  of(read: () => Promise<T>): Promise<T> {
    if (!this.#answer) {
      this.#answer = read();
      this.#answer.catch(() => {
        this.#answer = undefined;
      });
    }
    return this.#answer;
  }
}

/** Whether anything narrows the list. */
export function isFiltered(query: ListQuery): boolean {
  return Object.values(filterOf(query)).some(value => value !== undefined);
}

function filterOf(query: ListQuery) {
  const { limit, cursor, sort, order, ...filter } = query;
  return filter;
}

/** Counts of a list that hold for one state of the assessments. */
export class ListOverview {
  readonly revision: number;
  readonly #found = new Map<string, Promise<Found>>();
  readonly #landscape = new Once<Landscape>();
  readonly #facets = new Once<Facets>();

  constructor(revision: number) {
    this.revision = revision;
  }

  /** What a filter leaves, whatever the page or its order. */
  found(query: ListQuery, read: () => Promise<Found>): Promise<Found> {
    const key = JSON.stringify(Object.entries(filterOf(query)).sort());
    const known = this.#found.get(key);
    if (known) return known;
    if (this.#found.size >= MOST_FILTERS) this.#found.clear();
    const found = read();
    this.#found.set(key, found);
    found.catch(() => this.#found.delete(key));
    return found;
  }

  landscape(read: () => Promise<Landscape>): Promise<Landscape> {
    return this.#landscape.of(read);
  }

  facets(read: () => Promise<Facets>): Promise<Facets> {
    return this.#facets.of(read);
  }
}
