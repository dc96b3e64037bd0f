// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  AssessmentSummary,
  Completeness,
  Finding,
  Severity,
  severitySchema,
  VerdictCounts,
} from '@regie/plugin-sovereignty-common';
import { EntityFacts } from '../facts';

/** The row of an entity in the list of assessed entities. */
export function summarize(
  entity: Entity,
  outcome: {
    facts: EntityFacts;
    findings: readonly Finding[];
    completeness: Completeness;
  },
  evaluatedAt: string,
): AssessmentSummary {
  const { metadata, kind, spec } = entity;
  const { facts, findings, completeness } = outcome;
  const { filled, required } = completeness;
  return {
    entityRef: facts.entityRef,
    kind,
    namespace: metadata.namespace ?? 'default',
    name: metadata.name,
    title: metadata.title ?? null,
    type: text(spec?.type),
    owner: text(spec?.owner),
    system: text(spec?.system),
    criticality: facts.declaredCriticality,
    providers: providersOf(facts),
    counts: countVerdicts(findings),
    packs: countByPack(findings),
    severity: heaviest(findings),
    ownershipChange: nextChange(facts),
    completeness: { filled, required },
    evaluatedAt,
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function providersOf(facts: EntityFacts): { id: string; name: string }[] {
  const byId = new Map<string, string>();
  for (const { providerId, provider } of facts.hosting) {
    const id = provider?.id ?? providerId;
    if (id !== null) byId.set(id, provider?.name ?? id);
  }
  return [...byId]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The first to come; one without a day only when there is no other. */
function nextChange({
  ownershipChanges,
}: EntityFacts): AssessmentSummary['ownershipChange'] {
  const [first] = [...ownershipChanges].sort((a, b) =>
    (a.date ?? '9999') < (b.date ?? '9999') ? -1 : 1,
  );
  return first ? { provider: first.providerName, date: first.date } : null;
}

function countVerdicts(findings: readonly Finding[]): VerdictCounts {
  const counts: VerdictCounts = {
    compliant: 0,
    violation: 0,
    waived: 0,
    unknown: 0,
    'not-applicable': 0,
  };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}

/** Each pack by itself, in the order of their ids. */
function countByPack(findings: readonly Finding[]): AssessmentSummary['packs'] {
  const ids = [...new Set(findings.map(({ pack }) => pack.id))].sort();
  return ids.map(id => ({
    pack: id,
    counts: countVerdicts(findings.filter(({ pack }) => pack.id === id)),
  }));
}

/** Of the open violations; a waived one is not open. */
function heaviest(findings: readonly Finding[]): Severity | null {
  const open = new Set(
    findings
      .filter(({ verdict }) => verdict === 'violation')
      .map(({ severity }) => severity),
  );
  return severitySchema.options.find(severity => open.has(severity)) ?? null;
}
