// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** A pack of one rule that everything meets up to a day. */
export const packUpTo = (
  day: string,
  version = '1',
) => `apiVersion: regie.dev/v1
kind: PolicyPack
id: proef
version: '${version}'
title: { nl: Proef, en: Trial }
asOf: '2026-01-01'
sources: [Test]
severity: { critical: critical, important: high, supporting: low }
unknown: { critical: violation, important: unknown, supporting: unknown }
defaultCriticality: supporting
rules:
  - id: PROEF-01
    goal: G1
    risk: R1
    track: autonomy
    sources: [P-01]
    title: { nl: Titel, en: Title }
    why: { nl: Waarom, en: Why }
    mend: { nl: Herstel, en: Mend }
    applies: entity.kind == "Component"
    each: hosting
    none: { verdict: compliant, say: { nl: Leeg, en: Empty } }
    check: today <= "${day}"
    say: { offending: { nl: "Het is {today}", en: "It is {today}" }, unknown: { nl: x, en: x }, supporting: { nl: x, en: x }, notApplicable: { nl: x, en: x } }
`;
