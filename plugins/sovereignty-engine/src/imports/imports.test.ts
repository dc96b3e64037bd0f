// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Statement } from '@regie/plugin-sovereignty-common';
import fc from 'fast-check';
import { readPubliccode } from './readPubliccode';
import { readSoftwarecatalogus } from './readSoftwarecatalogus';

const address = 'https://code.example/zaak/publiccode.yml';

function publiccode(text: string) {
  return readPubliccode({
    entityRef: 'component:default/zaak',
    path: address,
    text,
    asOf: '2026-02-01',
  });
}

function byField(statements: readonly Statement[]) {
  return Object.fromEntries(
    statements.map(({ field, value }) => [field, value]),
  );
}

const whole = (version: string) => `
publiccodeYmlVersion: ${version}
name: Zaak
legal: { license: EUPL-1.2 }
maintenance:
  type: contract
  contractors: [{ name: Voorbeeld BV, until: 2027-01-01 }]
organisation: { name: Gemeente Waterveld, uri: 'urn:x-italian-pa:x' }
fundedBy: [{ name: VNG, uri: https://vng.example }]
usedBy: [Gemeente Waterveld]
isBasedOn: https://code.example/oud
dependsOn:
  open: [{ name: PostgreSQL }]
  proprietary: [{ name: Oracle Database, versionMin: '19' }]
supports: [{ id: 'alias:gdpr' }, { id: https://logius.example/adr }]
`;

describe('readPubliccode', () => {
  it('takes from the newest version all that it has', () => {
    const { statements, problems } = publiccode(whole('"0.7.0"'));
    expect(problems).toEqual([]);
    expect(byField(statements)).toEqual({
      licence: 'EUPL-1.2',
      openSource: 'yes',
      'maintenance.type': 'contract',
      'maintenance.contractors': ['Voorbeeld BV'],
      'maintenance.organisation': 'Gemeente Waterveld',
      'maintenance.fundedBy': ['VNG'],
      usedBy: ['Gemeente Waterveld'],
      basedOn: ['https://code.example/oud'],
      proprietaryDependencies: ['Oracle Database'],
      standards: ['alias:gdpr', 'https://logius.example/adr'],
    });
    expect(statements[0]).toMatchObject({
      source: 'imported',
      evidence: 'documented',
      asOf: '2026-02-01',
      object: { kind: 'File', name: address },
      path: 'legal.license',
    });
  });

  it.each([
    ['0.2', ['maintenance.organisation', 'maintenance.fundedBy', 'standards']],
    [
      '"0.4"',
      ['maintenance.organisation', 'maintenance.fundedBy', 'standards'],
    ],
    ['"0.5"', ['standards']],
    ['"0.6.1"', ['standards']],
  ])('leaves alone in %s what came later', (version, later) => {
    const { statements, problems } = publiccode(whole(version));
    const fields = Object.keys(byField(statements));
    expect(problems).toEqual([]);
    for (const field of later) expect(fields).not.toContain(field);
    expect(fields).toContain('licence');
    expect(statements).toHaveLength(10 - later.length);
  });

  it.each([
    ['no version', 'name: x', `${address}:1:1 publiccodeYmlVersion is missing`],
    [
      'a version of tomorrow',
      'publiccodeYmlVersion: "2.0"',
      'versions 0.2 to 0.7',
    ],
    ['no YAML', 'a: [', `${address}:`],
    ['a list', '- a', 'no publiccode.yml'],
    ['a page of HTML', '<!doctype html><html></html>', 'no publiccode.yml'],
    [
      'aliases that explode',
      'a: &a [x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\npubliccodeYmlVersion: "0.4"',
      'aliases are not allowed',
    ],
    [
      'prototype keys',
      'publiccodeYmlVersion: "0.4"\n__proto__: { licence: x }',
      '"__proto__" is not allowed',
    ],
    ['fifty megabytes', 'x'.repeat(50_000_000), 'at most 1000000 are read'],
    ['depth', '['.repeat(100_000), 'nested too deeply'],
  ])('says what is wrong with %s', (_name, text, message) => {
    const { statements, problems } = publiccode(text);
    expect(statements).toEqual([]);
    expect(problems.join('\n')).toContain(message);
    expect(problems.join('').length).toBeLessThan(2000);
  });

  it('names a key with a mistake, with its line, and keeps the others', () => {
    const { statements, problems } = publiccode(
      'publiccodeYmlVersion: "0.4"\nlegal: { license: MIT }\nmaintenance:\n  type: sometimes',
    );
    expect(byField(statements).licence).toBe('MIT');
    expect(problems).toEqual([
      expect.stringContaining(':4:3 maintenance.type'),
    ]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (text, value) => {
        publiccode(text);
        const { problems } = publiccode(
          JSON.stringify({ publiccodeYmlVersion: '0.7', legal: value }),
        );
        expect(Array.isArray(problems)).toBe(true);
      }),
    );
  });
});

function component(
  name: string,
  rest: Partial<Entity['metadata']> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', ...rest },
  };
}

const exported = {
  exportDatum: '2026-05-01',
  leveranciersorganisaties: [
    { id: 'o1', naam: 'Voorbeeld BV', moederOrganisatie: 'o2' },
    { id: 'o2', naam: 'Voorbeeld Holding Inc.' },
  ],
  voorzieningen: [
    { id: 'v1', naam: 'Parkeer Plus' },
    { id: 'v2', naam: 'Belasting Online' },
  ],
  voorzieningaanbiedingen: [
    {
      id: 'a1',
      voorzieningId: 'v1',
      organisatieId: 'o1',
      licentiemodel: 'Open source',
    },
  ],
  voorzieningversies: [{ id: 'r1', nummer: '4.2', eindeDatum: '2027-12-31' }],
  voorzieninggebruiken: [
    {
      id: 'g1',
      organisatieId: 'waterveld',
      voorzieningId: 'v1',
      versieId: 'r1',
      status: 'Actief',
      bbnScore: 2,
      bedrijfsKritisch: true,
      bivClassificatie: {
        beschikbaarheid: 'Laag',
        integriteit: 'Midden',
        vertrouwelijkheid: 'Hoog',
      },
    },
  ],
  contracten: [
    {
      id: 'c1',
      voorzieningAanbod: { id: 'a1' },
      voorzieningGebruik: { id: 'g1' },
      contractType: 'SLA',
      eindDatum: '2028-06-30',
      documentReferentie: 'DMS-1',
      status: 'Actief',
    },
  ],
};

function catalogus(
  value: unknown,
  entities: Entity[] = [component('parkeer-plus')],
  organisation?: string,
) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return readSoftwarecatalogus({
    path: 'export.json',
    text,
    entities,
    organisation,
  });
}

describe('readSoftwarecatalogus', () => {
  it('maps use, supplier, parent, contract, version and classification', () => {
    const { statements, problems } = catalogus(exported);
    expect(problems).toEqual([]);
    expect(byField(statements)).toEqual({
      'classification.availability': 'low',
      'classification.integrity': 'medium',
      'classification.confidentiality': 'high',
      'classification.bbn': 'bbn2',
      criticality: 'critical',
      'lifecycle.version': '4.2',
      'lifecycle.endOfLife': '2027-12-31',
      'supplier.name': 'Voorbeeld BV',
      'supplier.parent': 'Voorbeeld Holding Inc.',
      'contract.supplier': 'Voorbeeld BV',
      openSource: 'yes',
      'contract.end': '2028-06-30',
    });
    const contract = statements.find(({ field }) => field === 'contract.end');
    expect(contract).toMatchObject({
      evidence: 'documented',
      asOf: '2026-05-01',
      path: 'contracten c1',
    });
  });

  it('goes by the annotation before the name', () => {
    const annotated = component('iets-anders', {
      annotations: { 'regie.dev/softwarecatalogus-id': 'v1' },
    });
    const { statements } = catalogus(exported, [
      component('parkeer-plus'),
      annotated,
    ]);
    expect(statements[0].entityRef).toBe('component:default/iets-anders');
  });

  it('reports a name that fits none, or more than one, and guesses nothing', () => {
    const none = catalogus(exported, []);
    expect(none.statements).toEqual([]);
    expect(none.problems).toEqual([
      expect.stringContaining('fits no component'),
    ]);
    const two = catalogus(exported, [
      component('a', { title: 'Parkeer Plus' }),
      component('parkeer-plus'),
    ]);
    expect(two.statements).toEqual([]);
    expect(two.problems).toEqual([
      expect.stringContaining(
        'component:default/a, component:default/parkeer-plus',
      ),
    ]);
  });

  it('takes the use of one organisation only', () => {
    const [own] = exported.voorzieninggebruiken;
    const both = {
      ...exported,
      voorzieninggebruiken: [
        own,
        { ...own, id: 'g2', organisatieId: 'elders' },
      ],
    };
    expect(catalogus(both).statements).toEqual([]);
    expect(catalogus(both).problems).toEqual([
      expect.stringContaining('2 organisations'),
    ]);
    const mine = catalogus(both, undefined, 'waterveld');
    expect(mine.problems).toEqual([]);
    expect(mine.statements).toHaveLength(12);
  });

  it('names an item with a mistake and keeps the others', () => {
    const broken = {
      ...exported,
      contracten: [...exported.contracten, { id: 'c2', status: 'Misschien' }],
    };
    const { statements, problems } = catalogus(broken);
    expect(statements).toHaveLength(12);
    expect(problems).toEqual([
      expect.stringContaining('export.json contracten[1].'),
    ]);
  });

  it('leaves it open when several suppliers offer a product', () => {
    const { statements, problems } = catalogus({
      ...exported,
      contracten: [],
      voorzieningaanbiedingen: [
        ...exported.voorzieningaanbiedingen,
        { id: 'a2', voorzieningId: 'v1', organisatieId: 'o2' },
      ],
    });
    expect(byField(statements)['supplier.name']).toBeUndefined();
    expect(problems).toEqual([
      expect.stringContaining('offered by 2 suppliers'),
    ]);
  });

  it.each([
    ['no JSON', '{', 'cannot be read as JSON'],
    ['something else', '{"a": 1}', 'no export of the Softwarecatalogus'],
    ['a list', '[]', 'no export of the Softwarecatalogus'],
  ])('says what is wrong with %s', (_name, text, message) => {
    expect(catalogus(text).problems.join()).toContain(message);
  });
});
