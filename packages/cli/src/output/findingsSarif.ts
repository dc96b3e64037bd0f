// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Finding, Severity } from '@regie/plugin-sovereignty-common';
import { Language } from './language';

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** Violations and unknowns as SARIF 2.1.0, for code scanning of forges. */
export function findingsSarif(
  findings: readonly Finding[],
  lang: Language,
): string {
  const reported = findings.filter(({ verdict }) =>
    ['violation', 'unknown', 'waived'].includes(verdict),
  );
  const rules = new Map(reported.map(finding => [finding.rule, finding]));
  const document = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'regie',
            rules: [...rules.values()].map(({ rule, title, why, mend }) => ({
              id: rule,
              shortDescription: { text: title[lang] },
              fullDescription: { text: why[lang] },
              help: { text: mend[lang] },
            })),
          },
        },
        results: reported.map(finding => ({
          ruleId: finding.rule,
          kind: finding.verdict === 'unknown' ? 'open' : 'fail',
          // SARIF wants level none unless the kind is fail.
          level:
            finding.verdict === 'unknown'
              ? 'none'
              : LEVELS[finding.severity ?? 'info'],
          message: { text: finding.explanation[lang] },
          locations: [
            {
              logicalLocations: [
                { fullyQualifiedName: finding.entityRef, kind: 'resource' },
              ],
            },
          ],
          ...(finding.waiver && {
            suppressions: [
              { kind: 'external', justification: finding.waiver.reason },
            ],
          }),
        })),
      },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
