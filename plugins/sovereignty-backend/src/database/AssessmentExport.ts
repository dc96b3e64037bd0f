// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AssessmentSummary,
  ExportedFinding,
  exportedFindingSchema,
  findingSchema,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { summaryOf } from './assessmentRows';
import { filteredAssessments, ListFilter } from './filteredAssessments';
import { Visible } from './onlyVisible';
import { packCounts } from './packCounts';
import { providersOf } from './providersOf';
import { AssessmentDetailRow, AssessmentRow } from './rows';

/** Rows that are read at once for a list without end. */
const PAGE = 200;

/** With all their findings, rows are a hundred times as large. */
const WIDE_PAGE = 20;

/** What the asked ones are found by; all of a finding is checked once it is. */
const findingsSchema = z.array(
  findingSchema.pick({ pack: true, rule: true, verdict: true }).passthrough(),
);

type Found = z.infer<typeof findingsSchema>[number];

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
    for await (const rows of this.#pages(query, visible, PAGE)) {
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
    for await (const rows of this.#pages(query, visible, WIDE_PAGE)) {
      const found = await this.#findingsOf(rows, query);
      for (const row of rows) {
        const entity = {
          entityRef: row.entity_ref,
          name: row.name,
          title: row.title,
          owner: row.owner,
          system: row.system,
          criticality: row.criticality,
        };
        for (const finding of found.get(row.entity_ref) ?? []) {
          yield exportedFindingSchema.parse({ entity, finding });
        }
      }
    }
  }

  /** A page at a time, so that a list of any length takes the same memory. */
  async *#pages(
    query: ListFilter,
    visible: Visible,
    size: number,
  ): AsyncGenerator<AssessmentRow[]> {
    for (let after = ''; ; ) {
      const rows: AssessmentRow[] = await filteredAssessments(
        this.#knex,
        query,
        visible,
      )
        .where('assessments.entity_ref', '>', after)
        .orderBy('assessments.entity_ref')
        .limit(size)
        .select('assessments.*');
      if (rows.length === 0) return;
      yield rows;
      after = rows[rows.length - 1].entity_ref;
    }
  }

  async #findingsOf(
    rows: readonly AssessmentRow[],
    { pack, rule, verdict }: ListFilter,
  ): Promise<Map<string, Found[]>> {
    const details = await this.#knex<AssessmentDetailRow>('assessment_details')
      .whereIn(
        'entity_ref',
        rows.map(row => row.entity_ref),
      )
      .select('entity_ref', 'findings');
    const isAsked = (finding: Found) =>
      (!pack || pack.includes(finding.pack.id)) &&
      (!rule || rule.includes(finding.rule)) &&
      (!verdict || verdict.includes(finding.verdict));
    return new Map(
      details.map(({ entity_ref, findings }) => [
        entity_ref,
        findingsSchema.parse(JSON.parse(findings)).filter(isAsked),
      ]),
    );
  }
}
