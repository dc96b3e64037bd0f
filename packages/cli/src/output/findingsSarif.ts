// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import path from 'path';
import { pathToFileURL } from 'url';
import { Finding, Severity } from '@regie/plugin-sovereignty-common';
import { CatalogPlaces, Place } from '../loading/loadCatalog';
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
  places: CatalogPlaces,
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
              ...physicalLocation(places.get(finding.entityRef)),
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

/** Where the entity stands; code scanning refuses a result without a file. */
function physicalLocation(place: Place | undefined) {
  return (
    place && {
      physicalLocation: {
        artifactLocation: { uri: uriOf(place.file) },
        region: { startLine: place.line },
      },
    }
  );
}

/** From here when it is below, as forges expect of files in a repository. */
function uriOf(file: string): string {
  const fromHere = path.relative(process.cwd(), path.resolve(file));
  if (fromHere.startsWith('..') || path.isAbsolute(fromHere)) {
    return pathToFileURL(file).href;
  }
  return fromHere.split(path.sep).map(encodeURIComponent).join('/');
}
