// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  declarationFields,
  DeclarationField,
  sovereigntySchema,
} from '@regie/plugin-sovereignty-common';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { readDeclaration } from './readDeclaration';
import { readResolved, resolveDeclaration } from './resolveDeclaration';

function entity(sovereignty: unknown): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'open-zaak' },
    spec: { type: 'service', sovereignty } as Entity['spec'],
  };
}

const messagesOf = (sovereignty: unknown) =>
  readDeclaration(entity(sovereignty)).problems.map(({ message }) => message);

describe('a value as a full claim', () => {
  const sovereignty = {
    criticality: {
      value: 'critical',
      source: 'declared',
      evidence: 'audited',
      asOf: '2026-05-01',
      by: 'CISO',
    },
    hosting: [
      {
        provider: { value: 'azure', source: 'supplier' },
        countries: { value: ['NL', 'IE'] },
        serviceModel: 'saas',
        evidence: 'documented',
        asOf: '2026-01-15',
      },
    ],
  };

  it('is read as its value, beside bare ones', () => {
    const { declaration, problems } = readResolved(entity(sovereignty));
    expect(problems).toEqual([]);
    expect(declaration?.values).toEqual({
      criticality: 'critical',
      hosting: [
        {
          provider: 'azure',
          countries: ['NL', 'IE'],
          serviceModel: 'saas',
          evidence: 'documented',
          asOf: '2026-01-15',
        },
      ],
    });
  });

  it('keeps who says so, and takes the rest from its surroundings', () => {
    const { declaration } = readResolved(entity(sovereignty));
    expect(declaration?.claims.get('criticality')).toEqual({
      claim: 'criticality',
      value: 'critical',
      source: 'declared',
      evidence: 'audited',
      asOf: '2026-05-01',
      by: 'CISO',
      object: { kind: 'Component', namespace: 'default', name: 'open-zaak' },
      path: 'spec.sovereignty.criticality',
    });
    expect(declaration?.claims.get('hosting[0].provider')).toMatchObject({
      claim: 'hosting.provider',
      source: 'supplier',
      evidence: 'documented',
      asOf: '2026-01-15',
      path: 'spec.sovereignty.hosting[0].provider',
    });
    expect(declaration?.claims.get('hosting[0].serviceModel')).toMatchObject({
      source: 'declared',
      evidence: 'documented',
    });
  });

  it('counts bare as declared and self-declared', () => {
    const { declaration } = readResolved(entity({ licence: 'EUPL-1.2' }));
    expect(declaration?.claims.get('licence')).toMatchObject({
      source: 'declared',
      evidence: 'self-declared',
      asOf: null,
    });
  });

  it('may, once merged, come from elsewhere; a file cannot say so', () => {
    const merged = {
      licence: {
        value: 'MIT',
        source: 'imported',
        object: { kind: 'File', name: 'publiccode.yml' },
        path: 'legal.license',
      },
    } as const;
    const { declaration } = resolveDeclaration(entity(undefined), merged);
    expect(declaration?.claims.get('licence')).toMatchObject({
      source: 'imported',
      object: { kind: 'File', name: 'publiccode.yml' },
      path: 'legal.license',
    });
    expect(messagesOf(merged)).toHaveLength(2);
    expect(
      messagesOf({ licence: { value: 'MIT', source: 'observed' } }),
    ).toEqual([
      'spec.sovereignty.licence.source is "observed"; allowed are declared, imported, supplier.',
    ]);
  });
});

describe('mistakes in and beside claims', () => {
  it('are told once each, in the same words', () => {
    expect(
      messagesOf({
        criticality: { value: 'critcal', evidence: 'audit' },
        hosting: [{ provider: 'azure', serviceModel: 'Saas' }],
      }),
    ).toEqual([
      'spec.sovereignty.criticality.evidence is "audit"; allowed are self-declared, documented, audited, operationally-tested. Did you mean "audited"?',
      'spec.sovereignty.criticality.value is "critcal"; allowed are critical, important, supporting. Did you mean "critical"?',
      'spec.sovereignty.hosting[0].serviceModel is "Saas"; allowed are saas, paas, iaas, on-premises. Did you mean "saas"?',
    ]);
  });

  it.each([
    [
      'a claim without a value',
      { criticality: { source: 'supplier' } },
      ['spec.sovereignty.criticality.value is missing; add it.'],
    ],
    [
      'a slip in the word value',
      { criticality: { valeu: 'critical' } },
      [
        'spec.sovereignty.criticality.value is missing; add it.',
        'spec.sovereignty.criticality.valeu is not a known key; known are value, source, evidence, asOf, by. Did you mean "value"?',
      ],
    ],
    [
      'an item of a claimed list',
      { hosting: [{ countries: { value: ['NL', 'Ierland'] } }] },
      [
        'spec.sovereignty.hosting[0].countries.value[1] is "Ierland"; it must look like ^[A-Z]{2}$.',
      ],
    ],
    [
      'a text for a number',
      { contract: { noticeDays: '60' } },
      [
        'spec.sovereignty.contract.noticeDays is "60"; it must be a whole number.',
      ],
    ],
    [
      'a number that is too large',
      { classification: { requiredSeal: 5 } },
      [
        'spec.sovereignty.classification.requiredSeal is 5; it must be at most 4.',
      ],
    ],
  ])('%s', (_what, declaration, messages) => {
    expect(messagesOf(declaration)).toEqual(messages);
  });
});

/** A value that fits, or an object or a list of these. */
function fitting(field: DeclarationField): fc.Arbitrary<unknown> {
  if (field.kind === 'object') return objectOf(field.fields);
  if (field.kind === 'list') {
    return fc.array(objectOf(field.fields), { maxLength: 2 });
  }
  const bare = bareValue(field);
  if (field.bare) return bare;
  const claim = fc.record(
    {
      value: bare,
      source: fc.constantFrom('declared', 'imported', 'supplier'),
      evidence: fc.constantFrom('documented', 'audited'),
      asOf: fc.constant('2026-01-01'),
      by: fc.constant('CISO'),
    },
    { requiredKeys: ['value'] },
  );
  return fc.oneof(bare, claim);
}

function bareValue({
  type,
  allowed,
  key,
}: DeclarationField): fc.Arbitrary<unknown> {
  const one = allowed
    ? fc.constantFrom(...allowed)
    : fc.constantFrom('2026-01-01', 'NL', 'azure', 'https://waterveld.example');
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: 0, max: key === 'requiredSeal' ? 4 : 3000 });
    case 'array':
      return fc.uniqueArray(one, { minLength: 1, maxLength: 3 });
    default:
      return one;
  }
}

function objectOf(fields: readonly DeclarationField[]): fc.Arbitrary<object> {
  return fc.record(
    Object.fromEntries(fields.map(field => [field.key, fitting(field)])),
    { requiredKeys: fields.filter(f => f.required).map(({ key }) => key) },
  );
}

describe('the published schema', () => {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv, ['date', 'uri']);
  const validate = ajv.compile(sovereigntySchema);

  it('agrees with the reader on what fits and what does not', () => {
    const anything = fc.oneof(
      { weight: 4, arbitrary: objectOf(declarationFields) },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
    );
    const seen = { fits: 0, not: 0 };
    fc.assert(
      fc.property(anything, value => {
        const fits = readDeclaration(entity(value)).problems.length === 0;
        seen[fits ? 'fits' : 'not'] += 1;
        expect(validate(value)).toBe(fits);
      }),
      { numRuns: 400 },
    );
    expect(seen.not).toBeGreaterThan(0);
  });

  it('has a title and a description for every field, in both languages', () => {
    const check = (fields: readonly DeclarationField[]) => {
      for (const { title, description, fields: own } of fields) {
        for (const text of [title, description]) {
          expect(text.en.length).toBeGreaterThan(1);
          expect(text.nl.length).toBeGreaterThan(1);
        }
        check(own);
      }
    };
    check(declarationFields);
  });
});

describe('what YAML makes of values', () => {
  it.each(['2026-01-15', "'2026-01-15'"])('reads the date %s', date => {
    const [document] = parseAllDocuments(
      `classification: { assessedOn: ${date} }\nopenSource: yes\nai: { used: true }\ncontract: { noticeDays: 60 }`,
    ) as { toJS(): unknown }[];
    expect(messagesOf(document.toJS())).toEqual([]);
  });

  it('refuses a date that became an object', () => {
    const [message] = messagesOf({
      classification: { assessedOn: new Date('2026-01-15') },
    });
    expect(message).toContain('assessedOn');
  });
});
