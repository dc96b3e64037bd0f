// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Verdict } from '@regie/plugin-sovereignty-common';
import {
  cluster,
  component,
  findingOf,
  signal,
  TODAY,
  unreadCluster,
  workload,
} from '../testing/landscape';
import { loadShippedPack } from '../testing/shippedPack';

const lenient = loadShippedPack(text =>
  text.replace('critical: violation', 'critical: unknown'),
);

type World = Parameters<typeof findingOf>[1];
type Row = [what: string, world: World, verdict: Verdict, says: RegExp];

const place = (provider: string, more: object = {}) => ({
  provider,
  serviceModel: 'iaas',
  countries: ['NL'],
  ...more,
});
const saas = (provider?: string) => ({
  ...(provider && { provider }),
  serviceModel: 'saas',
  countries: ['NL'],
});
const declares = (criticality: string, ...hosting: object[]) => ({
  criticality,
  hosting,
});
const waiver = (rule: string) => ({
  id: 'W-1',
  rule,
  entityRef: 'component:default/zaak',
  reason: 'geen volwaardig alternatief',
  alternativesConsidered: 'Scaleway, ODC-Noord',
  accountable: 'CIO',
  decision: 'B&W 2026-12',
  from: '2026-01-01',
  expires: TODAY,
});

/** What the catalog says of a cluster. */
const operatorSays = (name: string, provider: string) =>
  component({
    name,
    kind: 'Resource',
    type: 'kubernetes-cluster',
    sovereignty: { hosting: [{ provider, countries: ['NL'] }] },
  });

/** A cluster of which a second node pool is elsewhere. */
function withPool(reading: ReturnType<typeof cluster>) {
  const elsewhere = cluster('scaleway').observation!.nodePools;
  reading.observation!.nodePools.push(...elsewhere);
  return reading;
}

const onPool = (pool: 'scaleway') =>
  workload('azure', {
    kind: 'StatefulSet',
    placements: [{ pool, pods: 1, nodes: [`${pool}-node-1`] }],
  });

function table(rule: string, rows: Row[]) {
  describe(`${rule}`, () => {
    it.each(rows)('%s', (_what, world, verdict, says) => {
      const finding = findingOf(rule, world);
      expect(finding.verdict).toBe(verdict);
      expect(finding.explanation.nl).toMatch(says);
      expect(finding.explanation.en).not.toMatch(/[{}]|\s\[|undefined/);
      expect(finding.explanation.nl).not.toMatch(/[{}]|\s\[|undefined/);
    });

    it('shows all five verdicts in this table', () => {
      expect(new Set(rows.map(([, , verdict]) => verdict)).size).toBe(5);
    });
  });
}

const library = component({ type: 'library' });

table('HOST-01', [
  [
    'a declared provider',
    {
      entity: component({
        sovereignty: declares('important', saas('scaleway')),
      }),
    },
    'compliant',
    /draait bij Scaleway/,
  ],
  [
    'an observed provider, nothing declared',
    {
      entity: component({ runs: true }),
      clusters: [cluster('azure', [workload('azure')])],
    },
    'compliant',
    /Microsoft Azure \(cluster azure\)/,
  ],
  [
    'SaaS without a provider',
    { entity: component({ sovereignty: declares('critical', saas()) }) },
    'violation',
    /staat geen aanbieder/,
  ],
  [
    'nothing at all',
    { entity: component({ sovereignty: { criticality: 'supporting' } }) },
    'violation',
    /geen hosting opgegeven/,
  ],
  [
    'nodes that do not tell',
    {
      entity: component({ runs: true }),
      clusters: [cluster('nowhere', [workload('nowhere')])],
    },
    'violation',
    /Van cluster nowhere/,
  ],
  [
    'a provider that the register lacks',
    {
      entity: component({
        sovereignty: declares('important', saas('hoster-om-de-hoek')),
      }),
    },
    'unknown',
    /staat niet in het register/,
  ],
  [
    'a cluster that cannot be read',
    {
      entity: component({ runs: true, cluster: 'west' }),
      clusters: [unreadCluster('west')],
    },
    'unknown',
    /cluster west kon niet worden gelezen \(connection refused\)/i,
  ],
  [
    'the same on something critical',
    {
      entity: component({
        runs: true,
        cluster: 'west',
        sovereignty: { criticality: 'critical' },
      }),
      clusters: [unreadCluster('west')],
    },
    'violation',
    /telt onbekend als schending/,
  ],
  [
    'with a waiver',
    {
      entity: component({ sovereignty: declares('critical', saas()) }),
      waivers: [waiver('HOST-01')],
    },
    'waived',
    /ontheffing tot en met 24 november 2026/,
  ],
  ['a library', { entity: library }, 'not-applicable', /library/],
  [
    'a process',
    {
      entity: component({
        kind: 'Resource',
        type: 'business-process',
        sovereignty: { criticality: 'critical' },
      }),
    },
    'not-applicable',
    /geen onderdeel/,
  ],
]);

table('HOST-02', [
  [
    'declared and observed agree',
    {
      entity: component({
        runs: true,
        sovereignty: declares('important', place('azure')),
      }),
      clusters: [cluster('azure', [workload('azure')])],
    },
    'compliant',
    /klopt/,
  ],
  [
    'backup elsewhere need not be observed',
    {
      entity: component({
        runs: true,
        sovereignty: declares(
          'important',
          place('azure'),
          place('scaleway', { activities: ['backup'] }),
          saas('github'),
        ),
      }),
      clusters: [cluster('azure', [workload('azure')])],
    },
    'compliant',
    /klopt/,
  ],
  [
    'the nodes show another provider than the operator of the cluster states',
    {
      entity: component({
        runs: true,
        sovereignty: declares('important', place('odc-noord')),
      }),
      others: [operatorSays('azure', 'odc-noord')],
      clusters: [cluster('azure', [workload('azure')])],
    },
    'violation',
    /^zaak draait in cluster azure, dat volgens de beheerder staat bij ODC-Noord in Nederland, maar de nodes spreken dat tegen\. Die wijzen op Microsoft Azure\. Laat het platformteam/,
  ],
  [
    'the nodes of another pool show it',
    {
      entity: component({
        runs: true,
        sovereignty: declares('important', place('azure')),
      }),
      others: [operatorSays('azure', 'azure')],
      clusters: [
        withPool(cluster('azure', [workload('azure'), onPool('scaleway')])),
      ],
    },
    'violation',
    /Die wijzen op Scaleway/,
  ],
  [
    'it runs elsewhere',
    {
      entity: component({
        runs: true,
        sovereignty: declares('important', place('odc-noord')),
      }),
      clusters: [cluster('azure', [workload('azure')])],
    },
    'violation',
    /ODC-Noord|Azure/,
  ],
  [
    'another country of the same provider',
    {
      entity: component({
        runs: true,
        sovereignty: declares('important', place('azure')),
      }),
      clusters: [cluster('azure-us', [workload('azure-us')])],
    },
    'violation',
    /Microsoft Azure in de Verenigde Staten, maar zo staat het niet/,
  ],
  [
    'not observed in clusters that were all read',
    {
      entity: component({
        runs: true,
        sovereignty: declares('important', place('azure')),
      }),
      clusters: [cluster('azure')],
    },
    'violation',
    /is daar niet waargenomen/,
  ],
  [
    'observed and nothing declared',
    {
      entity: component({ runs: true }),
      clusters: [cluster('azure', [workload('azure')])],
    },
    'violation',
    /zo staat het niet in de catalogus/,
  ],
  [
    'not observed, not declared',
    { entity: component({ runs: true }), clusters: [cluster('azure')] },
    'violation',
    /niet waargenomen/,
  ],
  [
    'not found, and one cluster was not read',
    {
      entity: component({
        runs: true,
        sovereignty: declares('important', place('azure')),
      }),
      clusters: [cluster('azure'), unreadCluster('west')],
    },
    'unknown',
    /west/,
  ],
  [
    'found in an old view',
    {
      entity: component({
        runs: true,
        sovereignty: declares('important', place('azure')),
      }),
      clusters: [cluster('azure', [workload('azure')], 'stale')],
    },
    'unknown',
    /beeld van cluster azure is van 23 november 2026/,
  ],
  [
    'drift in an old view is drift',
    {
      entity: component({
        runs: true,
        sovereignty: declares('important', place('odc-noord')),
      }),
      clusters: [cluster('azure', [workload('azure')], 'stale')],
    },
    'violation',
    /Azure/,
  ],
  [
    'with a waiver',
    {
      entity: component({ runs: true }),
      clusters: [cluster('azure')],
      waivers: [waiver('HOST-02')],
    },
    'waived',
    /ontheffing/,
  ],
  [
    'SaaS',
    {
      entity: component({ sovereignty: declares('important', saas('azure')) }),
    },
    'not-applicable',
    /niets waar te nemen/,
  ],
]);

table('JUR-01', [
  [
    'a European parent',
    {
      entity: component({
        sovereignty: declares('critical', place('scaleway')),
      }),
    },
    'compliant',
    /Iliad SA in Frankrijk/,
  ],
  [
    'a US parent in a European region',
    {
      entity: component({
        runs: true,
        sovereignty: declares('important', place('azure')),
      }),
      clusters: [cluster('azure', [workload('azure')])],
    },
    'violation',
    /Microsoft Corporation in de Verenigde Staten; daardoor geldt ook CLOUD Act/,
  ],
  [
    'declared European, observed American',
    {
      entity: component({
        runs: true,
        sovereignty: declares('important', place('odc-noord')),
      }),
      clusters: [cluster('azure', [workload('azure')])],
    },
    'violation',
    /Microsoft/,
  ],
  [
    'a provider that the register lacks',
    {
      entity: component({ sovereignty: declares('important', saas('hoster')) }),
    },
    'unknown',
    /hoster staat niet in het register/,
  ],
  [
    'a parent whose country nobody knows',
    {
      entity: component({ sovereignty: declares('important', saas('vague')) }),
    },
    'unknown',
    /het land van moederbedrijf Somebody/,
  ],
  [
    'no hosting known',
    { entity: component({ sovereignty: { criticality: 'important' } }) },
    'unknown',
    /geen hosting bekend/,
  ],
  [
    'SaaS without a provider, critical',
    { entity: component({ sovereignty: declares('critical', saas()) }) },
    'violation',
    /geen aanbieder.*telt onbekend als schending/,
  ],
  [
    'a European place, and a cluster that was not read',
    {
      entity: component({
        runs: true,
        cluster: 'west',
        sovereignty: declares('important', place('scaleway')),
      }),
      clusters: [unreadCluster('west')],
    },
    'unknown',
    /west/,
  ],
  [
    'ownership before it changes',
    {
      entity: component({
        sovereignty: declares('important', saas('solvinity')),
      }),
      on: '2026-12-31',
    },
    'compliant',
    /Dutch Fund/,
  ],
  [
    'ownership on the day it changes',
    {
      entity: component({
        sovereignty: declares('important', saas('solvinity')),
      }),
      on: '2027-01-01',
    },
    'violation',
    /Kyndryl/,
  ],
  [
    'with a waiver',
    {
      entity: component({ sovereignty: declares('important', saas('azure')) }),
      waivers: [waiver('JUR-01')],
    },
    'waived',
    /ontheffing/,
  ],
  ['a library', { entity: library }, 'not-applicable', /library/],
]);

const hostedAt = (provider: string) => ({
  entity: component({ sovereignty: declares('important', saas(provider)) }),
});

table('JUR-03', [
  [
    'no change known',
    hostedAt('scaleway'),
    'compliant',
    /geen verandering van eigenaar bekend/,
  ],
  [
    'a takeover from outside Europe, with a date',
    hostedAt('solvinity'),
    'violation',
    /Solvinity komt per 1 januari 2027 in handen van Kyndryl Holdings, Inc\. in de Verenigde Staten; tot dan is het van Dutch Fund in Nederland\. Dan wordt dit een schending van JUR-01\./,
  ],
  [
    'the day before',
    { ...hostedAt('solvinity'), on: '2026-12-31' },
    'violation',
    /per 1 januari 2027/,
  ],
  [
    'the day itself, when JUR-01 takes over',
    { ...hostedAt('solvinity'), on: '2027-01-01' },
    'compliant',
    /geen verandering/,
  ],
  [
    'an announcement without a date',
    hostedAt('announced'),
    'violation',
    /op een nog onbekende datum in handen van Kyndryl.*\(aangekondigd op 5 november 2026\)\. Dan wordt dit een schending/,
  ],
  [
    'from one country outside Europe to another',
    hostedAt('british'),
    'violation',
    /tot dan is het van British Fund in het Verenigd Koninkrijk\. JUR-01 is nu al geschonden/,
  ],
  [
    'a takeover within Europe',
    hostedAt('stays'),
    'compliant',
    /per 1 juni 2027 in handen van Iliad SA in Frankrijk, en blijft daarmee Europees/,
  ],
  [
    'beyond the horizon',
    hostedAt('far-off'),
    'compliant',
    /per 1 januari 2029.*over meer maanden dan waarvoor wordt gewaarschuwd/,
  ],
  [
    "a horizon of one's own",
    {
      ...hostedAt('far-off'),
      pack: loadShippedPack(text =>
        text.replace(
          'ownershipHorizonMonths: 24',
          'ownershipHorizonMonths: 60',
        ),
      ),
    },
    'violation',
    /per 1 januari 2029.*Dan wordt dit/,
  ],
  [
    'a new owner whose country nobody knows',
    hostedAt('to-somebody'),
    'unknown',
    /het land van Somebody niet/,
  ],
  [
    'a provider that the register lacks',
    hostedAt('hoster'),
    'unknown',
    /hoster staat niet in het register/,
  ],
  [
    'no hosting known',
    { entity: component({ sovereignty: { criticality: 'important' } }) },
    'unknown',
    /geen hosting bekend/,
  ],
  [
    'a warning counts also when a cluster was not read',
    {
      entity: component({
        runs: true,
        cluster: 'west',
        sovereignty: declares('important', place('solvinity')),
      }),
      clusters: [unreadCluster('west')],
    },
    'violation',
    /per 1 januari 2027/,
  ],
  [
    'no change known, and a cluster was not read',
    {
      entity: component({
        runs: true,
        cluster: 'west',
        sovereignty: declares('important', place('scaleway')),
      }),
      clusters: [unreadCluster('west')],
    },
    'unknown',
    /west/,
  ],
  [
    'with a waiver',
    { ...hostedAt('solvinity'), waivers: [waiver('JUR-03')] },
    'waived',
    /ontheffing/,
  ],
  ['a library', { entity: library }, 'not-applicable', /library/],
]);

describe('a takeover that is announced', () => {
  it('names date, owners and what it rests on in the evidence', () => {
    const { evidence, explanation } = findingOf(
      'JUR-03',
      hostedAt('solvinity'),
    );
    expect(explanation.en).toContain(
      'from 1 January 2027; until then it is owned by Dutch Fund in the Netherlands. Then this becomes a violation of JUR-01.',
    );
    const claims = evidence.flatMap(item => item.claims);
    expect(claims).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          claim: 'provider.parentChanges',
          value: '2027-01-01',
          source: 'imported',
          object: { kind: 'Provider', name: 'solvinity' },
        }),
        expect.objectContaining({
          claim: 'provider.parentAfter',
          value: 'Kyndryl Holdings, Inc. (US)',
        }),
      ]),
    );
  });
});

table('LOC-01', [
  [
    'all in Europe',
    {
      entity: component({ sovereignty: declares('important', saas('azure')) }),
    },
    'compliant',
    /in Nederland/,
  ],
  [
    'Switzerland',
    {
      entity: component({
        sovereignty: declares(
          'important',
          place('scaleway', { countries: ['CH'] }),
        ),
      }),
    },
    'compliant',
    /in Zwitserland/,
  ],
  [
    'the country of the region',
    {
      entity: component({
        sovereignty: declares('important', {
          provider: 'azure',
          region: 'westeurope',
        }),
      }),
    },
    'compliant',
    /in Nederland/,
  ],
  [
    'a backup in the US',
    {
      entity: component({
        sovereignty: declares(
          'important',
          place('scaleway'),
          place('azure', {
            region: 'eastus',
            countries: ['US'],
            activities: ['backup'],
          }),
        ),
      }),
    },
    'violation',
    /De back-up van zaak bij Microsoft Azure is in de Verenigde Staten/,
  ],
  [
    'observed in the US',
    {
      entity: component({
        runs: true,
        sovereignty: declares('important', place('azure')),
      }),
      clusters: [cluster('azure-us', [workload('azure-us')])],
    },
    'violation',
    /De verwerking van zaak bij Microsoft Azure is in de Verenigde Staten/,
  ],
  [
    'no country, no region',
    {
      entity: component({
        sovereignty: declares('important', { provider: 'azure' }),
      }),
    },
    'unknown',
    /staat geen land/,
  ],
  [
    'where it runs does not tell where it stores',
    {
      entity: component({ runs: true }),
      clusters: [cluster('scaleway', [workload('scaleway')])],
    },
    'unknown',
    /in welk land de opslag/,
  ],
  [
    'nodes in an unknown country',
    {
      entity: component({
        runs: true,
        sovereignty: declares('important', place('odc-noord')),
      }),
      clusters: [cluster('no-country', [workload('no-country')])],
    },
    'unknown',
    /in welk land de nodes/i,
  ],
  [
    'with a waiver',
    {
      entity: component({
        sovereignty: declares(
          'important',
          place('azure', { countries: ['US'] }),
        ),
      }),
      waivers: [waiver('LOC-01')],
    },
    'waived',
    /ontheffing/,
  ],
  ['a library', { entity: library }, 'not-applicable', /library/],
]);

const runs = (criticality: string) =>
  component({ runs: true, sovereignty: declares(criticality, place('azure')) });

table('PORT-01', [
  [
    'nothing found',
    {
      entity: runs('important'),
      clusters: [cluster('azure', [workload('azure')])],
    },
    'compliant',
    /geen enkele dienst/,
  ],
  [
    'only portable signals',
    {
      entity: runs('critical'),
      clusters: [
        cluster('azure', [
          workload('azure', {
            signals: [signal('portable', { provider: null })],
          }),
        ]),
      ],
    },
    'compliant',
    /ook bij andere aanbieders/,
  ],
  [
    'images of a provider are no tie',
    {
      entity: runs('critical'),
      clusters: [
        cluster('azure', [
          workload('azure', {
            signals: [signal('proprietary', { category: 'image-registry' })],
          }),
        ]),
      ],
    },
    'compliant',
    /geen enkele dienst/,
  ],
  [
    'a proprietary service',
    {
      entity: runs('important'),
      clusters: [
        cluster('azure', [
          workload('azure', { signals: [signal('proprietary')] }),
        ]),
      ],
    },
    'violation',
    /disk\.csi\.azure\.com van Microsoft Azure, te zien aan StorageClass managed-premium/,
  ],
  [
    'the same, criticality not stated',
    {
      entity: component({ runs: true }),
      clusters: [
        cluster('azure', [
          workload('azure', { signals: [signal('proprietary')] }),
        ]),
      ],
    },
    'violation',
    /niet opgegeven en telt als belangrijk/,
  ],
  [
    'something was not read',
    {
      entity: runs('important'),
      clusters: [
        cluster('azure', [
          workload('azure', { notRead: ['ServiceAccount zaak'] }),
        ]),
      ],
    },
    'unknown',
    /niet gelezen: ServiceAccount zaak/,
  ],
  [
    'a signal that the catalogue cannot place',
    {
      entity: runs('important'),
      clusters: [
        cluster('azure', [workload('azure', { signals: [signal('unknown')] })]),
      ],
    },
    'unknown',
    /signalencatalogus/,
  ],
  [
    'no workload was seen',
    { entity: runs('important'), clusters: [cluster('azure')] },
    'unknown',
    /geen workload van gevonden/,
  ],
  [
    'an old view',
    {
      entity: runs('important'),
      clusters: [cluster('azure', [workload('azure')], 'stale')],
    },
    'unknown',
    /beeld/,
  ],
  [
    'with a waiver',
    {
      entity: runs('critical'),
      clusters: [
        cluster('azure', [
          workload('azure', { signals: [signal('proprietary')] }),
        ]),
      ],
      waivers: [waiver('PORT-01')],
    },
    'waived',
    /ontheffing/,
  ],
  [
    'supporting',
    {
      entity: runs('supporting'),
      clusters: [
        cluster('azure', [
          workload('azure', { signals: [signal('proprietary')] }),
        ]),
      ],
    },
    'not-applicable',
    /ondersteunend/,
  ],
  [
    'SaaS',
    { entity: component({ sovereignty: declares('critical', saas('azure')) }) },
    'not-applicable',
    /aan workloads in een cluster/,
  ],
]);

const tested = (provider: string, more: object = {}) => ({
  criticality: 'critical',
  hosting: [place('odc-noord')],
  exit: {
    tests: [
      {
        date: '2026-05-01',
        provider,
        kind: 'restore',
        outcome: 'passed',
        ...more,
      },
    ],
  },
});
const critical = (sovereignty: unknown) =>
  component({ runs: true, cluster: 'odc-noord', sovereignty });
const atOdc = [cluster('odc-noord', [workload('odc-noord')])];

table('MC-01', [
  [
    'a second provider, by a test',
    { entity: critical(tested('scaleway')), clusters: atOdc },
    'compliant',
    /Iliad SA en Staat der Nederlanden/,
  ],
  [
    'a second provider, observed',
    {
      entity: component({
        runs: true,
        sovereignty: declares('critical', place('odc-noord')),
      }),
      clusters: [...atOdc, cluster('azure', [workload('azure')])],
    },
    'compliant',
    /Microsoft/,
  ],
  [
    'a second provider at which none of its pods is ready',
    {
      entity: component({
        runs: true,
        sovereignty: declares('critical', place('odc-noord')),
      }),
      clusters: [
        ...atOdc,
        cluster('azure', [
          workload('azure', {
            placements: [{ pool: 'azure', pods: 2, ready: 0, nodes: [] }],
          }),
        ]),
      ],
    },
    'violation',
    /alleen bij die van Staat der Nederlanden/,
  ],
  [
    'two providers of one parent',
    {
      entity: component({
        runs: true,
        sovereignty: declares('critical', place('scaleway')),
      }),
      clusters: [
        cluster('scaleway', [workload('scaleway')]),
        cluster('free-pro', [workload('free-pro')]),
      ],
    },
    'violation',
    /alleen bij die van Iliad SA/,
  ],
  [
    'one place',
    {
      entity: critical(declares('critical', place('odc-noord'))),
      clusters: atOdc,
    },
    'violation',
    /alleen bij die van Staat der Nederlanden/,
  ],
  [
    'a test that failed',
    {
      entity: critical(tested('scaleway', { outcome: 'failed' })),
      clusters: atOdc,
    },
    'violation',
    /niet aangetoond/,
  ],
  [
    'a test that is still to come',
    {
      entity: critical(tested('scaleway', { date: '2026-11-25' })),
      clusters: atOdc,
    },
    'violation',
    /niet aangetoond/,
  ],
  [
    'a test at a provider that the register lacks',
    { entity: critical(tested('hoster')), clusters: atOdc },
    'violation',
    /register.*telt onbekend als schending/,
  ],
  [
    'with a waiver',
    {
      entity: critical(declares('critical', place('odc-noord'))),
      clusters: atOdc,
      waivers: [waiver('MC-01')],
    },
    'waived',
    /ontheffing/,
  ],
  [
    'important',
    {
      entity: component({
        runs: true,
        sovereignty: declares('important', place('odc-noord')),
      }),
      clusters: atOdc,
    },
    'not-applicable',
    /alleen voor kritieke/,
  ],
  [
    'critical SaaS',
    { entity: component({ sovereignty: declares('critical', saas('azure')) }) },
    'not-applicable',
    /zelf kan plaatsen/,
  ],
  [
    'a declaration with a mistake',
    {
      entity: component({ runs: true, sovereignty: { criticality: 'crit' } }),
      clusters: atOdc,
    },
    'unknown',
    /bevat een fout/,
  ],
  [
    'a cluster that was not read, where unknown does not escalate',
    {
      entity: critical(declares('critical', place('odc-noord'))),
      clusters: [unreadCluster('odc-noord')],
      pack: lenient,
    },
    'unknown',
    /odc-noord kon niet worden gelezen/,
  ],
]);

const refers = (more: object) =>
  component({ sovereignty: { criticality: 'important', ...more } });
const payments = component({
  name: 'bijstand-uitbetalen',
  kind: 'Resource',
  type: 'business-process',
});

table('REF-01', [
  [
    'references that lead somewhere',
    {
      entity: refers({
        processes: ['bijstand-uitbetalen'],
        hosting: [{ provider: 'azure' }],
      }),
      others: [payments],
    },
    'compliant',
    /bestaat/,
  ],
  [
    'a process with a slip in its name',
    {
      entity: refers({ processes: ['resource:default/bijstand-uitbetalne'] }),
      others: [payments],
    },
    'violation',
    /processes verwijst naar .*uitbetalne.*catalogus\. Bedoelt u resource:default\/bijstand-uitbetalen\?/,
  ],
  [
    'a provider that the register lacks',
    { entity: refers({ hosting: [{ provider: 'azur' }] }) },
    'violation',
    /hosting\[0\]\.provider verwijst naar azur.*register van aanbieders\. Bedoelt u azure\?/,
  ],
  [
    'a fallback of the wrong kind',
    {
      entity: refers({ continuity: { fallback: 'bijstand-uitbetalen' } }),
      others: [payments],
    },
    'violation',
    /Bedoelt u resource:default\/bijstand-uitbetalen\?/,
  ],
  [
    'text that is no reference at all',
    { entity: refers({ identityProvider: { entity: 'component:/' } }) },
    'violation',
    /verwijst naar component:\//,
  ],
  [
    'a kind that was not read',
    { entity: refers({ exit: { owner: 'group:default/team-x' } }) },
    'unknown',
    /deel van de catalogus is niet gelezen/,
  ],
  [
    'a catalog of which only some files were read',
    { entity: refers({ processes: ['anders'] }), completeKinds: [] },
    'unknown',
    /niet gelezen/,
  ],
  [
    'a dangling one that is waived',
    {
      entity: refers({ hosting: [{ provider: 'azur' }] }),
      waivers: [waiver('REF-01')],
    },
    'waived',
    /ontheffing/,
  ],
  ['no reference', { entity: refers({}) }, 'not-applicable', /nergens naar/],
]);

const classified = (classification: object, criticality = 'important') =>
  component({
    sovereignty: {
      criticality,
      classification: {
        availability: 'medium',
        integrity: 'medium',
        confidentiality: 'high',
        personalData: 'special',
        assessedOn: '2026-01-01',
        ...classification,
      },
    },
  });

table('CLASS-01', [
  [
    'a full and recent one',
    { entity: classified({}) },
    'compliant',
    /is ingevuld: Vastgesteld op 1 januari 2026/,
  ],
  [
    'one input that is missing',
    { entity: classified({ integrity: undefined }) },
    'violation',
    /^Integriteit is niet ingevuld \(spec\.sovereignty\.classification\.integrity\)\.$/,
  ],
  [
    'one of too long ago',
    { entity: classified({ assessedOn: '2020-01-01' }) },
    'violation',
    /te oud: van 1 januari 2020/,
  ],
  [
    'a declaration with a mistake',
    { entity: classified({ integrity: 'hoog' }, 'supporting') },
    'unknown',
    /bevat een fout/,
  ],
  [
    'a gap that is waived',
    {
      entity: classified({ integrity: undefined }),
      waivers: [waiver('CLASS-01')],
    },
    'waived',
    /ontheffing/,
  ],
  ['a library', { entity: library }, 'not-applicable', /zelf ergens draait/],
]);

table('CLASS-02', [
  [
    'raised by hand',
    { entity: classified({ requiredSeal: 4 }) },
    'compliant',
    /niet lager/,
  ],
  [
    'lowered by hand',
    { entity: classified({ requiredSeal: 1 }) },
    'violation',
    /lagere eis.*minstens SEAL 2/,
  ],
  [
    'said not to need it',
    { entity: classified({ sovereigntyRequired: false }) },
    'violation',
    /lagere eis/,
  ],
  [
    'a value that may be too low',
    { entity: classified({ requiredSeal: 2, availability: undefined }) },
    'unknown',
    /classification\.availability/,
  ],
  [
    'a value that is enough, whatever is missing',
    { entity: classified({ requiredSeal: 4, availability: undefined }) },
    'compliant',
    /niet lager/,
  ],
  [
    'lowered with a waiver',
    {
      entity: classified({ requiredSeal: 1 }),
      waivers: [waiver('CLASS-02')],
    },
    'waived',
    /ontheffing/,
  ],
  [
    'nothing by hand',
    { entity: classified({}) },
    'not-applicable',
    /met de hand/,
  ],
]);
