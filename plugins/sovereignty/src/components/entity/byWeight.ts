// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Finding, Severity, Verdict } from '@regie/plugin-sovereignty-common';

const VERDICT_ORDER: readonly Verdict[] = [
  'violation',
  'unknown',
  'waived',
  'compliant',
  'not-applicable',
];
const SEVERITY_ORDER: readonly (Severity | null)[] = [
  'critical',
  'high',
  'medium',
  'low',
  'info',
  null,
];

/** Findings with what asks for attention first. */
export function byWeight(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) ||
      SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity) ||
      a.rule.localeCompare(b.rule),
  );
}
