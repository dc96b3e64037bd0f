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
import { filteredAssessments, ListQuery } from './filteredAssessments';
import { packCounts } from './packCounts';
import { onlyVisible, Visible } from './onlyVisible';
import { ListOverview } from './ListOverview';
import { ListPages } from './ListPages';
import {
  AssessmentRevisionRow,
  AssessmentRow,
  FindingRow,
  PackCountRow,
  ProviderRow,
} from './rows';
import { providersOf } from './providersOf';

/** Stands for everything where the sets of entities are told apart. */
const ALL: readonly string[] = [];

/** Lists of assessed entities. Who may see what is part of every query. */
export class AssessmentList {
  readonly #knex: Knex;
  readonly #pages: ListPages;
  /** Gone with the list of who may see what. */
  readonly #overviews = new WeakMap<readonly string[], ListOverview>();

  constructor(knex: Knex) {
    this.#knex = knex;
    this.#pages = new ListPages(knex);
  }

  /** @throws InputError for a cursor that was not given for this list */
  async page(query: ListQuery, visible: Visible): Promise<AssessmentPage> {
    const { refs, ...place } = await this.#pages.find(query, visible);
    const overview = await this.#overview(visible);
    const [items, totalItems, totals, facets] = await Promise.all([
      this.#summaries(refs),
      overview.count(query, () => this.#count(query, visible)),
      overview.totals(() => this.#totals(visible)),
      overview.facets(() => this.#facets(visible)),
    ]);
    return { items, ...place, totalItems, totals, facets };
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
    const row: Record<string, unknown> | undefined = await this.#knex(
      'assessments',
    )
      .count({ entities: '*' })
      .first();
    return {
      entities: Number(row?.entities ?? 0),
      verdicts: await this.#totals('all'),
    };
  }

  /** How many entities that may be seen are hosted at each provider. */
  async countByProvider(visible: Visible): Promise<Map<string, number>> {
    const uses = this.#knex('assessment_providers')
      .groupBy('provider')
      .count({ count: '*' })
      .select('provider');
    if (visible !== 'all') {
      uses.whereIn(
        'entity_ref',
        this.#visible(visible).select('assessments.entity_ref'),
      );
    }
    const rows: Record<string, unknown>[] = await uses;
    return new Map(
      rows.map(({ provider, count }) => [String(provider), Number(count)]),
    );
  }

  /** Completeness added up by owner or system; the emptiest comes first. */
  async completeness(
    by: CompletenessGroup,
    visible: Visible,
  ): Promise<CompletenessList> {
    const rows: Record<string, unknown>[] = await this.#visible(visible)
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

  async #count(query: ListQuery, visible: Visible): Promise<number> {
    const found: { count?: unknown } | undefined = await filteredAssessments(
      this.#knex,
      query,
      visible,
    )
      .count({ count: '*' })
      .first();
    return Number(found?.count ?? 0);
  }

  #visible(visible: Visible): Knex.QueryBuilder {
    return onlyVisible(this.#knex, 'assessments', visible);
  }

  async #totals(visible: Visible): Promise<VerdictCounts> {
    const sums: Record<string, unknown> | undefined = await this.#visible(
      visible,
    )
      .sum({
        compliant: 'compliant',
        violation: 'violation',
        waived: 'waived',
        unknown: 'unknown',
        not_applicable: 'not_applicable',
      })
      .first();
    const count = (column: string) => Number(sums?.[column] ?? 0);
    return {
      compliant: count('compliant'),
      violation: count('violation'),
      waived: count('waived'),
      unknown: count('unknown'),
      'not-applicable': count('not_applicable'),
    };
  }

  /**
   * From one rule to the next by the index: there are few rules and very many
   * findings, which `distinct` would all read.
   */
  async #rules(visible: Visible): Promise<string[]> {
    const rules: string[] = [];
    for (let last = ''; ; ) {
      const next: Pick<FindingRow, 'rule'> | undefined =
        await this.#knex<FindingRow>('findings')
          .where('rule', '>', last)
          .orderBy('rule')
          .first('rule');
      if (!next) break;
      rules.push(next.rule);
      last = next.rule;
    }
    if (visible === 'all') return rules;
    const seen = await Promise.all(
      rules.map(rule =>
        onlyVisible(this.#knex, 'findings', visible)
          .where({ rule })
          .first('rule'),
      ),
    );
    return rules.filter((_, index) => seen[index]);
  }

  async #facets(visible: Visible): Promise<AssessmentPage['facets']> {
    const seen = () => this.#visible(visible).select('assessments.entity_ref');
    const restrict = (query: Knex.QueryBuilder) =>
      visible === 'all' ? query : query.whereIn('entity_ref', seen());
    const [rules, packs, providers, owners] = await Promise.all([
      this.#rules(visible),
      restrict(this.#knex('assessment_packs')).distinct('pack').orderBy('pack'),
      restrict(this.#knex('assessment_providers'))
        .distinct('provider', 'provider_name')
        .orderBy('provider_name'),
      this.#visible(visible)
        .whereNotNull('owner')
        .distinct('owner')
        .orderBy('owner'),
    ]);
    return {
      rules,
      packs: (packs as PackCountRow[]).map(({ pack }) => pack),
      providers: (providers as ProviderRow[]).map(row => ({
        id: row.provider,
        name: row.provider_name,
      })),
      owners: (owners as AssessmentRow[]).flatMap(({ owner }) => owner ?? []),
    };
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
