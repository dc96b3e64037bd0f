// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AssessmentPage } from '@regie/plugin-sovereignty-common';
import type { ListQuery } from './filteredAssessments';

/** How many different filters are counted before the counts are let go. */
const MOST_COUNTS = 500;

/** Counts of a list that hold for one state of the assessments. */
export class ListOverview {
  readonly revision: number;
  readonly #counts = new Map<string, Promise<number>>();
  #totals: Promise<AssessmentPage['totals']> | undefined;
  #facets: Promise<AssessmentPage['facets']> | undefined;

  constructor(revision: number) {
    this.revision = revision;
  }

  /** How many rows a filter leaves, whatever the page or its order. */
  count(query: ListQuery, read: () => Promise<number>): Promise<number> {
    const { limit, cursor, sort, order, ...filter } = query;
    const key = JSON.stringify(Object.entries(filter).sort());
    const known = this.#counts.get(key);
    if (known) return known;
    if (this.#counts.size >= MOST_COUNTS) this.#counts.clear();
    const counted = read();
    this.#counts.set(key, counted);
    counted.catch(() => this.#counts.delete(key));
    return counted;
  }

  totals(
    read: () => Promise<AssessmentPage['totals']>,
  ): Promise<AssessmentPage['totals']> {
    if (!this.#totals) {
      this.#totals = read();
      this.#totals.catch(() => {
        this.#totals = undefined;
      });
    }
    return this.#totals;
  }

  facets(
    read: () => Promise<AssessmentPage['facets']>,
  ): Promise<AssessmentPage['facets']> {
    if (!this.#facets) {
      this.#facets = read();
      this.#facets.catch(() => {
        this.#facets = undefined;
      });
    }
    return this.#facets;
  }
}
