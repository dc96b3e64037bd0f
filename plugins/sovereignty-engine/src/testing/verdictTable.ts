// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/* eslint-disable jest/no-export -- the one table that test files share */
import { Verdict } from '@regie/plugin-sovereignty-common';
import { findingOf, TODAY } from './landscape';

type World = Parameters<typeof findingOf>[1];

/** What the world is like, what the rule then gives, and what it says. */
export type VerdictRow = [
  what: string,
  world: World,
  verdict: Verdict,
  says: RegExp,
];

/** A waiver of a rule for the component of the tests, in force. */
export const waiverOf = (rule: string) => ({
  id: 'W-1',
  rule,
  entityRef: 'component:default/zaak',
  reason: 'geen volwaardig alternatief',
  alternativesConsidered: 'Scaleway, ODC-Noord',
  accountable: 'CIO',
  decision: 'B&W 2026-12',
  from: '2026-01-01',
  expires: TODAY,
});

/** Holds a rule against a table; every verdict must be in it. */
export function verdictTable(rule: string, rows: VerdictRow[]): void {
  describe(`${rule}`, () => {
    it.each(rows)('%s', (_what, world, verdict, says) => {
      const finding = findingOf(rule, world);
      expect(finding.verdict).toBe(verdict);
      expect(finding.explanation.nl).toMatch(says);
      for (const text of Object.values(finding.explanation)) {
        expect(text).not.toMatch(/[{}]|\s\[|undefined|\?\?/);
      }
      for (const { text } of finding.evidence) {
        expect(text.nl).not.toMatch(/[{}]|undefined/);
      }
      const unproven = finding.evidence.filter(
        ({ role, claims }) => role !== 'unknown' && claims.length === 0,
      );
      expect(unproven).toEqual([]);
    });

    it('shows all five verdicts in this table', () => {
      expect(new Set(rows.map(([, , verdict]) => verdict)).size).toBe(5);
    });
  });
}
