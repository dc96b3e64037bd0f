// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Statement } from '@regie/plugin-sovereignty-common';
import { assess, component, findingOf, TODAY } from '../testing/landscape';

const stated: Statement = {
  entityRef: 'component:default/zaak',
  field: 'licence',
  value: 'MIT',
  source: 'imported',
  evidence: 'documented',
  asOf: TODAY,
  by: 'publiccode.yml',
  object: { kind: 'File', name: 'https://code.example/publiccode.yml' },
  path: 'legal.license',
};

function world(sovereignty: object, ...statements: Statement[]) {
  return { entity: component({ sovereignty }), statements };
}

describe('a contradiction between sources', () => {
  it('is a violation with both sides as evidence, and the better evidenced counts', () => {
    const contradicted = world({ licence: 'EUPL-1.2' }, stated);
    const finding = findingOf('SRC-01', contradicted);
    expect(finding.verdict).toBe('violation');
    expect(finding.explanation.nl).toContain('licence is MIT');
    const claims = finding.evidence
      .flatMap(item => item.claims)
      .map(({ value, source }) => [value, source]);
    expect(claims).toContainEqual(['MIT', 'imported']);
    expect(claims).toContainEqual(['EUPL-1.2', 'declared']);
    const declared = assess(contradicted).declared.claims;
    expect(declared.map(({ claim }) => claim)).toContainEqual(
      expect.objectContaining({
        claim: 'licence',
        value: 'MIT',
        source: 'imported',
        object: stated.object,
        path: 'legal.license',
      }),
    );
  });

  it('is not there when sources agree, or when only one says something', () => {
    for (const sovereignty of [{ licence: 'MIT' }, {}]) {
      const finding = findingOf('SRC-01', world(sovereignty, stated));
      expect(finding.verdict).toBe('not-applicable');
    }
  });

  it('cannot be told of a declaration with a mistake, and nothing is put into it', () => {
    const mistaken = world({ licence: 12 }, stated);
    expect(findingOf('SRC-01', mistaken).verdict).toBe('unknown');
    expect(assess(mistaken).declared.claims).toEqual([]);
  });

  it('lets the place that a supplier names count for the jurisdiction, with its source', () => {
    const place = { ...stated, source: 'supplier' as const };
    const azure = {
      ...place,
      field: 'hosting[azure].provider',
      value: 'azure',
    };
    const { hosting } = assess(world({}, azure));
    expect(hosting).toEqual([
      expect.objectContaining({
        providerId: 'azure',
        claims: expect.arrayContaining([
          expect.objectContaining({ value: 'azure', source: 'supplier' }),
        ]),
      }),
    ]);
  });
});
