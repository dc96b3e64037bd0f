// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AssessmentPage,
  assessmentQuerySchema,
  AssessmentSort,
  CompletenessGroup,
  CompletenessList,
  VerdictCounts,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { summaryOf } from './assessmentRows';
import { packCounts } from './packCounts';
import { onlyVisible, Visible } from './onlyVisible';
import { AssessmentRow, FindingRow, ProviderRow } from './rows';

/** A list query with its defaults filled in. */
export type ListQuery = z.output<typeof assessmentQuerySchema>;

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

const VERDICT_COLUMNS = {
  compliant: 'compliant',
  violation: 'violation',
  waived: 'waived',
  unknown: 'unknown',
  'not-applicable': 'not_applicable',
} as const;

/** Lists of assessed entities. Who may see what is part of every query. */
export class AssessmentList {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async page(query: ListQuery, visible: Visible): Promise<AssessmentPage> {
    const [rows, total, totals, facets] = await Promise.all([
      this.#rows(query, visible),
      this.#filtered(query, visible).count({ count: '*' }).first(),
      this.#totals(visible),
      this.#facets(visible),
    ]);
    const refs = rows.map(row => row.entity_ref);
    const [providers, packs] = await Promise.all([
      this.#providersOf(refs),
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
      totalItems: Number(
        (total as { count?: unknown } | undefined)?.count ?? 0,
      ),
      totals,
      facets,
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

  #visible(visible: Visible): Knex.QueryBuilder {
    return onlyVisible(this.#knex, 'assessments', visible);
  }

  #filtered(query: ListQuery, visible: Visible): Knex.QueryBuilder {
    const rows = this.#visible(visible);
    if (query.text) {
      const pattern = `%${escapeLike(query.text.toLocaleLowerCase('nl-NL'))}%`;
      rows.where(any =>
        any
          .whereRaw("sort_name like ? escape '\\'", [pattern])
          .orWhereRaw("lower(name) like ? escape '\\'", [pattern]),
      );
    }
    if (query.criticality) rows.whereIn('criticality', query.criticality);
    if (query.owner) rows.whereIn('owner', query.owner);
    if (query.provider) {
      rows.whereExists(
        this.#knex('assessment_providers')
          .whereRaw('assessment_providers.entity_ref = assessments.entity_ref')
          .whereIn('provider', query.provider),
      );
    }
    this.#filterVerdicts(rows, query);
    return rows;
  }

  /** With a rule or a pack the verdict is of these; without, of any rule. */
  #filterVerdicts(
    rows: Knex.QueryBuilder,
    { rule, pack, verdict }: ListQuery,
  ): void {
    if (rule || pack) {
      const finding = this.#knex<FindingRow>('findings').whereRaw(
        'findings.entity_ref = assessments.entity_ref',
      );
      if (rule) finding.whereIn('rule', rule);
      if (pack) finding.whereIn('pack', pack);
      if (verdict) finding.whereIn('verdict', verdict);
      else finding.whereNot('verdict', 'not-applicable');
      rows.whereExists(finding);
      return;
    }
    if (!verdict) return;
    rows.where(any => {
      for (const one of verdict) any.orWhere(VERDICT_COLUMNS[one], '>', 0);
    });
  }

  #rows(query: ListQuery, visible: Visible): Promise<AssessmentRow[]> {
    const rows = this.#filtered(query, visible);
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

  async #facets(visible: Visible): Promise<AssessmentPage['facets']> {
    const seen = () => this.#visible(visible).select('assessments.entity_ref');
    const restrict = (query: Knex.QueryBuilder) =>
      visible === 'all' ? query : query.whereIn('entity_ref', seen());
    const [rules, packs, providers, owners] = await Promise.all([
      restrict(this.#knex('findings')).distinct('rule').orderBy('rule'),
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
      rules: (rules as FindingRow[]).map(({ rule }) => rule),
      packs: (packs as FindingRow[]).map(({ pack }) => pack),
      providers: (providers as ProviderRow[]).map(row => ({
        id: row.provider,
        name: row.provider_name,
      })),
      owners: (owners as AssessmentRow[]).flatMap(({ owner }) => owner ?? []),
    };
  }

  async #providersOf(
    refs: readonly string[],
  ): Promise<Map<string, ProviderRow[]>> {
    const byRef = new Map<string, ProviderRow[]>();
    if (refs.length === 0) return byRef;
    const rows = await this.#knex<ProviderRow>('assessment_providers')
      .whereIn('entity_ref', refs)
      .orderBy('provider');
    for (const row of rows) {
      const list = byRef.get(row.entity_ref);
      if (list) list.push(row);
      else byRef.set(row.entity_ref, [row]);
    }
    return byRef;
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

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, character => `\\${character}`);
}
