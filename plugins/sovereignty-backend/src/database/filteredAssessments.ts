// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { assessmentQuerySchema } from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { onlyVisible, Visible } from './onlyVisible';
import { FindingRow } from './rows';

/** A list query with its defaults filled in. */
export type ListQuery = z.output<typeof assessmentQuerySchema>;

/** What the list is narrowed by. */
export type ListFilter = Omit<ListQuery, 'sort' | 'order' | 'limit' | 'cursor'>;

const VERDICT_COLUMNS = {
  compliant: 'compliant',
  violation: 'violation',
  waived: 'waived',
  unknown: 'unknown',
  'not-applicable': 'not_applicable',
} as const;

/** The assessments that somebody may see and that the filters leave. */
export function filteredAssessments(
  knex: Knex,
  query: ListFilter,
  visible: Visible,
): Knex.QueryBuilder {
  const rows = onlyVisible(knex, 'assessments', visible);
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

/** With a rule or a pack the verdict is of these; without, of any rule. */
function filterVerdicts(
  knex: Knex,
  rows: Knex.QueryBuilder,
  { rule, pack, verdict }: ListFilter,
): void {
  if (rule || pack) {
    const finding = knex<FindingRow>('findings').whereRaw(
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

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, character => `\\${character}`);
}
