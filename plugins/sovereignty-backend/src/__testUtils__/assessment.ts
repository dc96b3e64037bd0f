// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  EntityAssessment,
  Finding,
  Verdict,
} from '@regie/plugin-sovereignty-common';

/** What every finding says. */
export const text = { nl: 'tekst', en: 'text' };

function finding(entityRef: string, rule: string, verdict: Verdict): Finding {
  const open = verdict !== 'compliant' && verdict !== 'not-applicable';
  return {
    ...{ entityRef, rule, verdict },
    pack: { id: 'pack', version: '1' },
    escalatedFrom: null,
    severity: open ? 'high' : null,
    goal: 'G1',
    risk: 'R1',
    track: 'autonomy',
    sources: [],
    ...{ title: text, why: text, mend: text, explanation: text },
    ...{ evidence: [], missing: [], waiver: null, on: '2026-11-24' },
  };
}

/** An entity with one verdict per rule. */
export function assessment(
  entityRef: string,
  verdicts: Record<string, Verdict>,
): EntityAssessment {
  const findings = Object.entries(verdicts).map(([rule, verdict]) =>
    finding(entityRef, rule, verdict),
  );
  const count = (verdict: Verdict) =>
    findings.filter(one => one.verdict === verdict).length;
  const counts = {
    compliant: count('compliant'),
    violation: count('violation'),
    waived: count('waived'),
    unknown: count('unknown'),
    'not-applicable': count('not-applicable'),
  };
  return {
    summary: {
      packs: findings.length > 0 ? [{ pack: 'pack', counts }] : [],
      entityRef,
      ...{ kind: 'Component', namespace: 'default' },
      name: entityRef.split('/')[1],
      ...{ title: null, type: null, owner: null, system: null },
      ...{ criticality: null, providers: [], severity: null },
      counts,
      completeness: { filled: 0, required: 0 },
      ownershipChange: null,
      evaluatedAt: '2026-11-24T00:00:00Z',
    },
    findings,
    ...{ hosting: [], placements: [], copies: [], unreadClusters: [] },
    seal: { answers: [], reached: [] },
    declared: {
      ...{ claims: [], problems: [], classes: [] },
      completeness: { filled: 0, required: 0, missing: [] },
    },
    ownershipChanges: [],
  };
}
