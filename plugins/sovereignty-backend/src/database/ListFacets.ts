// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AssessmentPage,
  VerdictCounts,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { countsIn } from './assessmentRows';
import { onlyVisible, Scope } from './onlyVisible';

/** What holds for all pages of somebody's list, whatever the filters. */
export interface Landscape {
  readonly entities: number;
  readonly totals: VerdictCounts;
  readonly owners: readonly string[];
}

const SUMS = {
  compliant: 'compliant',
  violation: 'violation',
  waived: 'waived',
  unknown: 'unknown',
  not_applicable: 'not_applicable',
};

/** Counts all that may be seen, in one go over the rows. */
export async function countLandscape(
  knex: Knex,
  scope: Scope,
): Promise<Landscape> {
  const rows: Record<string, unknown>[] = await onlyVisible(
    knex,
    'assessments',
    scope,
  )
    .groupBy('owner')
    .orderBy('owner')
    .select('owner')
    .count({ entities: '*' })
    .sum(SUMS);
  const sum = (column: string) =>
    rows.reduce((total, row) => total + Number(row[column]), 0);
  return {
    entities: sum('entities'),
    totals: countsIn({
      compliant: sum('compliant'),
      violation: sum('violation'),
      waived: sum('waived'),
      unknown: sum('unknown'),
      not_applicable: sum('not_applicable'),
    }),
    owners: rows.flatMap(({ owner }) =>
      typeof owner === 'string' ? [owner] : [],
    ),
  };
}

/** Rules, packs and providers that anything has that may be seen. */
export async function findFacets(
  knex: Knex,
  scope: Scope,
): Promise<Omit<AssessmentPage['facets'], 'owners'>> {
  const [rules, packs, providers] = await Promise.all([
    seenValues(knex, scope, { table: 'findings', column: 'rule' }),
    seenValues(knex, scope, { table: 'assessment_packs', column: 'pack' }),
    seenValues(knex, scope, {
      table: 'assessment_providers',
      column: 'provider',
      shown: 'provider_name',
    }),
  ]);
  return {
    rules: rules.map(({ value }) => value),
    packs: packs.map(({ value }) => value),
    providers: providers
      .map(({ value, shown }) => ({ id: value, name: shown }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/**
 * The values of a column, from one to the next by its index: there are few of
 * them and very many rows, which `distinct` would all read. Of each the first
 * row that may be seen is sought.
 */
async function seenValues(
  knex: Knex,
  scope: Scope,
  {
    table,
    column,
    shown = column,
  }: Record<'table' | 'column', string> & {
    shown?: string;
  },
): Promise<{ value: string; shown: string }[]> {
  const values: { value: string; shown: string }[] = [];
  for (let last = ''; ; ) {
    const next: Record<string, string> | undefined = await knex(table)
      .where(column, '>', last)
      .orderBy(column)
      .first(column);
    if (!next) return values;
    last = next[column];
    const seen: Record<string, string> | undefined = await onlyVisible(
      knex,
      table,
      scope,
    )
      .where(column, last)
      .first(`${table}.${shown}`);
    if (seen) values.push({ value: last, shown: seen[shown] });
  }
}
