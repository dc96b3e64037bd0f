// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AssessmentPage,
  AssessmentSummary,
  CompletenessGroup,
  CompletenessList,
  VerdictCounts,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { summaryOf } from './assessmentRows';
import { findFiltered, ListQuery } from './filteredAssessments';
import { packCounts } from './packCounts';
import { onlyVisible, Visible } from './onlyVisible';
import { VisibleSets } from './VisibleSets';
import { countLandscape, findFacets } from './ListFacets';
import { isFiltered, ListOverview } from './ListOverview';
import { ListPages } from './ListPages';
import { AssessmentRevisionRow, AssessmentRow } from './rows';
import { providersOf } from './providersOf';

/** Stands for everything where the sets of entities are told apart. */
const ALL: readonly string[] = [];

/** Lists of assessed entities. Who may see what is part of every query. */
export class AssessmentList {
  readonly #knex: Knex;
  readonly #pages: ListPages;
  readonly #sets: VisibleSets;
  /** Gone with the list of who may see what. */
  readonly #overviews = new WeakMap<readonly string[], ListOverview>();

  constructor(knex: Knex, sets = new VisibleSets(knex)) {
    this.#knex = knex;
    this.#pages = new ListPages(knex);
    this.#sets = sets;
  }

  /** @throws InputError for a cursor that was not given for this list */
  async page(query: ListQuery, visible: Visible): Promise<AssessmentPage> {
    const scope = await this.#sets.scopeOf(visible);
    const overview = await this.#overview(visible);
    const found = isFiltered(query)
      ? await overview.found(query, () =>
          findFiltered(this.#knex, query, scope),
        )
      : undefined;
    const { refs, ...place } = await this.#pages.find(query, scope, found);
    const [items, landscape, facets] = await Promise.all([
      this.#summaries(refs),
      overview.landscape(() => countLandscape(this.#knex, scope)),
      overview.facets(() => findFacets(this.#knex, scope)),
    ]);
    const { entities, totals, owners } = landscape;
    return {
      ...{ items, ...place, totalItems: found?.count ?? entities, totals },
      facets: { ...facets, owners: [...owners] },
    };
  }

  /** In the order that is asked for. */
  async #summaries(refs: readonly string[]): Promise<AssessmentSummary[]> {
    const [rows, providers, packs] = await Promise.all([
      this.#knex<AssessmentRow>('assessments').whereIn('entity_ref', refs),
      providersOf(this.#knex, refs),
      packCounts(this.#knex, refs),
    ]);
    const byRef = new Map(rows.map(row => [row.entity_ref, row]));
    return refs.flatMap(ref => {
      const row = byRef.get(ref);
      return row
        ? summaryOf(row, providers.get(ref) ?? [], packs.get(ref) ?? [])
        : [];
    });
  }

  /** All that stands, whoever may see it: for measuring, not for showing. */
  async everything(): Promise<{ entities: number; verdicts: VerdictCounts }> {
    const { entities, totals } = await countLandscape(this.#knex, 'all');
    return { entities, verdicts: totals };
  }

  /** How many entities that may be seen are hosted at each provider. */
  async countByProvider(visible: Visible): Promise<Map<string, number>> {
    const rows: Record<string, unknown>[] = await onlyVisible(
      this.#knex,
      'assessment_providers',
      await this.#sets.scopeOf(visible),
    )
      .groupBy('provider')
      .count({ count: '*' })
      .select('provider');
    return new Map(
      rows.map(({ provider, count }) => [String(provider), Number(count)]),
    );
  }

  /** Completeness added up by owner or system; the emptiest comes first. */
  async completeness(
    by: CompletenessGroup,
    visible: Visible,
  ): Promise<CompletenessList> {
    const rows: Record<string, unknown>[] = await onlyVisible(
      this.#knex,
      'assessments',
      await this.#sets.scopeOf(visible),
    )
      .where('fields_required', '>', 0)
      .groupBy(by)
      .select(by)
      .count({ entities: '*' })
      .sum({ filled: 'fields_filled', required: 'fields_required' });
    const items = rows.map(row => ({
      name: typeof row[by] === 'string' ? row[by] : null,
      entities: Number(row.entities),
      filled: Number(row.filled),
      required: Number(row.required),
    }));
    return { items: items.sort(emptiestFirst) };
  }

  /**
   * What holds for every page as long as no assessment changes, per set of
   * entities that may be seen. The database says whether one changed, whoever
   * changed it.
   */
  async #overview(visible: Visible): Promise<ListOverview> {
    const row = await this.#knex<AssessmentRevisionRow>('assessment_revision')
      .where({ id: 1 })
      .first('revision');
    const revision = row?.revision ?? 0;
    const key = visible === 'all' ? ALL : visible;
    const known = this.#overviews.get(key);
    if (known?.revision === revision) return known;
    const overview = new ListOverview(revision);
    this.#overviews.set(key, overview);
    return overview;
  }
}

function emptiestFirst(
  a: CompletenessList['items'][number],
  b: CompletenessList['items'][number],
): number {
  const difference = a.filled / a.required - b.filled / b.required;
  if (difference !== 0) return difference;
  return (a.name ?? '') < (b.name ?? '') ? -1 : 1;
}
