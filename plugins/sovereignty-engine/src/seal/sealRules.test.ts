// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  assess,
  cluster,
  component,
  findingOf,
  workload,
} from '../testing/landscape';
import { shippedFrameworks } from '../testing/shippedFrameworks';
import { loadShippedPack } from '../testing/shippedPack';
import { verdictTable, waiverOf } from '../testing/verdictTable';
import { sealMarkdown } from './sealMarkdown';
import { sealReport } from './sealReport';

const [, june] = shippedFrameworks();
const CRITERIA = june.objectives.flatMap(({ criteria }) => criteria);

/** An answer to every criterion, the best unless said otherwise. */
const answers = (
  evidence: string,
  other: Readonly<Record<string, number>> = {},
) =>
  CRITERIA.map(({ id, answers: rungs }) => ({
    criterion: id,
    answer: other[id] ?? rungs.length - 1,
    evidence,
  }));

const on = (provider: string, sealAnswers: unknown[], more = {}) => ({
  criticality: 'important',
  classification: {
    availability: 'low',
    integrity: 'low',
    confidentiality: 'low',
    personalData: 'none',
  },
  hosting: [{ provider, evidence: 'documented' }],
  sealAnswers,
  ...more,
});

const leaning = (on_: string[], sovereignty: unknown) => {
  const entity = component({ sovereignty });
  return { ...entity, spec: { ...entity.spec, dependsOn: on_ } };
};

verdictTable('SEAL-01', [
  [
    'all answered with evidence, at the level asked for',
    { entity: component({ sovereignty: on('odc-noord', answers('audited')) }) },
    'compliant',
    /SEAL-\d is|ten minste SEAL-4 aangetoond/,
  ],
  [
    'the same answers, but only claimed',
    {
      entity: component({
        sovereignty: on('odc-noord', answers('self-declared')),
      }),
    },
    'unknown',
    /niet vast te stellen.*criteria met bewijs beantwoord/,
  ],
  [
    'one bad answer among good ones',
    {
      entity: component({
        sovereignty: on('odc-noord', answers('audited', { 'sov-4-q2': 0 })),
      }),
    },
    'violation',
    /SOV-4.*hooguit SEAL-1, door de antwoorden op: Kunnen draaien zonder hulp van buiten\. Vereist is SEAL-2/,
  ],
  [
    'something that it leans on by way of another',
    {
      entity: leaning(
        ['component:default/between'],
        on('odc-noord', answers('audited')),
      ),
      others: [
        {
          ...component({ name: 'between' }),
          spec: {
            type: 'library',
            owner: 'team',
            dependsOn: ['component:default/weak'],
          },
        },
        {
          ...component({
            name: 'weak',
            sovereignty: on('odc-noord', answers('audited', { 'sov-3-q1': 0 })),
          }),
        },
      ],
    },
    'violation',
    /SOV-3.*haalt weak hooguit SEAL-0, door de antwoorden op: Zeggenschap van de klant over de sleutels.*zaak leunt daarop via between en weak/,
  ],
  [
    'a waiver',
    {
      entity: component({
        sovereignty: on('odc-noord', answers('audited', { 'sov-4-q2': 0 })),
      }),
      waivers: [waiverOf('SEAL-01')],
    },
    'waived',
    /SOV-4/,
  ],
  [
    'what runs nowhere and leans on nothing',
    { entity: component({ type: 'library' }) },
    'not-applicable',
    /draait nergens/,
  ],
]);

describe('SEAL-01 in a cycle', () => {
  it('ends, and counts both', () => {
    const weak = leaning(
      ['component:default/zaak'],
      on('odc-noord', answers('audited', { 'sov-1-q8': 0 })),
    );
    const finding = findingOf('SEAL-01', {
      entity: leaning(
        ['component:default/weak'],
        on('odc-noord', answers('audited')),
      ),
      others: [{ ...weak, metadata: { ...weak.metadata, name: 'weak' } }],
    });
    expect(finding.verdict).toBe('violation');
    expect(finding.explanation.en).toMatch(
      /SOV-1.*SEAL-0 at most, by the answers to: Resilience to Cut-off/,
    );
  });
});

describe('answers from facts', () => {
  const answersOf = (world: Parameters<typeof assess>[0]) =>
    new Map(
      assess(world).seal.answers.map(answer => [answer.criterion, answer]),
    );

  it('tell whose the provider of an observed cluster is, as evidenced', () => {
    const found = answersOf({
      entity: component({ runs: true }),
      clusters: [cluster('azure', [workload('azure')])],
    });
    expect(found.get('sov-1-q1')).toMatchObject({ answer: 0, evidenced: true });
    expect(found.get('sov-2-q1')).toMatchObject({ answer: 0, evidenced: true });
    expect(found.get('sov-1-q1')?.reason?.nl).toMatch(/Microsoft Corporation/);
  });

  it('only claim what the owner says of a place', () => {
    const found = answersOf({
      entity: component({
        sovereignty: { hosting: [{ provider: 'odc-noord' }] },
      }),
    });
    expect(found.get('sov-1-q1')).toMatchObject({
      answer: 3,
      evidenced: false,
    });
  });

  it('leave open what cannot be told of one of the places', () => {
    const found = answersOf({
      entity: component({
        sovereignty: {
          hosting: [{ provider: 'odc-noord' }, { provider: 'vague' }],
        },
      }),
    });
    expect(found.has('sov-1-q1')).toBe(false);
  });

  it('let the worst of several places count', () => {
    const found = answersOf({
      entity: component({ runs: true }),
      clusters: [
        cluster('odc-noord', [workload('odc-noord')]),
        cluster('azure', [workload('azure')]),
      ],
    });
    expect(found.get('sov-1-q1')?.answer).toBe(0);
  });

  it('take the keys as they are stated, and no more than claimed', () => {
    const found = answersOf({
      entity: component({
        sovereignty: { keyCustody: { holder: 'customer-exclusive' } },
      }),
    });
    expect(found.get('sov-3-q1')).toMatchObject({
      answer: 4,
      evidenced: false,
    });
  });

  it('answer nothing of what nobody knows', () => {
    expect(assess({ entity: component() }).seal.answers).toEqual([]);
  });
});

describe('the packs of the framework', () => {
  it.each(['eu-csf-2025-10.yaml', 'eu-csf-2026-06.yaml'])(
    '%s gives no level while it is incomplete, and a violation once certain',
    name => {
      const pack = loadShippedPack(undefined, name);
      const verdicts = (sealAnswers: unknown[]) =>
        assess({
          entity: component({ sovereignty: on('odc-noord', sealAnswers) }),
          pack,
        }).findings.map(({ rule, verdict }) => [rule.slice(-5), verdict]);
      const bad = answers('audited', { 'sov-7-q1': 0 });
      expect(verdicts([])).toContainEqual(['SOV-7', 'unknown']);
      expect(verdicts(bad)).toContainEqual(['SOV-7', 'violation']);
      expect(verdicts(bad)).toContainEqual(['SOV-6', 'compliant']);
      const one = bad.filter(({ criterion }) => criterion === 'sov-7-q1');
      expect(verdicts(one)).toContainEqual(['SOV-7', 'violation']);
    },
  );
});

describe('the questionnaire', () => {
  const report = sealReport(june, [], id => (id === 'SOV-3' ? 3 : 2));

  it('names the minimum of each objective and the answer that suffices', () => {
    const keys = report.objectives[2].questions[0];
    expect(report.objectives.map(({ minimum }) => minimum)).toEqual([
      2, 2, 3, 2, 2, 2, 2, 2,
    ]);
    expect(keys).toMatchObject({ criterion: 'sov-3-q1', suffices: 3 });
  });

  it('tells apart what decides and what only moves the score', () => {
    const inert = report.objectives[0].questions[1];
    expect(inert).toMatchObject({ criterion: 'sov-1-q2', suffices: null });
    const text = sealMarkdown(report, 'nl');
    expect(text).toMatch(/## SOV-3.*Gevraagd minimum: SEAL-3/s);
    expect(text).toMatch(/nooit een gemiddelde/);
  });
});
