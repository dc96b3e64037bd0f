// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'crypto';
import {
  AssessmentSummary,
  assessmentSummarySchema,
  Criticality,
  EntityAssessment,
  Finding,
  Severity,
  VerdictCounts,
} from '@regie/plugin-sovereignty-common';
import {
  AssessmentDetailRow,
  AssessmentRow,
  FindingRow,
  PackCountRow,
  ProviderRow,
} from './rows';
import { Inputs } from './writeTransitions';

const CRITICALITY_RANK: Record<Criticality, number> = {
  critical: 3,
  important: 2,
  supporting: 1,
};

const SEVERITY_RANK: Record<Severity, number> = {
  critical: 5,
  high: 4,
  medium: 3,
  low: 2,
  info: 1,
};

/** Fine enough to sort by, and an integer on every database. */
const WHOLE = 10_000;

/** The rows that an assessment is kept in. */
export interface AssessmentRows {
  readonly assessment: AssessmentRow;
  readonly details: AssessmentDetailRow;
  readonly packs: readonly PackCountRow[];
  readonly findings: readonly FindingRow[];
  readonly providers: readonly ProviderRow[];
}

export function toRows(
  assessment: EntityAssessment,
  inputs: Inputs = {},
): AssessmentRows {
  const { summary, findings, ...shown } = assessment;
  const { entityRef, evaluatedAt, counts, ...rest } = summary;
  const { filled, required } = rest.completeness;
  const payload = JSON.stringify(shown);
  const found = JSON.stringify([...findings].sort(byPackAndRule));
  return {
    assessment: {
      entity_ref: entityRef,
      kind: rest.kind,
      namespace: rest.namespace,
      name: rest.name,
      title: rest.title,
      sort_name: (rest.title ?? rest.name).toLocaleLowerCase('nl-NL'),
      type: rest.type,
      owner: rest.owner,
      system: rest.system,
      criticality: rest.criticality,
      criticality_rank: rest.criticality
        ? CRITICALITY_RANK[rest.criticality]
        : 0,
      severity: rest.severity,
      severity_rank: rest.severity ? SEVERITY_RANK[rest.severity] : 0,
      ...countColumns(counts),
      ownership_change_provider: rest.ownershipChange?.provider ?? null,
      ownership_change_date: rest.ownershipChange?.date ?? null,
      fields_required: required,
      fields_filled: filled,
      completeness: required ? Math.floor((filled * WHOLE) / required) : null,
      evaluated_at: evaluatedAt,
      fingerprint: fingerprint([
        JSON.stringify([rest, counts]),
        payload,
        found,
      ]),
    },
    details: {
      entity_ref: entityRef,
      inputs: JSON.stringify(inputs),
      payload,
      findings: found,
    },
    packs: rest.packs.map(one => ({
      entity_ref: entityRef,
      pack: one.pack,
      ...countColumns(one.counts),
    })),
    findings: findings.map(({ pack, rule, verdict, severity }) => ({
      entity_ref: entityRef,
      pack: pack.id,
      rule,
      verdict,
      severity,
    })),
    providers: rest.providers.map(({ id, name }) => ({
      entity_ref: entityRef,
      provider: id,
      provider_name: name,
    })),
  };
}

function byPackAndRule(a: Finding, b: Finding): number {
  return compare(a.pack.id, b.pack.id) || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type CountColumns = Omit<PackCountRow, 'entity_ref' | 'pack'>;

function countColumns(counts: VerdictCounts): CountColumns {
  const { 'not-applicable': notApplicable, ...others } = counts;
  return { ...others, not_applicable: notApplicable };
}

export function countsIn(row: CountColumns): VerdictCounts {
  return {
    compliant: row.compliant,
    violation: row.violation,
    waived: row.waived,
    unknown: row.unknown,
    'not-applicable': row.not_applicable,
  };
}

export function summaryOf(
  row: AssessmentRow,
  providers: readonly ProviderRow[],
  packs: AssessmentSummary['packs'],
): AssessmentSummary {
  return assessmentSummarySchema.parse({
    entityRef: row.entity_ref,
    kind: row.kind,
    namespace: row.namespace,
    name: row.name,
    title: row.title,
    type: row.type,
    owner: row.owner,
    system: row.system,
    criticality: row.criticality,
    providers: providers.map(({ provider, provider_name }) => ({
      id: provider,
      name: provider_name,
    })),
    counts: countsIn(row),
    packs,
    severity: row.severity,
    ownershipChange:
      row.ownership_change_provider === null
        ? null
        : {
            provider: row.ownership_change_provider,
            date: row.ownership_change_date,
          },
    completeness: { filled: row.fields_filled, required: row.fields_required },
    evaluatedAt: row.evaluated_at,
  });
}

/** Of texts as they are: written out once more, findings cost more than the rest. */
function fingerprint(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('base64url');
}
