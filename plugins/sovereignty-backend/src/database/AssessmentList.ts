// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AssessmentPage,
  AssessmentSort,
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
import {
  AssessmentRevisionRow,
  AssessmentRow,
  FindingRow,
  ProviderRow,
} from './rows';
import { providersOf } from './providersOf';

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

/** Stands for everything where the sets of entities are told apart. */
const ALL: readonly string[] = [];

/** Lists of assessed entities. Who may see what is part of every query. */
export class AssessmentList {
  readonly #knex: Knex;
  /** Gone with the list of who may see what. */
  readonly #overviews = new WeakMap<readonly string[], ListOverview>();

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async page(query: ListQuery, visible: Visible): Promise<AssessmentPage> {
    const overview = await this.#overview(visible);
    const [rows, totalItems, totals, facets] = await Promise.all([
      this.#rows(query, visible),
      overview.count(query, () => this.#count(query, visible)),
      overview.totals(() => this.#totals(visible)),
      overview.facets(() => this.#facets(visible)),
    ]);
    const refs = rows.map(row => row.entity_ref);
    const [providers, packs] = await Promise.all([
      providersOf(this.#knex, refs),
      packCounts(this.#knex, refs),
    ]);
    return {
      items: rows.map(row =>
        summaryOf(
          row,
          providers.get(row.entity_ref) ?? [],
          packs.get(row.entity_ref) ?? [],
        ),
      ),
      totalItems,
      totals,
      facets,
    };
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

  #rows(query: ListQuery, visible: Visible): Promise<AssessmentRow[]> {
    const rows = filteredAssessments(this.#knex, query, visible);
    for (const column of SORT_COLUMNS[query.sort]) {
      // Not by Knex's own word for where nulls go: on SQLite it then leaves out
      // the order itself.
      if (NULLABLE.has(column)) rows.orderByRaw('?? is null', [column]);
      rows.orderBy(column, query.order);
    }
    // Without a last word, equal rows could come twice or not at all.
    return rows
      .orderBy('entity_ref')
      .limit(query.limit)
      .offset(query.offset)
      .select('assessments.*') as unknown as Promise<AssessmentRow[]>;
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
      restrict(this.#knex('findings')).distinct('pack').orderBy('pack'),
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
      packs: (packs as FindingRow[]).map(({ pack }) => pack),
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
