// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  EntityAssessment,
  entityAssessmentSchema,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { AssessmentRows, summaryOf, toRows } from './assessmentRows';
import { packCounts } from './packCounts';
import { inBatches } from './inBatches';
import { AssessmentRow, FindingRow, ProviderRow } from './rows';
import {
  Inputs,
  inputsSchema,
  NewTransition,
  writeTransitions,
} from './writeTransitions';

/** What a replacement changed. */
export interface AssessmentChanges {
  readonly written: number;
  readonly removed: number;
  readonly transitions: readonly NewTransition[];
}

/** An assessment with what its verdicts rest on. */
export interface Judged {
  readonly assessment: EntityAssessment;
  readonly inputs: Inputs;
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
    judged: readonly Judged[],
    at: string,
  ): Promise<AssessmentChanges> {
    return this.#knex.transaction(async tx => {
      const before = await storedInputs(tx);
      const rows = judged.map(({ assessment, inputs }) => ({
        rows: toRows(assessment, inputs),
        findings: assessment.findings,
        inputs,
      }));
      const changed = rows.filter(
        ({ rows: { assessment } }) =>
          before.get(assessment.entity_ref)?.fingerprint !==
          assessment.fingerprint,
      );
      const current = new Set(rows.map(r => r.rows.assessment.entity_ref));
      const gone = [...before.keys()].filter(ref => !current.has(ref));
      const transitions = await writeTransitions(
        tx,
        [
          ...changed.map(({ rows: { assessment }, findings, inputs }) => ({
            entityRef: assessment.entity_ref,
            findings,
            before: before.get(assessment.entity_ref)?.inputs,
            after: inputs,
          })),
          ...gone.map(entityRef => ({ entityRef, findings: [] })),
        ],
        at,
      );
      await remove(tx, [
        ...gone,
        ...changed.map(({ rows: { assessment } }) => assessment.entity_ref),
      ]);
      await insert(
        tx,
        changed.map(one => one.rows),
      );
      return { written: changed.length, removed: gone.length, transitions };
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
    const [findings, providers, packs] = await Promise.all([
      this.#knex<FindingRow>('findings')
        .where({ entity_ref: entityRef })
        .orderBy(['pack', 'rule'])
        .select('payload'),
      this.#knex<ProviderRow>('assessment_providers')
        .where({ entity_ref: entityRef })
        .orderBy('provider'),
      packCounts(this.#knex, [entityRef]),
    ]);
    return entityAssessmentSchema.parse({
      summary: summaryOf(row, providers, packs.get(entityRef) ?? []),
      findings: findings.map(({ payload }) => JSON.parse(payload)),
      ...JSON.parse(row.payload),
    });
  }
}

async function storedInputs(
  tx: Knex,
): Promise<Map<string, { fingerprint: string; inputs: Inputs }>> {
  const stored = await tx<AssessmentRow>('assessments').select(
    'entity_ref',
    'fingerprint',
    'inputs',
  );
  return new Map(
    stored.map(row => [
      row.entity_ref,
      {
        fingerprint: row.fingerprint,
        inputs: inputsSchema.parse(JSON.parse(row.inputs)),
      },
    ]),
  );
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
