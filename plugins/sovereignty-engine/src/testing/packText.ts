// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** A pack of one rule in which the lines given stand in for those of the rule. */
export function packText(rule: Record<string, string> = {}, head = ''): string {
  const lines = {
    goal: 'G1',
    risk: 'R1',
    track: 'autonomy',
    sources: '[P-01]',
    title: '{ nl: Titel, en: Title }',
    why: '{ nl: Waarom, en: Why }',
    mend: '{ nl: Herstel, en: Mend }',
    applies: 'entity.kind == "Component"',
    each: 'hosting',
    none: '{ verdict: compliant, say: { nl: Leeg, en: Empty } }',
    check: 'item.provider == parameters.wanted',
    say: '{ offending: { nl: x, en: x }, unknown: { nl: x, en: x }, supporting: { nl: x, en: x }, notApplicable: { nl: x, en: x } }',
    ...rule,
  };
  return `apiVersion: regie.dev/v1
kind: PolicyPack
id: test
version: '1'
title: { nl: Test, en: Test }
asOf: '2026-01-01'
sources: [Test]
parameters: { wanted: scaleway, limit: 2, strict: true }
severity: { critical: critical, important: high, supporting: low }
unknown: { critical: violation, important: unknown, supporting: unknown }
defaultCriticality: supporting
${head}rules:
  - id: TEST-01
${Object.entries(lines)
  .filter(([, value]) => value !== '')
  .map(([key, value]) => `    ${key}: ${value}\n`)
  .join('')}`;
}
