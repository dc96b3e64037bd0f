// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Finding } from '@regie/plugin-sovereignty-common';

/** Findings for programs; `apiVersion` changes when the shape breaks. */
export function findingsJson(findings: readonly Finding[]): string {
  const document = {
    apiVersion: 'regie.dev/v1',
    kind: 'Findings',
    findings: findings.map(finding => ({
      entityRef: finding.entityRef,
      rule: finding.rule,
      pack: finding.pack,
      verdict: finding.verdict,
      severity: finding.severity,
      escalatedFrom: finding.escalatedFrom,
      title: finding.title,
      explanation: finding.explanation,
      why: finding.why,
      mend: finding.mend,
      evidence: finding.evidence.flatMap(({ role, claims }) =>
        claims.map(claim => ({ role, ...claim })),
      ),
      missing: finding.missing,
      waiver: finding.waiver,
      on: finding.on,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
