// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  assessmentQuerySchema,
  Verdict,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { onlyVisible, Scope } from './onlyVisible';
import { FindingRow, PackCountRow } from './rows';

/** A list query with its defaults filled in. */
export type ListQuery = z.output<typeof assessmentQuerySchema>;

/** What the list is narrowed by. */
export type ListFilter = Omit<ListQuery, 'sort' | 'order' | 'limit' | 'cursor'>;

/** When so few rows pass the filters, it is worth knowing which ones. */
const FEW = 2_000;

/** What passes the filters: how many and, of few, which. */
export interface Found {
  readonly count: number;
  readonly refs?: readonly string[];
}

const VERDICT_COLUMNS = {
  compliant: 'compliant',
  violation: 'violation',
  waived: 'waived',
  unknown: 'unknown',
  'not-applicable': 'not_applicable',
} as const;

const APPLICABLE: readonly Verdict[] = [
  'compliant',
  'violation',
  'waived',
  'unknown',
];

/** The assessments that somebody may see and that the filters leave. */
export function filteredAssessments(
  knex: Knex,
  query: ListFilter,
  scope: Scope,
): Knex.QueryBuilder {
  const rows = onlyVisible(knex, 'assessments', scope);
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
      knex('assessment_providers')
        .whereRaw('assessment_providers.entity_ref = assessments.entity_ref')
        .whereIn('provider', query.provider),
    );
  }
  filterVerdicts(knex, rows, query);
  return rows;
}

/** Finds what somebody may see and the filters leave. */
export async function findFiltered(
  knex: Knex,
  query: ListFilter,
  scope: Scope,
): Promise<Found> {
  const rows = () => filteredAssessments(knex, query, scope);
  const some: { entity_ref: string }[] = await rows()
    .select('assessments.entity_ref')
    .limit(FEW + 1);
  if (some.length <= FEW) {
    return { count: some.length, refs: some.map(row => row.entity_ref) };
  }
  const counted: { count?: unknown } | undefined = await rows()
    .count({ count: '*' })
    .first();
  return { count: Number(counted?.count ?? 0) };
}

/** With a rule or a pack the verdict is of these; without, of any rule. */
function filterVerdicts(
  knex: Knex,
  rows: Knex.QueryBuilder,
  { rule, pack, verdict }: ListFilter,
): void {
  if (rule) {
    const finding = knex<FindingRow>('findings')
      .whereRaw('findings.entity_ref = assessments.entity_ref')
      .whereIn('rule', rule);
    if (pack) finding.whereIn('pack', pack);
    if (verdict) finding.whereIn('verdict', verdict);
    else finding.whereNot('verdict', 'not-applicable');
    rows.whereExists(finding);
  } else if (pack) {
    const counted = knex<PackCountRow>('assessment_packs')
      .whereRaw('assessment_packs.entity_ref = assessments.entity_ref')
      .whereIn('pack', pack);
    rows.whereExists(withVerdict(counted, verdict ?? APPLICABLE));
  } else if (verdict) {
    withVerdict(rows, verdict);
  }
}

/** Rows that count any of these verdicts. */
function withVerdict(
  rows: Knex.QueryBuilder,
  verdicts: readonly Verdict[],
): Knex.QueryBuilder {
  return rows.where(any => {
    for (const one of verdicts) any.orWhere(VERDICT_COLUMNS[one], '>', 0);
  });
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, character => `\\${character}`);
}
