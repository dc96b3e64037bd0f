// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Finding,
  TransitionCause,
  transitionCauseSchema,
  Verdict,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { inBatches } from './inBatches';
import { FindingRow, TransitionRow } from './rows';

/** What the verdicts of an entity rest on, each part as a fingerprint. */
export const inputsSchema = z.partialRecord(transitionCauseSchema, z.string());

export type Inputs = z.infer<typeof inputsSchema>;

/** An entity whose verdicts may have changed. */
export interface Reassessed {
  readonly entityRef: string;
  /** Empty when it is no longer assessed. */
  readonly findings: readonly Finding[];
  /** Absent when it was not assessed before. */
  readonly before?: Inputs;
  /** Absent when it is no longer assessed. */
  readonly after?: Inputs;
}

/** When verdicts changed. */
export interface Moment {
  readonly instant: string;
  /** The day that it was where verdicts hold by the day. */
  readonly day: string;
}

/** A change as it was added. */
export type NewTransition = Omit<TransitionRow, 'id'>;

/**
 * Adds a row for each verdict that differs from the stored one. Run before the
 * stored findings are replaced, in the same transaction. That a rule does not
 * apply is no verdict to remember.
 */
export async function writeTransitions(
  tx: Knex,
  reassessed: readonly Reassessed[],
  at: Moment,
): Promise<NewTransition[]> {
  const added: NewTransition[] = [];
  for (const batch of inBatches(reassessed)) {
    const stored = await storedVerdicts(
      tx,
      batch.map(({ entityRef }) => entityRef),
    );
    const rows = batch.flatMap(one =>
      transitionsOf(one, stored.get(one.entityRef) ?? new Map(), at),
    );
    for (const part of inBatches(rows)) await tx('transitions').insert(part);
    added.push(...rows);
  }
  return added;
}

interface Stood {
  readonly verdict: Verdict;
  readonly severity: string | null;
}

async function storedVerdicts(
  tx: Knex,
  refs: readonly string[],
): Promise<Map<string, Map<string, Stood>>> {
  const rows = await tx<FindingRow>('findings')
    .whereIn('entity_ref', refs)
    .whereNot('verdict', 'not-applicable')
    .select('entity_ref', 'pack', 'rule', 'verdict', 'severity');
  const byEntity = new Map<string, Map<string, Stood>>();
  for (const { entity_ref, pack, rule, verdict, severity } of rows) {
    const verdicts = byEntity.get(entity_ref) ?? new Map<string, Stood>();
    verdicts.set(keyOf(pack, rule), { verdict: verdict as Verdict, severity });
    byEntity.set(entity_ref, verdicts);
  }
  return byEntity;
}

function transitionsOf(
  reassessed: Reassessed,
  stored: ReadonlyMap<string, Stood>,
  { instant, day }: Moment,
): NewTransition[] {
  const { entityRef, findings } = reassessed;
  const causes = JSON.stringify(causesOf(reassessed));
  const base = { entity_ref: entityRef, at: instant, day, causes };
  const judged = findings.filter(({ verdict }) => verdict !== 'not-applicable');
  const changed = judged.flatMap(finding => {
    const { pack, rule, verdict, severity, explanation } = finding;
    const before = stored.get(keyOf(pack.id, rule));
    if (before?.verdict === verdict && before.severity === severity) return [];
    return [
      {
        ...{ ...base, pack: pack.id, rule, verdict, severity },
        verdict_before: before?.verdict ?? null,
        explanation: severity === null ? null : JSON.stringify(explanation),
      },
    ];
  });
  const still = new Set(judged.map(f => keyOf(f.pack.id, f.rule)));
  const gone = [...stored].flatMap(([key, { verdict }]) => {
    if (still.has(key)) return [];
    const [pack, rule] = key.split('\n');
    return [
      {
        ...{ ...base, pack, rule, verdict: null, severity: null },
        verdict_before: verdict,
        explanation: null,
      },
    ];
  });
  return [...changed, ...gone];
}

/** Which inputs differ; when none of its own does, it is what it leans on. */
function causesOf({ before, after }: Reassessed): TransitionCause[] {
  if (!after) return ['gone'];
  if (!before) return ['new'];
  const parts = ['entity', 'cluster', 'register', 'policy', 'waiver'] as const;
  const changed = parts.filter(part => before[part] !== after[part]);
  if (changed.length > 0) return changed;
  return [before.time === after.time ? 'dependency' : 'time'];
}

function keyOf(pack: string, rule: string): string {
  return `${pack}\n${rule}`;
}
