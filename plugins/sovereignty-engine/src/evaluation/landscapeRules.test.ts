// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  cluster,
  component,
  findingOf,
  signal,
  unreadCluster,
  workload,
} from '../testing/landscape';
import { verdictTable, waiverOf } from '../testing/verdictTable';

const hosted = (name: string, provider?: string, more: object = {}) =>
  component({
    name,
    sovereignty: {
      criticality: 'important',
      ...(provider && {
        hosting: [{ provider, serviceModel: 'iaas', countries: ['NL'] }],
      }),
      ...more,
    },
  });

/** Four alike, of which the first one is asked about. */
const four = (...providers: (string | undefined)[]) => {
  const [entity, ...others] = providers.map((provider, index) =>
    hosted(index === 0 ? 'zaak' : `zaak-${index}`, provider),
  );
  return { entity, others };
};

verdictTable('CONC-01', [
  [
    'half under one parent',
    four('azure', 'github', 'scaleway', 'odc-noord'),
    'compliant',
    /50% van de 4/,
  ],
  [
    'most under one American parent, by two providers of it',
    four('azure', 'github', 'azure', 'odc-noord'),
    'violation',
    /belang belangrijk staat 75% onder Microsoft Corporation; ten hoogste 50% mag \(HHI 6250\)/,
  ],
  [
    'most under one European parent',
    four('scaleway', 'free-pro', 'scaleway', 'odc-noord'),
    'violation',
    /75% onder Iliad SA/,
  ],
  [
    'a waiver',
    {
      ...four('azure', 'azure', 'azure', 'odc-noord'),
      waivers: [waiverOf('CONC-01')],
    },
    'waived',
    /ontheffing/,
  ],
  [
    'hosting of another that is not known and would decide',
    four('azure', 'azure', undefined, 'odc-noord'),
    'unknown',
    /niet bekend is onder welk moederbedrijf alle plekken vallen van zaak-2/i,
  ],
  [
    'too few to speak of a share',
    four('azure', 'azure', 'azure'),
    'not-applicable',
    /te weinig onderdelen/,
  ],
]);

const inStack = (name: string, more: object) => ({
  ...hosted(name, undefined, more),
  spec: {
    ...hosted(name, undefined, more).spec,
    system: 'zaakstraat',
  },
});

const stack = (...layers: (string | undefined)[]) => {
  const [entity, ...others] = layers.map((layer, index) =>
    inStack(index === 0 ? 'zaak' : `deel-${index}`, {
      ...(layer && { layer }),
      supplier: { provider: 'azure' },
      hosting: [{ provider: 'azure', serviceModel: 'iaas', countries: ['NL'] }],
    }),
  );
  return { entity, others };
};

const running = component({
  runs: true,
  sovereignty: { criticality: 'important' },
});

verdictTable('CONC-02', [
  [
    'a parent in three layers of one system',
    stack('software', 'data'),
    'violation',
    /Microsoft Corporation zit in 3 lagen van zaakstraat: cloud, data en software \(door deel-1 en zaak\)/,
  ],
  [
    'a parent in two',
    stack('software', 'software'),
    'compliant',
    /niet meer dan 2/,
  ],
  [
    'a waiver',
    { ...stack('software', 'data'), waivers: [waiverOf('CONC-02')] },
    'waived',
    /ontheffing/,
  ],
  [
    'a part of which the layer is not stated',
    stack('software', undefined),
    'unknown',
    /van deel-1 is niet opgegeven in welke laag het zit/i,
  ],
  [
    'nothing that it leans on is known, for its cluster was not read',
    {
      entity: component({
        runs: true,
        sovereignty: { criticality: 'important' },
      }),
      clusters: [unreadCluster('west')],
    },
    'unknown',
    /is niet vast te stellen/,
  ],
  [
    'a cluster not read may be of a parent that other parts lean on',
    {
      others: stack('software', 'data', 'ai').others,
      entity: { ...running, spec: { ...running.spec, system: 'zaakstraat' } },
      clusters: [unreadCluster('west')],
    },
    'unknown',
    /is niet vast te stellen/,
  ],
  [
    'nothing that it leans on',
    {
      entity: component({
        type: 'library',
        sovereignty: { criticality: 'important' },
      }),
    },
    'not-applicable',
    /leunt op geen enkel bedrijf/,
  ],
]);

const pulls = (match: string, provider: string | null, more: object = {}) => ({
  entity: component({ runs: true, sovereignty: { criticality: 'important' } }),
  clusters: [
    cluster('scaleway', [
      workload('scaleway', {
        signals: [
          signal(provider ? 'substitutable' : 'unknown', {
            id: `registry:${match}`,
            category: 'image-registry',
            provider,
            match,
            ...more,
          }),
        ],
      }),
    ]),
  ],
});

verdictTable('REG-01', [
  [
    'an American registry',
    pulls('ghcr.io', 'github'),
    'violation',
    /haalt een image op bij ghcr\.io, van Microsoft Corporation \(US\)/,
  ],
  [
    'a European one',
    pulls('rg.nl-ams.scw.cloud', 'scaleway'),
    'compliant',
    /Iliad/,
  ],
  [
    'a waiver',
    { ...pulls('ghcr.io', 'github'), waivers: [waiverOf('REG-01')] },
    'waived',
    /ontheffing/,
  ],
  [
    'one that nobody knows',
    pulls('images.example', null),
    'unknown',
    /de signalencatalogus zegt niet .*images\.example/,
  ],
  [
    'nothing in a cluster',
    { entity: hosted('zaak', 'azure') },
    'not-applicable',
    /aan workloads in een cluster/,
  ],
]);

const treated = (more: object = {}) => ({
  riskTreatments: [
    {
      scenario: 'foreign-order',
      treatment: 'mitigate',
      decidedBy: 'CIO',
      reviewOn: '2027-06-01',
      ...more,
    },
  ],
});

const critical = (provider: string, more: object = {}) => ({
  entity: hosted('zaak', provider, { criticality: 'critical', ...more }),
});

verdictTable('RISK-01', [
  [
    'a risk above the limit that nobody treats',
    critical('azure'),
    'violation',
    /kans 3, risico 12, meer dan 9, en een geldige behandeling ontbreekt/,
  ],
  ['the same, treated', critical('azure', treated()), 'compliant', /behandeld/],
  [
    'the same, to be looked at again before today',
    critical('azure', treated({ reviewOn: '2026-11-23' })),
    'violation',
    /geldige behandeling ontbreekt/,
  ],
  [
    'the same without who decided on it',
    critical('azure', treated({ decidedBy: undefined })),
    'violation',
    /geldige behandeling ontbreekt/,
  ],
  [
    'a risk within the limit',
    {
      entity: hosted('zaak', 'azure', {
        processes: ['resource:default/lenen'],
      }),
      others: [
        component({
          name: 'lenen',
          kind: 'Resource',
          type: 'business-process',
          sovereignty: {
            process: { maxTolerableOutageHours: 72, affectedResidents: 40 },
          },
        }),
      ],
    },
    'compliant',
    /binnen de grens/,
  ],
  [
    'processes that nobody stated',
    { entity: hosted('zaak', 'azure') },
    'unknown',
    /"Processen" is niet opgegeven.*spec\.sovereignty\.processes invullen/,
  ],
  [
    'a waiver',
    { ...critical('azure'), waivers: [waiverOf('RISK-01')] },
    'waived',
    /ontheffing/,
  ],
  [
    'a process that is not in the catalog',
    {
      entity: hosted('zaak', 'azure', {
        processes: ['resource:default/bijstand'],
      }),
    },
    'unknown',
    /proces resource:default\/bijstand staat niet in de catalogus/,
  ],
  [
    'nothing that it leans on',
    {
      entity: component({
        type: 'library',
        sovereignty: { criticality: 'critical' },
      }),
    },
    'not-applicable',
    /leunt op geen aanbieder/,
  ],
]);

describe('a process that must not stand still', () => {
  it('raises the impact of what it leans on', () => {
    const process = component({
      name: 'bijstand',
      kind: 'Resource',
      type: 'business-process',
      sovereignty: {
        process: { maxTolerableOutageHours: 8, affectedResidents: 20_000 },
      },
    });
    const world = {
      ...critical('azure', { processes: ['resource:default/bijstand'] }),
      others: [process],
    };
    const finding = findingOf('RISK-01', world);
    expect(finding.explanation.nl).toMatch(/kans 3, risico 15/);
    expect(finding.evidence[0].claims).toContainEqual(
      expect.objectContaining({ value: 20_000 }),
    );
  });
});

describe('a trial', () => {
  const trial = (until: string, lifecycle = 'experimental') => {
    const entity = hosted('zaak', 'azure', { experiment: { until } });
    return { entity: { ...entity, spec: { ...entity.spec, lifecycle } } };
  };

  it.each([
    ['up to its last day', trial('2026-11-24'), 'info'],
    ['past it', trial('2026-11-23'), 'high'],
    ['with an end too far off', trial('2030-01-01'), 'high'],
    ['that is in production', trial('2026-12-31', 'production'), 'high'],
  ])('%s', (_when, world, severity) => {
    const finding = findingOf('JUR-01', world);
    expect(finding).toMatchObject({ verdict: 'violation', severity });
    expect(/Het is een proef/.test(finding.explanation.nl)).toBe(
      severity === 'info',
    );
  });
});
