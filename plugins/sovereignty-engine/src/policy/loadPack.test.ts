// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { assess, component, findingOf } from '../testing/landscape';
import { packText as pack } from '../testing/packText';
import {
  loadShippedPack,
  readShippedPack,
  readShippedParts,
} from '../testing/shippedPack';
import { loadPack } from './loadPack';

const load = (text: string) =>
  loadPack({ path: 'pack.yaml', text }, readShippedParts());

describe('loadPack', () => {
  it('names one mistake of syntax once, whatever it unsettles after it', () => {
    const { problems } = load(pack().replace('rules:', 'rules: ['));
    expect(problems).toEqual([
      expect.stringMatching(/^pack\.yaml:\d+:\d+ YAML: /),
    ]);
  });

  it('loads a pack that decides', () => {
    const { pack: loaded, problems } = load(pack());
    expect(problems).toEqual([]);
    const world = (provider: string) => ({
      entity: component({ sovereignty: { hosting: [{ provider }] } }),
      pack: loaded,
    });
    expect(findingOf('TEST-01', world('scaleway')).verdict).toBe('compliant');
    expect(findingOf('TEST-01', world('azure'))).toMatchObject({
      verdict: 'violation',
      severity: 'low',
      pack: { id: 'test', version: '1' },
    });
  });

  it('gives other verdicts for other parameters', () => {
    const entity = component({
      sovereignty: {
        criticality: 'important',
        hosting: [{ provider: 'azure', countries: ['NL'] }],
      },
    });
    const american = loadShippedPack(text =>
      text.replace(/europeanCountries:\s+\[/, 'europeanCountries: [US, '),
    );
    expect(findingOf('JUR-01', { entity }).verdict).toBe('violation');
    expect(findingOf('JUR-01', { entity, pack: american }).verdict).toBe(
      'compliant',
    );
    expect(assess({ entity, pack: american }).findings).toHaveLength(
      american.rules.length,
    );
  });

  it.each(['why', 'mend', 'sources', 'title', 'goal', 'risk', 'track'])(
    'refuses a rule without %s, and says which',
    key => {
      const { pack: loaded, problems } = load(pack({ [key]: '' }));
      expect(loaded).toBeUndefined();
      expect(problems).toEqual([
        `pack.yaml:13:5 TEST-01: rules.0.${key} is missing; add it`,
      ]);
    },
  );

  it.each([
    [
      'a text in one language',
      { why: '{ nl: Waarom }' },
      /TEST-01: rules\.0\.why\.en is missing/,
    ],
    ['an empty source', { sources: '[]' }, /rules\.0\.sources/],
    [
      'an unknown key',
      { checks: 'true' },
      /:\d+:5 TEST-01: the key "checks" of rules\.0 is not known/,
    ],
    ['an unknown goal', { goal: 'G7' }, /rules\.0\.goal: .*"G1"/],
    ['each without none', { none: '' }, /each and none go together/],
    ['neither each nor evidence', { each: '', none: '' }, /each, or evidence/],
  ] as const)('refuses %s', (_what, rule, text) => {
    const { pack: loaded, problems } = load(pack(rule));
    expect(loaded).toBeUndefined();
    expect(problems.join('\n')).toMatch(text);
  });

  it.each([
    [
      'an unknown fact',
      { check: 'item.provder == "x"' },
      'pack.yaml:24:17 TEST-01: check: No such key: provder',
    ],
    [
      'a wrong type',
      { check: 'item.provider == parameters.limit' },
      'pack.yaml:24:12 TEST-01: check: no such overload: string == int',
    ],
    [
      'no bool',
      { applies: 'entity.kind' },
      'pack.yaml:21:14 TEST-01: applies: the expression gives string; bool is needed',
    ],
    [
      'an unknown parameter',
      { check: 'item.provider == parameters.wnated' },
      'pack.yaml:24:40 TEST-01: check: No such key: wnated',
    ],
    [
      'a list of texts to go over',
      { each: 'hosting.map(h, h.provider)' },
      'pack.yaml:22:11 TEST-01: each gives list<string>',
    ],
    [
      'a syntax error',
      { check: '"item.provider == "' },
      'TEST-01: check: Unexpected',
    ],
    [
      'claims, which are not facts',
      { check: 'item.claims == "x"' },
      'No such key: claims',
    ],
    [
      'a regular expression',
      { check: 'item.provider.matches("(a+)+")' },
      'matches() is not available',
    ],
    [
      'a sentence with an unknown fact',
      {
        title: '{ nl: T, en: T }',
        none: '{ verdict: unknown, say: { nl: "{entity.naam}", en: x } }',
      },
      'pack.yaml:23:51 TEST-01: No such key: naam',
    ],
    [
      'a sentence with a form that is none',
      {
        none: '{ verdict: unknown, say: { nl: "{entity.name | land}", en: x } }',
      },
      'land is not a form of a value; known are country, date',
    ],
    [
      'a text that is no date written as one',
      {
        none: '{ verdict: unknown, say: { nl: "{entity.name | date}", en: x } }',
      },
      'pack.yaml:23:44 TEST-01: entity.name is no date; name a fact that is one',
    ],
    [
      'a number written as a country',
      {
        none: '{ verdict: unknown, say: { nl: "{size(hosting) | country}", en: x } }',
      },
      'int is no code of a country',
    ],
    [
      'a sentence that does not close',
      { none: '{ verdict: unknown, say: { nl: "a {entity.name", en: x } }' },
      'an opening { without a closing }',
    ],
  ])('names file, line, column and rule: %s', (_what, rule, text) => {
    const { pack: loaded, problems } = load(pack(rule));
    expect(loaded).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(text);
  });

  it('finds the place in a folded expression', () => {
    const check =
      '>-\n      item.provider == "a"\n      || item.provder == "b"';
    expect(load(pack({ check })).problems).toEqual([
      'pack.yaml:26:15 TEST-01: check: No such key: provder',
    ]);
  });

  it('names every rule that is wrong, at once', () => {
    const text = readShippedPack()
      .replace('check: item.parent.country', 'check: item.parnt.country')
      .replace('check: item.class', 'check: item.klass');
    const { problems } = load(text);
    expect(problems.map(problem => problem.split(' ')[1])).toEqual([
      'JUR-01:',
      'PORT-01:',
    ]);
  });

  it('refuses two rules of one id', () => {
    const text = readShippedPack().replace('id: HOST-02', 'id: HOST-01');
    expect(load(text).problems[0]).toContain('another rule with this id');
  });
});

describe('loadPack on packs that are made to harm', () => {
  const bomb = `a: &a [1]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n`;

  it.each([
    ['aliases', bomb, /pack\.yaml:\d+:\d+ aliases are not allowed/],
    ['20 MB', 'x'.repeat(20_000_000), /20000000 characters/],
    ['depth', '['.repeat(100_000), /nested too deeply/],
    [
      'depth in block style',
      Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      /nested too deeply/,
    ],
    [
      'a prototype key',
      pack({}, '__proto__: { polluted: true }\n'),
      /:12:1 the key "__proto__" is not allowed/,
    ],
    [
      'a parameter named after the prototype',
      pack().replace('wanted:', '__proto__: 1, wanted:'),
      /"__proto__" is not allowed/,
    ],
    [
      'a key twice',
      pack({}, "version: '2'\n"),
      /YAML: Map keys must be unique/,
    ],
    [
      'a tag that makes objects',
      pack().replace('id: test', 'id: !!js/function "x"'),
      /:3:\d+ YAML: .*tag/,
    ],
    ['no YAML at all', '{{{', /pack\.yaml:1:/],
    ['another kind of file', 'kind: Deployment', /apiVersion is missing/],
    ['nothing', '', /./],
    ['a scalar', '42', /has no keys with values/],
    [
      'many list items',
      pack({ check: `item.provider in [${'"x",'.repeat(1000)}"x"]` }),
      /TEST-01/,
    ],
  ])('refuses %s', (_what, text, problem) => {
    const { pack: loaded, problems } = load(text);
    expect(loaded).toBeUndefined();
    expect(problems[0]).toMatch(problem);
    expect(problems[0].length).toBeLessThan(1000);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('never throws, and gives a pack exactly when it has no problem', () => {
    const text = pack();
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(30),
        fc.string(),
        (at, length, put) => {
          const result = load(
            text.slice(0, at) + put + text.slice(at + length),
          );
          expect(result.pack === undefined).toBe(result.problems.length > 0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('ends, whatever a rule loops over', () => {
    const hosting = Array.from({ length: 50 }, () => ({
      provider: 'scaleway',
      countries: ['NL', 'DE', 'FR', 'BE', 'IT'],
    }));
    const check =
      'locations.all(a, locations.all(b, locations.all(c, locations.all(d, a.country != "" || d.country == b.country))))';
    const { pack: loaded } = load(pack({ check: check.replaceAll('"', "'") }));
    const finding = findingOf('TEST-01', {
      entity: component({ sovereignty: { hosting } }),
      pack: loaded,
    });
    expect(finding.verdict).toBe('unknown');
    expect(finding.missing).toEqual(['error: the rule takes too many steps']);
    expect(finding.explanation.nl).toContain(
      'de regel zelf vraagt te veel stappen. Laat de opsteller van het beleidspakket de regel verbeteren.',
    );
    expect(finding.explanation.en).toContain(
      'the rule itself takes too many steps. Have the author of the policy pack mend the rule.',
    );
  });
});

describe('loadPack on classification and completeness', () => {
  const withHead = (head: string) => load(pack({}, head)).problems;

  it('names file, place and what is wrong', () => {
    expect(
      withHead(
        'completeness:\n  - applies: entity.kind == 3\n    fields: [criticality, hosting.povider]\n',
      ),
    ).toEqual([
      expect.stringMatching(
        /^pack\.yaml:14:27 completeness: hosting\.povider is not a field .* did you mean hosting\.provider\?$/,
      ),
      expect.stringMatching(/^pack\.yaml:13:14 completeness: applies: /),
    ]);
    expect(
      withHead(
        'classification:\n  loweringRule: CLASS-9\n  rows: [{ atLeast: {}, requiredSeal: 1 }]\n',
      ),
    ).toEqual([
      'pack.yaml:13:3 classification: there is no rule CLASS-9; add it, or name another one',
    ]);
  });

  it.each([
    [
      'a level that does not exist',
      '{ atLeast: { integrity: hoog }, requiredSeal: 1 }',
    ],
    [
      'an input that does not exist',
      '{ atLeast: { weather: high }, requiredSeal: 1 }',
    ],
    ['a SEAL level that does not exist', '{ atLeast: {}, requiredSeal: 5 }'],
    ['no outcome', '{ atLeast: {} }'],
  ])('refuses a table with %s', (_what, row) => {
    const [problem] = withHead(
      `classification:\n  loweringRule: TEST-01\n  rows:\n    - ${row}\n`,
    );
    expect(problem).toMatch(/^pack\.yaml:15:\d+ .*classification\.rows\.0/);
  });
});
