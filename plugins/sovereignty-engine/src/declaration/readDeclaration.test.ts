// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { readDeclaration } from './readDeclaration';

function entity(sovereignty: unknown): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'open-zaak' },
    spec: { type: 'service', sovereignty } as Entity['spec'],
  };
}

const problemsOf = (sovereignty: unknown) =>
  readDeclaration(entity(sovereignty)).problems;

describe('readDeclaration', () => {
  it('reads a declaration that fits', () => {
    const declaration = {
      criticality: 'critical',
      hosting: [
        { provider: 'previder', serviceModel: 'iaas', countries: ['NL'] },
      ],
    };
    expect(readDeclaration(entity(declaration))).toEqual({
      declaration,
      values: declaration,
      claims: new Map(),
      problems: [],
    });
  });

  it('is content with an entity that declares nothing', () => {
    expect(problemsOf(undefined)).toEqual([]);
    const bare = entity(undefined);
    delete bare.spec;
    expect(readDeclaration(bare).problems).toEqual([]);
  });

  it('names path, value, allowed values and the nearest one', () => {
    const [problem, ...rest] = problemsOf({
      hosting: [{ provider: 'azure', serviceModel: 'Sas' }],
    });
    expect(rest).toEqual([]);
    expect(problem).toEqual({
      path: 'spec.sovereignty.hosting[0].serviceModel',
      value: 'Sas',
      allowed: ['saas', 'paas', 'iaas', 'on-premises'],
      nearest: 'saas',
      message:
        'spec.sovereignty.hosting[0].serviceModel is "Sas"; allowed are saas, paas, iaas, on-premises. Did you mean "saas"?',
      text: {
        nl: 'spec.sovereignty.hosting[0].serviceModel is "Sas"; toegestaan is saas, paas, iaas, on-premises. Is "saas" bedoeld?',
        en: problem.message,
      },
    });
  });

  it('names the known key that is nearest to an unknown one', () => {
    const [problem] = problemsOf({ critcality: 'critical' });
    expect(problem).toMatchObject({
      path: 'spec.sovereignty.critcality',
      value: 'critical',
      nearest: 'criticality',
    });
    expect(problem.message).toContain('is not a known key');
  });

  it('offers nothing when nothing is near', () => {
    const [problem] = problemsOf({ criticality: 'zzzzzzzzzzzz' });
    expect(problem.nearest).toBeUndefined();
    expect(problem.message).not.toContain('Did you mean');
  });

  it.each([
    ['a list instead of an object', [], 'spec.sovereignty', 'an object'],
    ['null', null, 'spec.sovereignty', 'an object'],
    [
      'a text for a list',
      { hosting: 'azure' },
      'spec.sovereignty.hosting',
      'a list',
    ],
    [
      'a date that does not exist',
      { hosting: [{ asOf: '2026-02-30' }] },
      'spec.sovereignty.hosting[0].asOf',
      'YYYY-MM-DD',
    ],
    [
      'a country in full',
      { hosting: [{ countries: ['Nederland'] }] },
      'spec.sovereignty.hosting[0].countries[0]',
      '^[A-Z]{2}$',
    ],
    [
      'a key that is missing',
      {
        exit: {
          tests: [{ date: '2026-01-01', provider: 'x', kind: 'restore' }],
        },
      },
      'spec.sovereignty.exit.tests[0].outcome',
      'missing',
    ],
    [
      'an empty list of countries',
      { hosting: [{ countries: [] }] },
      'spec.sovereignty.hosting[0].countries',
      'empty',
    ],
  ])('explains %s', (_name, value, path, text) => {
    const [problem] = problemsOf(value);
    expect(problem.path).toBe(path);
    expect(problem.message).toContain(text);
  });

  it.each([
    [{ criticality: 3 }, /toegestaan is critical, important, supporting\.$/],
    [{ critcality: 'critical' }, /is geen bekend veld; .* Is "criticality" /],
    [{ hosting: 'azure' }, /hosting is "azure"; het moet een lijst zijn\.$/],
    [
      { classification: { assessedOn: 'gisteren' } },
      /een datum als JJJJ-MM-DD/,
    ],
    [{ exit: { tests: [{ date: '2026-01-01' }] } }, /provider ontbreekt; vul/],
    [{ licence: '' }, /licence is ""; het mag niet leeg zijn\.$/],
    [{ licence: 'x'.repeat(4_000) }, /het mag hooguit \d+ tekens hebben\.$/],
    [{ processes: ['a', 'a'] }, /er mag niets dubbel in staan\.$/],
    [{ licence: 'x'.repeat(6_000) }, /heeft 6000 tekens; er worden er hooguit/],
  ])('says it in Dutch too: %j', (sovereignty, text) => {
    const [problem] = problemsOf(sovereignty);
    expect(problem.text.nl).toMatch(text);
    expect(problem.text.en).toBe(problem.message);
    expect(problem.text.nl).not.toBe(problem.text.en);
  });

  it('gives no half declaration', () => {
    const { declaration } = readDeclaration(
      entity({ criticality: 'critical', hosting: [{ serviceModel: 'cloud' }] }),
    );
    expect(declaration).toBeUndefined();
  });
});

describe('readDeclaration on input that is made to harm', () => {
  it('refuses prototype keys at any depth', () => {
    for (const text of [
      '{"__proto__": {"criticality": "critical"}}',
      '{"hosting": [{"constructor": {"prototype": {}}}]}',
    ]) {
      const [problem] = problemsOf(JSON.parse(text));
      expect(problem.message).toContain('a key that is not allowed');
    }
    expect(({} as { criticality?: string }).criticality).toBeUndefined();
  });

  it('refuses depth, cycles, mass and long texts', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth += 1) deep = { hosting: deep };
    const cycle: Record<string, unknown> = {};
    cycle.exit = cycle;
    for (const [value, text] of [
      [deep, 'levels deep'],
      [cycle, 'levels deep'],
      [{ hosting: new Array(1_000_000).fill({}) }, 'too much'],
      [{ criticality: 'x'.repeat(1_000_000) }, 'characters'],
    ] as const) {
      const problems = problemsOf(value);
      expect(problems).toHaveLength(1);
      expect(problems[0].message).toContain(text);
      expect(problems[0].message.length).toBeLessThan(500);
    }
  });

  it('never throws, and says something about whatever does not fit', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), value => {
        const { declaration, problems } = readDeclaration(entity(value));
        expect(declaration === undefined).toBe(problems.length > 0);
        for (const { message, path } of problems) {
          expect(message).toContain(path);
        }
      }),
    );
  });
});
