// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AssessmentPage,
  assessmentQuerySchema,
  AssessmentSort,
  AssessmentSummary,
  CompletenessGroup,
  CompletenessList,
  ExportedFinding,
  exportedFindingSchema,
  VerdictCounts,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { summaryOf } from './assessmentRows';
import { onlyVisible, Visible } from './onlyVisible';
import { AssessmentRow, FindingRow, ProviderRow } from './rows';

/** A list query with its defaults filled in. */
export type ListQuery = z.output<typeof assessmentQuerySchema>;

/** What the list is narrowed by. */
export type ListFilter = Omit<ListQuery, 'sort' | 'order' | 'limit' | 'offset'>;

/** Rows that are read at once for a list without end. */
const PAGE = 200;

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
    const providers = await this.#providersOf(rows.map(row => row.entity_ref));
    return {
      items: rows.map(row =>
        summaryOf(row, providers.get(row.entity_ref) ?? []),
      ),
      totalItems: Number(
        (total as { count?: unknown } | undefined)?.count ?? 0,
      ),
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
   * All rows that the filters leave, by reference. A page at a time is read from
   * the database, so that a list of any length takes the same memory.
   */
  async *all(
    query: ListFilter,
    visible: Visible,
  ): AsyncGenerator<AssessmentSummary> {
    for (let after = ''; ; ) {
      const rows: AssessmentRow[] = await this.#filtered(query, visible)
        .where('assessments.entity_ref', '>', after)
        .orderBy('assessments.entity_ref')
        .limit(PAGE)
        .select('assessments.*');
      if (rows.length === 0) return;
      const refs = rows.map(row => row.entity_ref);
      const providers = await this.#providersOf(refs);
      for (const row of rows) {
        yield summaryOf(row, providers.get(row.entity_ref) ?? []);
      }
      after = refs[refs.length - 1];
    }
  }

  /** The findings of those rows, and of these the ones that are asked for. */
  async *allFindings(
    query: ListFilter,
    visible: Visible,
  ): AsyncGenerator<ExportedFinding> {
    for (let after = ''; ; ) {
      const rows: AssessmentRow[] = await this.#filtered(query, visible)
        .where('assessments.entity_ref', '>', after)
        .orderBy('assessments.entity_ref')
        .limit(PAGE)
        .select('assessments.*');
      if (rows.length === 0) return;
      const refs = rows.map(row => row.entity_ref);
      const byRef = new Map(rows.map(row => [row.entity_ref, row]));
      for (const found of await this.#findingsOf(refs, query)) {
        const row = byRef.get(found.entity_ref);
        if (!row) continue;
        yield exportedFindingSchema.parse({
          entity: {
            entityRef: row.entity_ref,
            name: row.name,
            title: row.title,
            owner: row.owner,
            system: row.system,
            criticality: row.criticality,
          },
          finding: JSON.parse(found.payload),
        });
      }
      after = refs[refs.length - 1];
    }
  }

  #findingsOf(
    refs: readonly string[],
    { rule, verdict }: ListFilter,
  ): Promise<FindingRow[]> {
    const query = this.#knex<FindingRow>('findings')
      .whereIn('entity_ref', refs)
      .orderBy(['entity_ref', 'pack', 'rule']);
    if (rule) query.whereIn('rule', rule);
    if (verdict) query.whereIn('verdict', verdict);
    return query.select('*') as unknown as Promise<FindingRow[]>;
  }

  #visible(visible: Visible): Knex.QueryBuilder {
    return onlyVisible(this.#knex, 'assessments', visible);
  }

  #filtered(query: ListFilter, visible: Visible): Knex.QueryBuilder {
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

  /** With a rule the verdict is that of the rule; without, of any rule. */
  #filterVerdicts(
    rows: Knex.QueryBuilder,
    { rule, verdict }: ListFilter,
  ): void {
    if (rule) {
      const finding = this.#knex<FindingRow>('findings')
        .whereRaw('findings.entity_ref = assessments.entity_ref')
        .whereIn('rule', rule);
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
    const [rules, providers, owners] = await Promise.all([
      restrict(this.#knex('findings')).distinct('rule').orderBy('rule'),
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
