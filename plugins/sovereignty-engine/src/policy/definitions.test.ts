// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import {
  assess,
  cluster,
  component,
  findingOf,
  unreadCluster,
  workload,
} from '../testing/landscape';
import { landscapes } from '../testing/landscapes';
import { packText } from '../testing/packText';
import { loadPack } from './loadPack';
import { loadPacks } from './loadPacks';

const section = (definitions: Record<string, string>) =>
  `definitions:\n${Object.entries(definitions)
    .map(([name, source]) => `  ${name}: ${source}\n`)
    .join('')}`;

const load = (
  definitions: Record<string, string>,
  rule: Record<string, string> = {},
  head = '',
  parameters = '',
) =>
  loadPack({
    path: 'pack.yaml',
    text: packText(rule, `${head}${section(definitions)}`).replace(
      'parameters: {',
      `parameters: { ${parameters}${parameters && ','}`,
    ),
  });

const loaded = (...parts: Parameters<typeof load>) => {
  const { pack, problems } = load(...parts);
  if (!pack) throw new Error(problems.join('\n'));
  return pack;
};

const DEFINITIONS = {
  abroad: 'hosting.filter(h, h.provider != parameters.wanted)',
  away: 'definitions.abroad.exists(h, true)',
  what: 'entity.kind + entity.title',
};

const RULE = {
  applies: 'definitions.away || entity.kind == "API"',
  each: 'definitions.abroad',
  check: 'definitions.away && item.parent.country == "NL"',
  none: '{ verdict: compliant, say: { nl: "Leeg: {definitions.what}", en: Empty } }',
  say: '{ offending: { nl: "{definitions.what} staat bij {item.providerName}.", en: x }, unknown: { nl: x, en: x }, supporting: { nl: x, en: x }, notApplicable: { nl: "Niet {definitions.what}", en: x } }',
};

const named = loaded(DEFINITIONS, RULE);

describe('a definition', () => {
  it('stands for its expression in every part of a rule', () => {
    const entity = component({
      sovereignty: { hosting: [{ provider: 'azure' }] },
    });
    expect(findingOf('TEST-01', { entity, pack: named })).toMatchObject({
      verdict: 'violation',
      explanation: {
        nl: expect.stringMatching(/^Componentzaak staat bij Microsoft Azure\./),
      },
    });
    const here = component({
      sovereignty: { hosting: [{ provider: 'scaleway' }] },
    });
    expect(
      findingOf('TEST-01', { entity: here, pack: named }).explanation.nl,
    ).toBe('Niet Componentzaak');
  });

  it('says of every landscape what writing it out says', () => {
    const { abroad, what } = DEFINITIONS;
    const away = DEFINITIONS.away.replace('definitions.abroad', abroad);
    const text = packText(RULE)
      .replaceAll('definitions.abroad', abroad)
      .replaceAll('definitions.away', `(${away})`)
      .replaceAll('definitions.what', what);
    const { pack: writtenOut } = loadPack({ path: 'pack.yaml', text });
    fc.assert(
      fc.property(landscapes, world => {
        expect(assess({ ...world, pack: named }).findings).toEqual(
          assess({ ...world, pack: writtenOut as typeof named }).findings,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('leaves unknown what is not known in it, and says which fact is missing', () => {
    const pack = loaded(
      { dutch: 'hosting.all(h, h.parent.country == "NL")' },
      { applies: 'definitions.dutch', check: 'definitions.dutch' },
    );
    const vague = component({
      sovereignty: { hosting: [{ provider: 'vague' }] },
    });
    expect(findingOf('TEST-01', { entity: vague, pack })).toMatchObject({
      verdict: 'unknown',
      missing: ['hosting.parent.country'],
    });
    const unread = findingOf('TEST-01', {
      entity: component({ runs: true }),
      clusters: [
        cluster('odc-noord', [workload('odc-noord')]),
        unreadCluster('west'),
      ],
      pack,
    });
    expect(unread.verdict).toBe('unknown');
  });

  it('gives the items of a list the names of the facts that they are', () => {
    const pack = loaded(
      { places: 'hosting.filter(h, true)' },
      { each: 'definitions.places', check: 'item.parent.country == "NL"' },
    );
    const entity = component({
      sovereignty: { hosting: [{ provider: 'vague' }] },
    });
    expect(findingOf('TEST-01', { entity, pack }).missing).toEqual([
      'hosting.parent.country',
    ]);
  });

  it('keeps the items of loops around it and in it apart', () => {
    const pack = loaded(
      { manyHosted: 'hosting.exists(h, h.provider == "azure")' },
      {
        applies:
          'hosting.all(h, definitions.manyHosted && h.provider == "azure")',
      },
    );
    const at = (...providers: string[]) =>
      findingOf('TEST-01', {
        entity: component({
          sovereignty: { hosting: providers.map(provider => ({ provider })) },
        }),
        pack,
      }).verdict;
    expect(at('azure', 'scaleway')).toBe('not-applicable');
    expect(at('azure', 'azure')).toBe('violation');
  });

  it('may have the name of a fact, which it does not become', () => {
    const pack = loaded(
      { hosting: 'hosting.filter(h, false)' },
      { applies: 'definitions.hosting.exists(h, true) == false' },
    );
    const entity = component({
      sovereignty: { hosting: [{ provider: 'azure' }] },
    });
    expect(findingOf('TEST-01', { entity, pack }).verdict).toBe('violation');
  });

  it('works for what has to be filled in and for risks as well', () => {
    const head = `completeness:
  - { applies: definitions.hosted, fields: [criticality] }
risk:
  impact: [{ when: definitions.hosted, impact: 3 }]
  scenarios:
    - { id: stops, title: { nl: Stopt, en: Stops }, likelihood: 2, asOf: '2026-11-01', source: Test, exposed: definitions.hosted }
`;
    const pack = loaded({ hosted: 'hosting.exists(h, true)' }, {}, head);
    const entity = component({
      sovereignty: { hosting: [{ provider: 'azure' }] },
    });
    expect(assess({ entity, pack }).summary.completeness.required).toBe(1);
    expect(
      assess({ entity: component(), pack }).summary.completeness.required,
    ).toBe(0);
  });
});

describe('a pack is refused, with file, definition and place, for', () => {
  it.each([
    [
      'an unknown fact',
      { hosted: 'hosting.exists(h, h.provder == "x")' },
      'definitions.hosted',
      ['pack.yaml:13:31 definitions.hosted: No such key: provder'],
    ],
    [
      'a wrong type',
      { hosted: 'entity.kind == 3' },
      'definitions.hosted',
      ['pack.yaml:13:11 definitions.hosted: no such overload: string == int'],
    ],
    [
      'a record, which is a fact',
      { whole: 'entity' },
      'definitions.whole.kind == "API"',
      [
        'pack.yaml:13:10 definitions.whole: the expression gives EntityFacts; bool or string or int or double or list is needed',
      ],
    ],
    [
      'what rules may not use',
      { odd: 'true && entity.kind.matches("(a+)+")' },
      'definitions.odd',
      [
        'pack.yaml:13:16 definitions.odd: the function matches() is not available in rules',
      ],
    ],
    [
      'itself',
      { hosted: 'true && definitions.hosted' },
      'definitions.hosted',
      [
        'pack.yaml:13:19 definitions.hosted: Unknown variable: definitions; a definition can use those above it',
      ],
    ],
    [
      'one that stands below it',
      { first: '1 == 1', second: 'definitions.third', third: '1 == 1' },
      'definitions.second',
      [
        'pack.yaml:14:23 definitions.second: No such key: third; a definition can use those above it',
      ],
    ],
    [
      'the item of a rule',
      { dutch: 'item.parent.country == "NL"' },
      'definitions.dutch',
      ['pack.yaml:13:10 definitions.dutch: Unknown variable: item'],
    ],
    [
      'one that is not there',
      { hosted: '1 == 1' },
      'definitions.hosted && definitions.hostd',
      ['pack.yaml:23:48 TEST-01: applies: No such key: hostd'],
    ],
    [
      'a condition that is none',
      { name: 'entity.name' },
      'definitions.name',
      [
        'pack.yaml:23:14 TEST-01: applies: the expression gives string; bool is needed',
      ],
    ],
    [
      'has(), of which a definition is no subject',
      { plan: 'entity.kind' },
      'true && has(definitions.plan)',
      [
        expect.stringMatching(
          /^pack\.yaml:23:26 TEST-01: applies: has\(\) asks whether a fact is there/,
        ),
      ],
    ],
    [
      'a fact that the name of an item hides',
      { hosted: 'hosting.exists(h, true)' },
      'locations.all(hosting, definitions.hosted)',
      [
        'pack.yaml:23:37 TEST-01: applies: definitions.hosted asks for the fact hosting, which an item of that name hides here; call the item otherwise',
      ],
    ],
    [
      'one that nothing uses',
      { hosted: '1 == 1', idle: 'definitions.hosted' },
      '1 == 1',
      [
        'pack.yaml:14:3 definitions.idle: nothing in the pack uses it; remove it, or use it',
      ],
    ],
    [
      'a name with a dash',
      { 'is-hosted': '1 == 1' },
      '1 == 1',
      [expect.stringMatching(/^pack\.yaml:13:3 definitions\.is-hosted: /)],
    ],
  ])('%s', (_what, definitions, applies, expected) => {
    const { pack, problems } = load(
      definitions as unknown as Record<string, string>,
      { applies },
    );
    expect(pack).toBeUndefined();
    expect(problems).toEqual(expected);
  });

  it('definitions of definitions that grow without end', () => {
    const doubled = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `d${index}`,
        index === 0
          ? 'hosting.exists(h, true)'
          : `definitions.d${index - 1} && definitions.d${index - 1}`,
      ]),
    );
    const { problems } = load(doubled, { applies: 'definitions.d39' });
    // Those that use it are not named: they may be right once it is.
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^pack\.yaml:\d+:\d+ definitions\.d\d: with its definitions written out the expression has more than 500 parts$/,
    );
  });

  it('more of them than anybody keeps apart', () => {
    const many = Object.fromEntries(
      Array.from({ length: 101 }, (_, index) => [`d${index}`, '1 == 1']),
    );
    expect(load(many).problems).toEqual([
      'pack.yaml:12:1 definitions: at most 100 definitions in one file',
    ]);
  });
});

it('counts the steps of what a definition repeats', () => {
  const hosting = Array.from({ length: 50 }, () => ({
    provider: 'scaleway',
    countries: ['NL', 'DE', 'FR', 'BE', 'IT'],
  }));
  const pack = loaded(
    {
      pairs:
        'locations.all(a, locations.all(b, a.country != "" || a.country == b.country))',
    },
    { applies: 'locations.all(c, definitions.pairs)' },
  );
  const entity = component({ sovereignty: { hosting } });
  expect(findingOf('TEST-01', { entity, pack }).missing).toEqual([
    'error: the rule takes too many steps',
  ]);
});

describe('definitions of a pack of several files', () => {
  const rules = (definitions: string, applies: string) => ({
    path: 'more.yaml',
    text: `apiVersion: regie.dev/v1
kind: PolicyRules
${definitions}${packText({ applies })
      .slice(packText().indexOf('rules:'))
      .replace('TEST-01', 'TEST-02')}`,
  });
  const head = (definitions: string, applies: string) => ({
    path: 'pack.yaml',
    text: packText({ applies }, `rulesIn: [more.yaml]\n${definitions}`),
  });

  it('hold in all of them, those of the pack first', () => {
    const [{ pack, problems }] = loadPacks([
      head(
        'definitions: { hosted: "hosting.exists(h, true)" }\n',
        'definitions.idle',
      ),
      rules(
        'definitions: { idle: "!definitions.hosted" }\n',
        'definitions.hosted',
      ),
    ]);
    expect(problems).toEqual([]);
    expect(Object.keys(pack?.definitions ?? {})).toEqual(['hosted', 'idle']);
  });

  it('have names of their own, and each is used somewhere', () => {
    const one = 'definitions: { hosted: "1 == 1" }\n';
    expect(
      loadPacks([
        head(one, 'definitions.hosted'),
        rules(one, 'definitions.hosted'),
      ])[0].problems,
    ).toEqual([
      'more.yaml:3:16 definitions.hosted: another file of this pack has it too; keep one',
    ]);
    expect(
      loadPacks([head('', '1 == 1'), rules(one, '1 == 1')])[0].problems,
    ).toEqual([
      'more.yaml:3:16 definitions.hosted: nothing in the pack uses it; remove it, or use it',
    ]);
  });
});

describe('definitions of a local pack', () => {
  const base = loaded(
    { hosted: 'hosting.exists(h, h.provider in parameters.known)' },
    { applies: 'definitions.hosted', check: 'item.parent.country == "NL"' },
    'tightening: { known: more }\n',
    'known: [azure]',
  );
  const local = (definitions: string, applies = '1 == 1', more = '') =>
    loadPacks(
      [
        {
          path: 'local.yaml',
          text: `apiVersion: regie.dev/v1
kind: PolicyPack
id: local
version: '1'
title: { nl: Eigen, en: Own }
asOf: '2026-11-01'
sources: [Test]
extends: test@1
${more}${definitions}${packText({ applies })
            .slice(packText().indexOf('rules:'))
            .replace('TEST-01', 'OWN-01')}`,
        },
      ],
      { bases: [base] },
    )[0];

  it('stand beside those of its baseline, which its own rules may use', () => {
    const { pack, problems } = local(
      'definitions: { here: "definitions.hosted && true" }\n',
      'definitions.here',
    );
    expect(problems).toEqual([]);
    expect(pack?.definitions).toEqual({
      hosted: 'hosting.exists(h, h.provider in parameters.known)',
      here: 'definitions.hosted && true',
    });
    expect(pack?.rules.map(rule => rule.applies.uses)).toEqual([
      ['hosted'],
      ['hosted', 'here'],
    ]);
  });

  it('cannot take the place of one of the baseline, whatever it says', () => {
    for (const source of ['1 == 2', 'hosting.exists(h, true)']) {
      expect(local(`definitions: { hosted: "${source}" }\n`).problems).toEqual([
        'local.yaml:9:16 definitions.hosted: the baseline has a definition of this name, and its rules keep to that one; give yours another name',
      ]);
    }
  });

  it('ask what a parameter became that the local pack tightened', () => {
    const entity = component({
      sovereignty: { hosting: [{ provider: 'scaleway' }] },
    });
    const { pack } = local(
      '',
      '1 == 1',
      'parameters: { known: [azure, scaleway] }\n',
    );
    const of = (one: typeof pack) =>
      findingOf('TEST-01', { entity, pack: one }).verdict;
    expect(of(base)).toBe('not-applicable');
    expect(of(pack)).toBe('violation');
  });

  it('are each used by something of its own', () => {
    expect(local('definitions: { idle: "1 == 1" }\n').problems).toEqual([
      'local.yaml:9:16 definitions.idle: nothing in the pack uses it; remove it, or use it',
    ]);
    expect(local('').problems).toEqual([]);
  });
});
