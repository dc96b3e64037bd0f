// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AssessmentSummary,
  ExportedFinding,
  exportedFindingSchema,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { summaryOf } from './assessmentRows';
import { filteredAssessments, ListFilter } from './filteredAssessments';
import { Visible } from './onlyVisible';
import { packCounts } from './packCounts';
import { providersOf } from './providersOf';
import { AssessmentRow, FindingRow } from './rows';

/** Rows that are read at once for a list without end. */
const PAGE = 200;

/** Lists without end. Who may see what is part of every query. */
export class AssessmentExport {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All rows that the filters leave, by reference. */
  async *assessments(
    query: ListFilter,
    visible: Visible,
  ): AsyncGenerator<AssessmentSummary> {
    for await (const rows of this.#pages(query, visible)) {
      const refs = rows.map(row => row.entity_ref);
      const [providers, packs] = await Promise.all([
        providersOf(this.#knex, refs),
        packCounts(this.#knex, refs),
      ]);
      for (const row of rows) {
        yield summaryOf(
          row,
          providers.get(row.entity_ref) ?? [],
          packs.get(row.entity_ref) ?? [],
        );
      }
    }
  }

  /** The findings of those rows, and of these the ones that are asked for. */
  async *findings(
    query: ListFilter,
    visible: Visible,
  ): AsyncGenerator<ExportedFinding> {
    for await (const rows of this.#pages(query, visible)) {
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
    }
  }

  /** A page at a time, so that a list of any length takes the same memory. */
  async *#pages(
    query: ListFilter,
    visible: Visible,
  ): AsyncGenerator<AssessmentRow[]> {
    for (let after = ''; ; ) {
      const rows: AssessmentRow[] = await filteredAssessments(
        this.#knex,
        query,
        visible,
      )
        .where('assessments.entity_ref', '>', after)
        .orderBy('assessments.entity_ref')
        .limit(PAGE)
        .select('assessments.*');
      if (rows.length === 0) return;
      yield rows;
      after = rows[rows.length - 1].entity_ref;
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
}
