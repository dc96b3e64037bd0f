// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Finding, severitySchema } from '@regie/plugin-sovereignty-common';
import fc from 'fast-check';
import { assess, component, findingOf } from '../testing/landscape';
import { landscapes } from '../testing/landscapes';
import { loadShippedPack } from '../testing/shippedPack';
import { loadPacks } from './loadPacks';
import { PolicyPack } from './PolicyPack';

const base = loadShippedPack();

const local = (body: string, id = 'waterveld') =>
  loadPacks(
    [
      {
        path: 'waterveld.yaml',
        text: `apiVersion: regie.dev/v1
kind: PolicyPack
id: ${id}
version: '3'
title: { nl: Waterveld, en: Waterveld }
asOf: '2026-11-01'
sources: [Collegebesluit]
extends: vng-digital-autonomy@${base.version}
${body}`,
      },
    ],
    { bases: [base] },
  )[0];

const own = `rules:
  - id: WV-01
    goal: G1
    risk: R1
    track: autonomy
    sources: [Collegebesluit]
    title: { nl: Titel, en: Title }
    why: { nl: Waarom, en: Why }
    mend: { nl: Herstel, en: Mend }
    applies: entity.kind == "Component"
    each: hosting
    none: { verdict: compliant, say: { nl: Leeg, en: Empty } }
    check: item.provider in parameters.ownProviders
    say:
      offending: { nl: Nee, en: No }
      unknown: { nl: Onbekend, en: Unknown }
      supporting: { nl: Ja, en: Yes }
      notApplicable: { nl: Niet, en: Not }
`;

const azure = component({
  sovereignty: {
    criticality: 'supporting',
    hosting: [{ provider: 'azure', countries: ['NL'] }],
  },
});

describe('a local pack', () => {
  it('holds all rules of its baseline and its own, and names both', () => {
    const { pack, problems } = local(
      `parameters: { ownProviders: [scaleway] }\n${own}`,
    );
    expect(problems).toEqual([]);
    const ids = pack?.rules.map(({ id }) => id);
    expect(ids).toEqual([...base.rules.map(({ id }) => id), 'WV-01']);
    for (const rule of ['JUR-01', 'WV-01']) {
      expect(findingOf(rule, { entity: azure, pack })).toMatchObject({
        verdict: 'violation',
        pack: {
          id: 'waterveld',
          version: '3',
          extends: { id: 'vng-digital-autonomy', version: base.version },
        },
      });
    }
  });

  it('tightens thresholds, severities and what an unknown counts as', () => {
    const { pack } = local(
      `parameters: { europeanCountries: [NL] }
severity: { important: critical }
overrides: { JUR-01: { severity: { supporting: high } } }
unknown: { important: violation }
waivers: { maximumDays: 90 }
`,
    );
    const french = component({
      sovereignty: {
        criticality: 'supporting',
        hosting: [{ provider: 'scaleway', countries: ['NL'] }],
      },
    });
    expect(findingOf('JUR-01', { entity: french }).verdict).toBe('compliant');
    expect(findingOf('JUR-01', { entity: french, pack })).toMatchObject({
      verdict: 'violation',
      severity: 'high',
    });
    expect(pack?.waivers.maximumDays).toBe(90);
    const open = component({ sovereignty: { criticality: 'important' } });
    expect(findingOf('MC-01', { entity: open, pack }).verdict).toBe(
      'not-applicable',
    );
    expect(findingOf('HOST-01', { entity: open, pack }).severity).toBe(
      'critical',
    );
  });

  it.each([
    [
      'a lower threshold in the wrong direction',
      'parameters: { exitTestDays: 400 }',
      /^waterveld\.yaml:9:15 parameters\.exitTestDays: 400 is not lower than or equal to 366, so it loosens vng-digital-autonomy@\S+; .*ask for a waiver$/,
    ],
    [
      'a longer list where fewer is stricter',
      'parameters: { europeanCountries: [NL, US] }',
      /parameters\.europeanCountries: .* is not fewer/,
    ],
    [
      'another type',
      'parameters: { exitTestDays: many }',
      /exitTestDays: "many" is not lower/,
    ],
    [
      'a broken number for a whole one',
      'parameters: { exitTestDays: 1.5 }',
      /exitTestDays: 1.5 is not lower/,
    ],
    [
      'a parameter that the baseline keeps',
      'parameters: { hostedKinds: [Component] }',
      /hostedKinds: the baseline does not let a local pack change it/,
    ],
    [
      'a lighter table',
      'severity: { critical: low }',
      /^waterveld\.yaml:9:13 severity\.critical: low is lighter than critical/,
    ],
    [
      'a lighter rule',
      'overrides: { JUR-01: { severity: { critical: info } } }',
      /overrides\.JUR-01\.severity\.critical: info is lighter/,
    ],
    [
      'a rule that the baseline lacks',
      'overrides: { JUR-99: { severity: { critical: high } } }',
      /has no such rule/,
    ],
    [
      'an unknown that no longer counts',
      'unknown: { critical: unknown }',
      /unknown\.critical: .*waiver/,
    ],
    ['longer waivers', 'waivers: { maximumDays: 900 }', /900 is more than 366/],
    ['later notice', 'waivers: { noticeDays: 1 }', /1 is less than 30/],
    [
      'a rule of the baseline in its place',
      `parameters: { ownProviders: [] }\n${own.replace('WV-01', 'JUR-01')}`,
      /another rule with this id/,
    ],
    ['leaving a rule out', 'without: [JUR-01]', /"without" .* not known/],
    [
      'other trials',
      'experiments: { lifecycles: [production], maximumDays: 3660 }',
      /"experiments" .* not known/,
    ],
  ])('is refused for %s', (_what, body, says) => {
    const { pack, problems } = local(body);
    expect(pack).toBeUndefined();
    expect(problems[0]).toMatch(says);
  });

  it('is refused without its baseline, which is named', () => {
    const [{ problems }] = loadPacks(
      [
        {
          path: 'w.yaml',
          text: `apiVersion: regie.dev/v1
kind: PolicyPack
id: w
version: '1'
title: { nl: W, en: W }
asOf: '2026-11-01'
sources: [W]
extends: vng-digital-autonomy@9.9.9
`,
        },
      ],
      { bases: [base] },
    );
    expect(problems).toEqual([
      `w.yaml:8:1 extends: there is no pack vng-digital-autonomy@9.9.9 to stand on; there is vng-digital-autonomy@${base.version}`,
    ]);
  });
});

/** How little a verdict leaves to do; a waiver holds for a violation. */
const OPENNESS: Record<Finding['verdict'], number> = {
  compliant: 0,
  'not-applicable': 0,
  unknown: 1,
  waived: 2,
  violation: 2,
};

const weight = ({ severity }: Finding) =>
  severity === null ? 0 : 5 - severitySchema.options.indexOf(severity);

/** Any value that a direction allows, for every parameter that has one. */
const parameters = fc.record(
  Object.fromEntries(
    Object.entries(base.tightening).map(([name, direction]) => {
      const value = base.parameters[name];
      if (typeof value === 'number') {
        return [
          name,
          direction === 'lower'
            ? fc.integer({ min: 0, max: value })
            : fc.integer({ min: value, max: value * 3 }),
        ];
      }
      const list = Array.isArray(value) ? value : [];
      return [
        name,
        direction === 'fewer'
          ? fc.subarray(list)
          : fc
              .subarray(['critical', 'important', 'supporting', 'low'])
              .map(more => [...new Set([...list, ...more])]),
      ];
    }),
  ),
  { requiredKeys: [] },
);

const rows = fc.array(
  fc.record({
    atLeast: fc.record(
      { criticality: fc.constantFrom('supporting', 'important', 'critical') },
      { requiredKeys: [] },
    ),
    requiredSeal: fc.integer({ min: 0, max: 4 }),
    sovereigntyRequired: fc.boolean(),
  }),
  { maxLength: 2 },
);

const heavier = fc.record(
  {
    important: fc.constantFrom('critical', 'high'),
    supporting: fc.constantFrom('critical', 'high', 'medium'),
  },
  { requiredKeys: [] },
);

const localPacks = fc
  .record({
    parameters,
    severity: heavier,
    unknown: fc.record(
      { important: fc.constantFrom('violation', 'unknown') },
      { requiredKeys: [] },
    ),
    classification: rows.map(list => ({ rows: list })),
  })
  .map(parts => {
    const body = Object.entries(parts)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
      .join('');
    return local(body);
  });

describe('whatever a local pack tightens', () => {
  it('loads, and gives no rule of the baseline a better verdict or a lighter severity', () => {
    fc.assert(
      fc.property(localPacks, landscapes, ({ pack, problems }, world) => {
        expect(problems).toEqual([]);
        const before = assess({ ...world, pack: base }).findings;
        const after = assess({ ...world, pack: pack as PolicyPack }).findings;
        const eased = before.flatMap((finding, index) => {
          const tightened = after[index];
          const better =
            OPENNESS[tightened.verdict] < OPENNESS[finding.verdict] ||
            weight(tightened) < weight(finding);
          return better
            ? [[finding.rule, finding.verdict, tightened.verdict]]
            : [];
        });
        expect(eased).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
