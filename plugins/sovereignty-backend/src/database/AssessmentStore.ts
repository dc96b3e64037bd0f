// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  EntityAssessment,
  entityAssessmentSchema,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { AssessmentRows, summaryOf, toRows } from './assessmentRows';
import { inBatches } from './inBatches';
import { AssessmentRow, FindingRow, ProviderRow } from './rows';

/** What a replacement changed. */
export interface AssessmentChanges {
  readonly written: number;
  readonly removed: number;
}

/** The current assessment of every entity. */
export class AssessmentStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Makes the stored assessments equal to the given ones, in one transaction.
   * Only what differs is written.
   */
  async replaceAll(
    assessments: readonly EntityAssessment[],
  ): Promise<AssessmentChanges> {
    return this.#knex.transaction(async tx => {
      const stored = await tx<AssessmentRow>('assessments').select(
        'entity_ref',
        'fingerprint',
      );
      const before = new Map(
        stored.map(row => [row.entity_ref, row.fingerprint]),
      );
      const rows = assessments.map(toRows);
      const changed = rows.filter(
        ({ assessment }) =>
          before.get(assessment.entity_ref) !== assessment.fingerprint,
      );
      const current = new Set(rows.map(r => r.assessment.entity_ref));
      const gone = [...before.keys()].filter(ref => !current.has(ref));
      await remove(tx, [
        ...gone,
        ...changed.map(({ assessment }) => assessment.entity_ref),
      ]);
      await insert(tx, changed);
      return { written: changed.length, removed: gone.length };
    });
  }

  /** Ids of the providers that any entity is hosted at. */
  async providerIds(): Promise<string[]> {
    const rows = await this.#knex<ProviderRow>('assessment_providers')
      .distinct('provider')
      .orderBy('provider');
    return rows.map(({ provider }) => provider);
  }

  async get(entityRef: string): Promise<EntityAssessment | undefined> {
    const row = await this.#knex<AssessmentRow>('assessments')
      .where({ entity_ref: entityRef })
      .first();
    if (!row) return undefined;
    const [findings, providers] = await Promise.all([
      this.#knex<FindingRow>('findings')
        .where({ entity_ref: entityRef })
        .orderBy(['pack', 'rule'])
        .select('payload'),
      this.#knex<ProviderRow>('assessment_providers')
        .where({ entity_ref: entityRef })
        .orderBy('provider'),
    ]);
    return entityAssessmentSchema.parse({
      summary: summaryOf(row, providers),
      findings: findings.map(({ payload }) => JSON.parse(payload)),
      ...JSON.parse(row.payload),
    });
  }
}

async function remove(tx: Knex, refs: readonly string[]): Promise<void> {
  for (const batch of inBatches(refs)) {
    // Not left to the foreign keys: SQLite only follows them when told to.
    await tx('findings').whereIn('entity_ref', batch).delete();
    await tx('assessment_providers').whereIn('entity_ref', batch).delete();
    await tx('assessments').whereIn('entity_ref', batch).delete();
  }
}

async function insert(
  tx: Knex,
  rows: readonly AssessmentRows[],
): Promise<void> {
  for (const batch of inBatches(rows.map(row => row.assessment))) {
    await tx('assessments').insert(batch);
  }
  for (const batch of inBatches(rows.flatMap(row => row.findings))) {
    await tx('findings').insert(batch);
  }
  for (const batch of inBatches(rows.flatMap(row => row.providers))) {
    await tx('assessment_providers').insert(batch);
  }
}
