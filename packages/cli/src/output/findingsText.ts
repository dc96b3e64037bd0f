// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Finding, Verdict } from '@regie/plugin-sovereignty-common';
import { colours } from './colours';
import { Language } from './language';

/** What asks for attention comes first; what does not apply is only counted. */
const ORDER: readonly Verdict[] = [
  'violation',
  'unknown',
  'waived',
  'compliant',
];

const PAINT = {
  violation: 'red',
  unknown: 'yellow',
  waived: 'blue',
  compliant: 'green',
  'not-applicable': 'dim',
} as const satisfies Record<Verdict, string>;

/** Findings for a person at a terminal. */
export function findingsText(
  findings: readonly Finding[],
  lang: Language,
): string {
  const lines: string[] = [];
  for (const [entityRef, ofEntity] of byEntity(findings)) {
    lines.push(colours().bold(entityRef));
    for (const verdict of ORDER) {
      for (const finding of ofEntity) {
        if (finding.verdict === verdict) lines.push(...describe(finding, lang));
      }
    }
    lines.push('');
  }
  lines.push(totals(findings), '');
  return lines.join('\n');
}

function describe(finding: Finding, lang: Language): string[] {
  const { verdict, rule, title, explanation, mend } = finding;
  const head = `  ${colours()[PAINT[verdict]](verdict.padEnd(9))} ${rule} ${
    title[lang]
  }`;
  if (verdict === 'compliant') return [head];
  return [
    head,
    `            ${explanation[lang]}`,
    ...(verdict === 'waived'
      ? []
      : [`            ${colours().dim(mend[lang])}`]),
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
