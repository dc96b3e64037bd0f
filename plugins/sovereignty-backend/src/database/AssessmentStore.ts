// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  EntityAssessment,
  entityAssessmentSchema,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { AssessmentRows, summaryOf, toRows } from './assessmentRows';
import { dayOf } from '../dayOf';
import { packCounts } from './packCounts';
import { inBatches } from './inBatches';
import {
  AssessmentDetailRow,
  AssessmentRevisionRow,
  AssessmentRow,
  ProviderRow,
} from './rows';
import {
  Inputs,
  inputsSchema,
  Moment,
  NewTransition,
  writeTransitions,
} from './writeTransitions';

/** What a replacement changed. */
export interface AssessmentChanges {
  readonly written: number;
  readonly removed: number;
  readonly transitions: readonly NewTransition[];
  /** Of each assessment that was made for it. */
  readonly fingerprints: ReadonlyMap<string, string>;
  readonly revision: number;
}

/** An assessment with what its verdicts rest on. */
export interface Judged {
  readonly assessment: EntityAssessment;
  readonly inputs: Inputs;
}

/** What one evaluation has to say, entity by entity. */
export interface Reassessment {
  /** All entities that are assessed now. */
  readonly refs: readonly string[];
  /** Those among them whose assessment may differ. */
  readonly affected: Iterable<string>;
  /** The fingerprints of the last assessments made here. */
  readonly known: ReadonlyMap<string, string>;
  /** The stored state that they were made against; absent after a start. */
  readonly revision: number | undefined;
  readonly judge: (ref: string) => Judged | undefined;
}

/** The current assessment of every entity. */
export class AssessmentStore {
  readonly #knex: Knex;
  readonly #timeZone: string;

  /** A change belongs to the day that it was in the time zone. */
  constructor(knex: Knex, timeZone: string = 'utc') {
    this.#knex = knex;
    this.#timeZone = timeZone;
  }

  /**
   * Makes the stored assessments equal to the given ones, in one transaction.
   * Only what differs is written.
   */
  async replaceAll(
    judged: readonly Judged[],
    at: string,
  ): Promise<AssessmentChanges> {
    const byRef = new Map(
      judged.map(one => [one.assessment.summary.entityRef, one]),
    );
    const refs = [...byRef.keys()];
    return this.replaceSome(
      {
        ...{ refs, affected: refs, known: new Map(), revision: undefined },
        judge: ref => byRef.get(ref),
      },
      at,
    );
  }

  /**
   * Writes what differs among the affected entities, in one transaction. Where
   * another backend wrote meanwhile, also what it left otherwise than it would
   * be here. Assessments are asked for a few at a time, so that those of a whole
   * landscape need not be in memory together.
   */
  async replaceSome(
    given: Reassessment,
    instant: string,
  ): Promise<AssessmentChanges> {
    const at = {
      instant,
      day: dayOf(new Date(instant), this.#timeZone),
    };
    return this.#knex.transaction(async tx => {
      const revision = await revisionOf(tx);
      const others = revision === given.revision ? undefined : await prints(tx);
      const current = new Set(given.refs);
      const affected = new Set(given.affected);
      for (const ref of others ? current : []) {
        if (others?.get(ref) !== given.known.get(ref)) affected.add(ref);
      }
      const gone = [...(others?.keys() ?? given.known.keys())].filter(
        ref => !current.has(ref),
      );
      const fingerprints = new Map<string, string>();
      const transitions: NewTransition[] = [];
      let written = 0;
      for (const batch of inBatches([...affected])) {
        const rows = batch
          .flatMap(ref => given.judge(ref) ?? [])
          .map(({ assessment, inputs }) => ({
            rows: toRows(assessment, inputs),
            findings: assessment.findings,
            inputs,
          }));
        for (const {
          rows: { assessment },
        } of rows) {
          fingerprints.set(assessment.entity_ref, assessment.fingerprint);
        }
        const changes = await writeChanged(tx, rows, at);
        written += changes.written;
        transitions.push(...changes.transitions);
      }
      for (const batch of inBatches(gone)) {
        const left = batch.map(entityRef => ({ entityRef, findings: [] }));
        transitions.push(...(await writeTransitions(tx, left, at)));
      }
      await remove(tx, gone);
      const wrote = written > 0 || gone.length > 0;
      if (wrote) await raise(tx, revision + 1);
      return {
        ...{ written, removed: gone.length, transitions, fingerprints },
        revision: wrote ? revision + 1 : revision,
      };
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
    // All at once: the way to a database and back takes longer than the reading.
    const [row, details, providers, packs] = await Promise.all([
      this.#knex<AssessmentRow>('assessments')
        .where({ entity_ref: entityRef })
        .first(),
      this.#knex<AssessmentDetailRow>('assessment_details')
        .where({ entity_ref: entityRef })
        .first('payload', 'findings'),
      this.#knex<ProviderRow>('assessment_providers')
        .where({ entity_ref: entityRef })
        .orderBy('provider'),
      packCounts(this.#knex, [entityRef]),
    ]);
    if (!row || !details) return undefined;
    return entityAssessmentSchema.parse({
      summary: summaryOf(row, providers, packs.get(entityRef) ?? []),
      findings: JSON.parse(details.findings),
      ...JSON.parse(details.payload),
    });
  }
}

interface NewAssessment {
  readonly rows: AssessmentRows;
  readonly findings: EntityAssessment['findings'];
  readonly inputs: Inputs;
}

/** Holds a batch against what is stored, and writes what differs. */
async function writeChanged(
  tx: Knex,
  batch: readonly NewAssessment[],
  at: Moment,
): Promise<{ written: number; transitions: readonly NewTransition[] }> {
  const before = await storedInputs(
    tx,
    batch.map(({ rows }) => rows.assessment.entity_ref),
  );
  const changed = batch.filter(
    ({ rows: { assessment } }) =>
      before.get(assessment.entity_ref)?.fingerprint !== assessment.fingerprint,
  );
  const transitions = await writeTransitions(
    tx,
    changed.map(({ rows: { assessment }, findings, inputs }) => ({
      entityRef: assessment.entity_ref,
      findings,
      before: before.get(assessment.entity_ref)?.inputs,
      after: inputs,
    })),
    at,
  );
  await remove(
    tx,
    changed.map(({ rows: { assessment } }) => assessment.entity_ref),
  );
  await insert(
    tx,
    changed.map(({ rows }) => rows),
  );
  return { written: changed.length, transitions };
}

/** Takes the lock of the row, so that evaluations of two backends do not mix. */
async function revisionOf(tx: Knex.Transaction): Promise<number> {
  const row = await tx<AssessmentRevisionRow>('assessment_revision')
    .where({ id: 1 })
    .forUpdate()
    .first('revision');
  return row?.revision ?? 0;
}

async function raise(tx: Knex, revision: number): Promise<void> {
  await tx<AssessmentRevisionRow>('assessment_revision')
    .insert({ id: 1, revision })
    .onConflict('id')
    .merge();
}

async function prints(tx: Knex): Promise<Map<string, string>> {
  const rows = await tx<AssessmentRow>('assessments').select(
    'entity_ref',
    'fingerprint',
  );
  return new Map(rows.map(row => [row.entity_ref, row.fingerprint]));
}

async function storedInputs(
  tx: Knex,
  refs: readonly string[],
): Promise<Map<string, { fingerprint: string; inputs: Inputs }>> {
  const stored: Pick<
    AssessmentRow & AssessmentDetailRow,
    'entity_ref' | 'fingerprint' | 'inputs'
  >[] = await tx('assessments')
    .join(
      'assessment_details',
      'assessment_details.entity_ref',
      'assessments.entity_ref',
    )
    .whereIn('assessments.entity_ref', refs)
    .select(
      'assessments.entity_ref',
      'assessments.fingerprint',
      'assessment_details.inputs',
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

/** Tables with what belongs to an assessment. */
const PARTS = [
  'findings',
  'assessment_providers',
  'assessment_packs',
  'assessment_details',
];

async function remove(tx: Knex, refs: readonly string[]): Promise<void> {
  for (const batch of inBatches(refs)) {
    // Not left to the foreign keys: SQLite only follows them when told to.
    for (const table of [...PARTS, 'assessments']) {
      await tx(table).whereIn('entity_ref', batch).delete();
    }
  }
}

/** Details of one entity can be a hundred kilobytes. */
const WIDE_BATCH = 50;

async function insert(
  tx: Knex,
  rows: readonly AssessmentRows[],
): Promise<void> {
  for (const batch of inBatches(rows.map(row => row.assessment))) {
    await tx('assessments').insert(batch);
  }
  for (const batch of inBatches(
    rows.map(row => row.details),
    WIDE_BATCH,
  )) {
    await tx('assessment_details').insert(batch);
  }
  for (const batch of inBatches(rows.flatMap(row => row.packs))) {
    await tx('assessment_packs').insert(batch);
  }
  for (const batch of inBatches(rows.flatMap(row => row.findings))) {
    await tx('findings').insert(batch);
  }
  for (const batch of inBatches(rows.flatMap(row => row.providers))) {
    await tx('assessment_providers').insert(batch);
  }
}
