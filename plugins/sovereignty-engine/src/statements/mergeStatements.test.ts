// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Statement } from '@regie/plugin-sovereignty-common';
import fc from 'fast-check';
import { resolveDeclaration } from '../declaration';
import { mergeStatements } from './mergeStatements';
import { bareValue, evidenceOf, evidenceRank, isClaim, Tree } from './tree';

const file = { kind: 'File', name: 'https://code.example/publiccode.yml' };

function statement(field: string, rest: Partial<Statement> = {}): Statement {
  return {
    entityRef: 'component:default/zaak',
    field,
    value: 'x',
    source: 'imported',
    evidence: 'documented',
    asOf: '2026-03-01',
    by: 'somebody',
    object: file,
    path: null,
    ...rest,
  };
}

describe('mergeStatements', () => {
  it('fills what the owner left open, with where it comes from', () => {
    const { value, conflicts } = mergeStatements({ criticality: 'critical' }, [
      statement('licence', { value: 'EUPL-1.2', path: 'legal.license' }),
    ]);
    expect(value).toEqual({
      criticality: 'critical',
      licence: {
        value: 'EUPL-1.2',
        source: 'imported',
        evidence: 'documented',
        asOf: '2026-03-01',
        by: 'somebody',
        object: file,
        path: 'legal.license',
      },
    });
    expect(conflicts).toEqual([]);
  });

  it('never puts a claim over a better evidenced one, and keeps the contradiction', () => {
    const declared = { licence: { value: 'EUPL-1.2', evidence: 'audited' } };
    const { value, conflicts } = mergeStatements(declared, [
      statement('licence', { value: 'MIT' }),
    ]);
    expect(value).toEqual(declared);
    expect(conflicts).toEqual([
      expect.objectContaining({
        field: 'licence',
        kept: expect.objectContaining({
          value: 'EUPL-1.2',
          source: 'declared',
        }),
        other: expect.objectContaining({ value: 'MIT', source: 'imported' }),
      }),
    ]);
  });

  it.each([
    ['evidence', { evidence: 'audited' }, { evidence: 'documented' }],
    ['evidence before source', { evidence: 'audited' }, { source: 'supplier' }],
    ['the supplier over a register', { source: 'supplier' }, {}],
    ['the newer', { asOf: '2026-04-01' }, { asOf: '2026-03-01' }],
    ['a date over none', {}, { asOf: null }],
  ] as [string, Partial<Statement>, Partial<Statement>][])(
    'prefers by %s',
    (_name, better, worse) => {
      const statements = [
        statement('licence', { value: 'B', ...worse }),
        statement('licence', { value: 'A', ...better }),
      ];
      const { value } = mergeStatements(undefined, statements);
      expect(bareValue(value?.licence)).toBe('A');
    },
  );

  it('lets the owner win from others with equal evidence', () => {
    const { value } = mergeStatements({ licence: 'A' }, [
      statement('licence', { evidence: 'self-declared', source: 'supplier' }),
    ]);
    expect(value).toEqual({ licence: 'A' });
  });

  it('adds to the place of the same provider, and weighs what the place says of itself', () => {
    const declared = {
      hosting: [
        { provider: 'azure', region: 'westeurope', evidence: 'audited' },
      ],
    };
    const { value, conflicts } = mergeStatements(declared, [
      statement('hosting[azure].countries', { value: ['NL'] }),
      statement('hosting[azure].region', { value: 'northeurope' }),
    ]);
    const [place] = value?.hosting as Tree[];
    expect(place.provider).toBe('azure');
    expect(place.region).toBe('westeurope');
    expect(bareValue(place.countries)).toEqual(['NL']);
    expect(conflicts.map(({ field }) => field)).toEqual([
      'hosting[azure].region',
    ]);
  });

  it('keeps a place that the owner does not list, as a contradiction', () => {
    const { value, conflicts } = mergeStatements(
      { hosting: [{ provider: 'odc-noord' }] },
      [statement('hosting[azure].countries', { value: ['IE'] })],
    );
    expect(
      (value?.hosting as Tree[]).map(({ provider }) => bareValue(provider)),
    ).toEqual(['odc-noord', 'azure']);
    expect(conflicts).toEqual([
      expect.objectContaining({
        field: 'hosting',
        other: expect.objectContaining({ value: 'azure' }),
      }),
    ]);
  });

  it('takes "there are none" only while nobody names one', () => {
    const none = statement('subprocessors', { value: [] });
    expect(mergeStatements(undefined, [none]).value).toEqual({
      subprocessors: [],
    });
    const named = statement('subprocessors[aws].purpose', { value: 'mail' });
    const { value, conflicts } = mergeStatements(undefined, [none, named]);
    expect(value?.subprocessors).toHaveLength(1);
    expect(conflicts).toHaveLength(1);
  });

  it('keeps apart what no field can hold, and what has lost its place', () => {
    const lost = [
      statement('usage.status', { value: 'Gepland' }),
      statement('hosting[#1].region'),
      statement('__proto__.polluted'),
      statement('constructor[x].y'),
    ];
    const { value, other } = mergeStatements(undefined, lost);
    expect(value).toBeUndefined();
    expect(other).toHaveLength(lost.length);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

const provider = fc.constantFrom('azure', 'scaleway', 'odc-noord');
const word = fc.constantFrom('a', 'b');
const evidence = fc.constantFrom(
  'self-declared',
  'documented',
  'audited',
  'operationally-tested',
) as fc.Arbitrary<Statement['evidence']>;
const asOf = fc.constantFrom('2025-01-01', '2026-01-01');
const textField = fc.oneof(
  fc.constantFrom('licence', 'supplier.name', 'contract.supplier'),
  provider.map(id => `hosting[${id}].region`),
);
const statements = fc.array(
  fc
    .record({
      field: textField,
      value: word,
      source: fc.constantFrom('imported', 'supplier') as fc.Arbitrary<
        Statement['source']
      >,
      evidence,
      asOf: fc.option(asOf),
      by: word,
    })
    .map(({ field, ...rest }) => statement(field, rest)),
  { maxLength: 8 },
);
const leaf = fc.oneof(word, fc.record({ value: word, evidence, asOf }));
const declared = fc.option(
  fc.record(
    {
      licence: leaf,
      supplier: fc.record({ name: leaf }, { requiredKeys: [] }),
      hosting: fc.uniqueArray(
        fc.record(
          { provider, region: leaf, evidence },
          { requiredKeys: ['provider'] },
        ),
        { maxLength: 3, selector: place => place.provider },
      ),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

describe('mergeStatements, whatever is stated', () => {
  it('does not depend on the order of the statements', () => {
    fc.assert(
      fc.property(declared, statements, fc.nat(), (own, all, shift) => {
        const turn = all.length ? shift % all.length : 0;
        const turned = [...all.slice(turn), ...all.slice(0, turn)].reverse();
        expect(mergeStatements(own, turned)).toEqual(mergeStatements(own, all));
      }),
    );
  });

  it('does not depend on how the statements are grouped', () => {
    fc.assert(
      fc.property(declared, statements, statements, (own, first, second) => {
        const inTwo = mergeStatements(
          mergeStatements(own, first).value,
          second,
        ).value;
        const atOnce = mergeStatements(own, [...first, ...second]).value;
        expect(sorted(inTwo)).toEqual(sorted(atOnce));
      }),
    );
  });

  it('changes nothing when a thing is said again', () => {
    fc.assert(
      fc.property(declared, statements, (own, all) => {
        const once = mergeStatements(own, all);
        expect(mergeStatements(own, [...all, ...all])).toEqual(once);
        expect(mergeStatements(once.value, all).value).toEqual(once.value);
      }),
    );
  });

  it('never weakens the evidence of a value, and loses no value', () => {
    fc.assert(
      fc.property(declared, statements, (own, all) => {
        const before = leaves(own, 'self-declared');
        const after = leaves(mergeStatements(own, all).value, 'self-declared');
        for (const [path, level] of before) {
          expect(after.has(path)).toBe(true);
          expect(after.get(path)).toBeGreaterThanOrEqual(level);
        }
      }),
    );
  });

  it('makes declarations that resolve', () => {
    fc.assert(
      fc.property(declared, statements, (own, all) => {
        const { value } = mergeStatements(own, all);
        const { problems } = resolveDeclaration(
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name: 'zaak' },
          },
          value,
        );
        expect(problems).toEqual([]);
      }),
    );
  });
});

/** Evidence by path, where items are named by their provider. */
function leaves(
  value: unknown,
  inherited: string,
  path = '',
  found = new Map<string, number>(),
): Map<string, number> {
  if (Array.isArray(value)) {
    for (const item of value) {
      leaves(item, inherited, `${path}[${bareValue(item.provider)}]`, found);
    }
  } else if (typeof value === 'object' && value !== null && !isClaim(value)) {
    const own = 'evidence' in value ? String(value.evidence) : inherited;
    for (const [key, child] of Object.entries(value)) {
      if (key !== 'evidence') leaves(child, own, `${path}.${key}`, found);
    }
  } else if (value !== undefined && value !== null) {
    const said = isClaim(value) ? evidenceOf(value.evidence) : undefined;
    const level = said ?? evidenceOf(inherited) ?? 'self-declared';
    found.set(path, evidenceRank(level));
  }
  return found;
}

/** Which place was heard of first says nothing. */
function sorted(value: Tree | undefined): unknown {
  const hosting = value?.hosting;
  if (!Array.isArray(hosting)) return value;
  const byProvider = new Map(
    hosting.map(place => [String(bareValue(place.provider)), place]),
  );
  return { ...value, hosting: Object.fromEntries(byProvider) };
}
