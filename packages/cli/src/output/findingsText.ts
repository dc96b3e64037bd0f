// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Finding, Verdict } from '@regie/plugin-sovereignty-common';
import colours from 'picocolors';

/** What asks for attention comes first; what does not apply is only counted. */
const ORDER: readonly Verdict[] = [
  'violation',
  'unknown',
  'waived',
  'compliant',
];

const PAINT: Record<Verdict, (text: string) => string> = {
  violation: colours.red,
  unknown: colours.yellow,
  waived: colours.blue,
  compliant: colours.green,
  'not-applicable': colours.dim,
};

/** Findings for a person at a terminal. */
export function findingsText(findings: readonly Finding[]): string {
  const lines: string[] = [];
  for (const [entityRef, ofEntity] of byEntity(findings)) {
    lines.push(colours.bold(entityRef));
    for (const verdict of ORDER) {
      for (const finding of ofEntity) {
        if (finding.verdict === verdict) lines.push(...describe(finding));
      }
    }
    lines.push('');
  }
  lines.push(totals(findings), '');
  return lines.join('\n');
}

function describe(finding: Finding): string[] {
  const { verdict, rule, title, explanation, mend } = finding;
  const head = `  ${PAINT[verdict](verdict.padEnd(9))} ${rule} ${title.en}`;
  if (verdict === 'compliant') return [head];
  return [
    head,
    `            ${explanation.en}`,
    ...(verdict === 'waived' ? [] : [`            ${colours.dim(mend.en)}`]),
  ];
}

function byEntity(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.entityRef);
    if (group) group.push(finding);
    else groups.set(finding.entityRef, [finding]);
  }
  return groups;
}

function totals(findings: readonly Finding[]): string {
  const count = (verdict: Verdict) =>
    findings.filter(finding => finding.verdict === verdict).length;
  return [...ORDER, 'not-applicable' as const]
    .map(verdict => `${count(verdict)} ${verdict}`)
    .join(', ');
}
