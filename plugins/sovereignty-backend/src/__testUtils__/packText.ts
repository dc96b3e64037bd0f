// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** A rule on who owns a component, for the text of a pack. */
export const ruleText = (
  id: string,
  check = 'entity.owner == "group:default/other"',
) => `
  - id: ${id}
    goal: G1
    risk: R1
    track: autonomy
    sources: [Test]
    title: { nl: Titel, en: Title }
    why: { nl: Waarom, en: Why }
    mend: { nl: Herstel, en: Mend }
    applies: entity.kind == "Component"
    evidence: hosting
    check: ${check}
    say:
      offending: { nl: Nee, en: No }
      unknown: { nl: Onbekend, en: Unknown }
      supporting: { nl: Ja, en: Yes }
      notApplicable: { nl: Niet, en: Not }
      item: { nl: Plek, en: Place }`;

/** A pack of these rules, and of nothing else. */
export const packText = (id: string, version: string, ...rules: string[]) =>
  `apiVersion: regie.dev/v1
kind: PolicyPack
id: ${id}
version: '${version}'
title: { nl: Test, en: Test }
asOf: '2026-01-01'
sources: [Test]
severity: { critical: critical, important: high, supporting: low }
unknown: { critical: violation, important: unknown, supporting: unknown }
defaultCriticality: supporting
rules:${rules.join('')}
`;
