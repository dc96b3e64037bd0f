// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  cluster,
  component,
  signal,
  unreadCluster,
  workload,
} from '../testing/landscape';
import { verdictTable, waiverOf } from '../testing/verdictTable';

const at = (provider: string, more: object = {}) => ({
  provider,
  serviceModel: 'iaas',
  countries: ['NL'],
  ...more,
});

/** A component that runs at a Dutch provider and matters, with more stated. */
const states = (more: object = {}, criticality = 'important') => ({
  entity: component({
    sovereignty: { criticality, hosting: [at('odc-noord')], ...more },
  }),
});
const light = states({}, 'supporting');

const fullExit = {
  plan: 'https://waterveld.example/exit',
  owner: 'group:default/team',
  scenarios: ['planned', 'disruptive'],
  target: 'scaleway',
  duration: 'up-to-4-months',
  dataExportFormat: 'PostgreSQL dump',
  destructionProof: 'confirmation',
  tests: [
    {
      date: '2026-06-01',
      provider: 'scaleway',
      kind: 'restore',
      outcome: 'passed',
    },
  ],
};

const broken = {
  entity: component({ sovereignty: { criticality: 'extreme' } }),
};

verdictTable('KEY-01', [
  [
    'keys with the municipality alone',
    states({
      classification: { confidentiality: 'very-high' },
      keyCustody: { holder: 'customer-exclusive' },
    }),
    'compliant',
    /heeft zelf de sleutels/,
  ],
  [
    'keys mainly with the municipality, at a European provider',
    states({
      classification: { confidentiality: 'very-high' },
      keyCustody: { holder: 'customer-primary' },
    }),
    'compliant',
    /heeft zelf de sleutels/,
  ],
  [
    'the same, while foreign law reaches the provider',
    states({
      hosting: [at('azure')],
      classification: { confidentiality: 'very-high' },
      keyCustody: { holder: 'customer-primary' },
    }),
    'violation',
    /vreemd recht de aanbieder bereikt/,
  ],
  [
    'the same with less confidential data',
    states({
      hosting: [at('azure')],
      classification: { confidentiality: 'high' },
      keyCustody: { holder: 'customer-primary' },
    }),
    'compliant',
    /heeft zelf de sleutels/,
  ],
  [
    'keys with the provider alone',
    states({
      classification: { confidentiality: 'high' },
      keyCustody: { holder: 'provider-only' },
    }),
    'violation',
    /alleen bij de aanbieder/,
  ],
  [
    'a waiver',
    {
      ...states({
        classification: { confidentiality: 'high' },
        keyCustody: { holder: 'shared' },
      }),
      waivers: [waiverOf('KEY-01')],
    },
    'waived',
    /ontheffing/,
  ],
  [
    'a holder that nobody states',
    states({ classification: { confidentiality: 'high' } }),
    'unknown',
    /niet vast te stellen/,
  ],
  [
    'data that are not confidential',
    states({ classification: { confidentiality: 'low' } }),
    'not-applicable',
    /niet hoog vertrouwelijk/,
  ],
]);

verdictTable('EXIT-01', [
  [
    'a whole plan with a recent test',
    states({ exit: fullExit }),
    'compliant',
    /compleet en het afgelopen jaar/,
  ],
  [
    'no plan at all',
    states(),
    'violation',
    /mist: beide scenario's, .* een eigenaar, .* en een plan/,
  ],
  [
    'a test of too long ago',
    states({
      exit: {
        ...fullExit,
        tests: [{ ...fullExit.tests[0], date: '2025-06-01' }],
      },
    }),
    'violation',
    /mist: een geslaagde test van het afgelopen jaar\./,
  ],
  [
    'a test that failed, and one scenario only',
    states({
      exit: {
        ...fullExit,
        scenarios: ['planned'],
        tests: [{ ...fullExit.tests[0], outcome: 'failed' }],
      },
    }),
    'violation',
    /beide scenario's en een geslaagde test/,
  ],
  [
    'a waiver',
    { ...states(), waivers: [waiverOf('EXIT-01')] },
    'waived',
    /ontheffing/,
  ],
  ['a declaration with a mistake', broken, 'unknown', /niet vast te stellen/],
  ['something of little weight', light, 'not-applicable', /alleen voor/],
]);

const contract = {
  noticeDays: 60,
  transitionDays: 30,
  retrievalDays: 30,
  switchingCharges: 0,
};

verdictTable('EXIT-02', [
  [
    'a contract within the limits',
    states({ contract }),
    'compliant',
    /houdt zich aan/,
  ],
  [
    'charges while these are still allowed',
    states({ contract: { ...contract, switchingCharges: 500 } }),
    'compliant',
    /houdt zich aan/,
  ],
  [
    'charges after they no longer are',
    {
      ...states({ contract: { ...contract, switchingCharges: 500 } }),
      on: '2027-01-12',
    },
    'violation',
    /overstapkosten 500 euro/,
  ],
  [
    'long notice, with the rest not stated',
    states({ contract: { noticeDays: 90 } }),
    'violation',
    /opzegtermijn 90 dagen/,
  ],
  [
    'a waiver',
    {
      ...states({ contract: { noticeDays: 90 } }),
      waivers: [waiverOf('EXIT-02')],
    },
    'waived',
    /ontheffing/,
  ],
  ['nothing stated', states(), 'unknown', /niet vast te stellen/],
  [
    'a place of its own',
    states({ hosting: [at('odc-noord', { serviceModel: 'on-premises' })] }),
    'not-applicable',
    /niet als clouddienst/,
  ],
]);

const service = (more: object = {}) =>
  states({ hosting: [at('odc-noord', { serviceModel: 'saas' })], ...more });

verdictTable('CHAIN-01', [
  [
    'a whole chain',
    service({
      supplier: { name: 'Waterbedrijf BV' },
      subprocessorsComplete: true,
      subprocessors: [{ provider: 'scaleway', purpose: 'back-up' }],
    }),
    'compliant',
    /vanaf leverancier Waterbedrijf BV/,
  ],
  [
    'no supplier',
    service({ subprocessorsComplete: true }),
    'violation',
    /de leverancier is niet opgegeven/,
  ],
  [
    'a sub-processor without a name',
    service({
      supplier: { name: 'Waterbedrijf BV' },
      subprocessorsComplete: true,
      subprocessors: [{ purpose: 'back-up' }],
    }),
    'violation',
    /van een subverwerker/,
  ],
  [
    'a waiver',
    {
      ...service({ subprocessorsComplete: true }),
      waivers: [waiverOf('CHAIN-01')],
    },
    'waived',
    /ontheffing/,
  ],
  [
    'a list that nobody says is complete',
    service({ supplier: { name: 'Waterbedrijf BV' } }),
    'unknown',
    /niet vast te stellen/,
  ],
  ['no service', states(), 'not-applicable', /diensten van een leverancier/],
  [
    'a place that nobody states or sees',
    { entity: component({ sovereignty: { criticality: 'important' } }) },
    'unknown',
    /niet vast te stellen/,
  ],
  [
    'a cluster that was not read',
    {
      entity: component({
        runs: true,
        sovereignty: { criticality: 'important' },
      }),
      clusters: [unreadCluster('west')],
    },
    'unknown',
    /niet vast te stellen/,
  ],
  [
    'a library',
    {
      entity: component({
        type: 'library',
        sovereignty: { criticality: 'important' },
      }),
    },
    'not-applicable',
    /diensten van een leverancier/,
  ],
]);

verdictTable('IAM-01', [
  [
    'a second identity provider',
    states(
      {
        identityProvider: {
          entity: 'component:default/keycloak',
          fallback: 'component:default/digid',
        },
      },
      'critical',
    ),
    'compliant',
    /ook als de centrale inlogvoorziening wegvalt/,
  ],
  [
    'an emergency access, tested lately',
    states(
      {
        identityProvider: {
          entity: 'component:default/keycloak',
          breakGlass: true,
          breakGlassTestedOn: '2026-05-01',
        },
      },
      'critical',
    ),
    'compliant',
    /ook als de centrale inlogvoorziening wegvalt/,
  ],
  [
    'an emergency access that nobody tried for long',
    states(
      {
        identityProvider: {
          entity: 'component:default/keycloak',
          breakGlass: true,
          breakGlassTestedOn: '2024-05-01',
        },
      },
      'critical',
    ),
    'violation',
    /langer dan een jaar niet getest/,
  ],
  [
    'itself as the second one',
    states(
      {
        identityProvider: {
          entity: 'component:default/keycloak',
          fallback: 'component:default/keycloak',
          breakGlass: false,
        },
      },
      'critical',
    ),
    'violation',
    /er is geen noodtoegang/,
  ],
  [
    'a waiver',
    {
      ...states({ identityProvider: { breakGlass: false } }, 'critical'),
      waivers: [waiverOf('IAM-01')],
    },
    'waived',
    /ontheffing/,
  ],
  [
    'a mistake that hides how much it matters',
    broken,
    'unknown',
    /niet vast te stellen/,
  ],
  ['something of less weight', states(), 'not-applicable', /alleen voor/],
]);

/** It runs where it says, and the cluster shows where its backups go. */
const seenBackup = (
  provider: string | null,
  match: string,
  more: object = {},
) => ({
  entity: component({
    runs: true,
    sovereignty: {
      criticality: 'important',
      hosting: [at('azure')],
      ...more,
    },
  }),
  clusters: [
    cluster('azure', [
      workload('azure', {
        signals: [
          signal('substitutable', {
            id: `backup:${provider ?? 'any'}`,
            provider,
            match,
            object: { kind: 'BackupStorageLocation', name: 'default' },
            path: 'spec.config.s3Url',
          }),
        ],
      }),
    ]),
  ],
});

verdictTable('BAK-01', [
  [
    'a backup that is seen to go to another parent',
    seenBackup('scaleway', 's3.nl-ams.scw.cloud'),
    'compliant',
    /Scaleway/,
  ],
  [
    'a backup that is seen to go to the same parent',
    seenBackup('github', 'github.com', {
      continuity: { backup: { present: false } },
    }),
    'violation',
    /wel bij GitHub/,
  ],
  [
    'a backup that is seen to go to nobody knows whom',
    seenBackup(null, 'opslag.example.nl'),
    'unknown',
    /niet vast te stellen/,
  ],
  [
    'a backup with another parent',
    states({ continuity: { backup: { present: true, provider: 'scaleway' } } }),
    'compliant',
    /Scaleway/,
  ],
  [
    'a declared place for backups with another parent',
    states({
      hosting: [
        at('odc-noord'),
        at('scaleway', { activities: ['backup'], serviceModel: 'paas' }),
      ],
    }),
    'compliant',
    /Scaleway/,
  ],
  [
    'a backup with the same parent under another name',
    states({
      hosting: [at('azure')],
      continuity: { backup: { present: true, provider: 'github' } },
    }),
    'violation',
    /wel bij GitHub/,
  ],
  [
    'none, and that is stated',
    states({ continuity: { backup: { present: false } } }),
    'violation',
    /geen back-up bij een ander moederbedrijf/,
  ],
  [
    'a waiver',
    {
      ...states({ continuity: { backup: { present: false } } }),
      waivers: [waiverOf('BAK-01')],
    },
    'waived',
    /ontheffing/,
  ],
  ['nothing stated', states(), 'unknown', /niet vast te stellen/],
  ['something of little weight', light, 'not-applicable', /alleen voor/],
]);

verdictTable('OPEN-01', [
  ['an open licence', states({ licence: 'EUPL-1.2' }), 'compliant', /EUPL-1.2/],
  [
    'grounds why not',
    states({ openSource: 'unless', openSourceGrounds: 'opsporing' }),
    'compliant',
    /uitgelegd waarom niet/,
  ],
  [
    'closed without grounds',
    states({ openSource: 'no', licence: 'Proprietary' }),
    'violation',
    /geen alternatief geregistreerd/,
  ],
  [
    'a waiver',
    {
      ...states({ openSource: 'no', licence: 'Proprietary' }),
      waivers: [waiverOf('OPEN-01')],
    },
    'waived',
    /ontheffing/,
  ],
  ['nothing stated', states(), 'unknown', /niet vast te stellen/],
  ['something of little weight', light, 'not-applicable', /alleen voor/],
]);

const api = (type: string, sovereignty: object) => ({
  entity: component({ kind: 'API', type, sovereignty }),
});

verdictTable('OPEN-02', [
  [
    'an open format with a standard',
    api('openapi', { standards: ['ZGW Zaken API 1.5'] }),
    'compliant',
    /volgt ZGW Zaken API 1.5/,
  ],
  [
    'a format of the supplier',
    api('proprietary', { standards: ['eigen'] }),
    'violation',
    /beschreven als proprietary/,
  ],
  [
    'a waiver',
    {
      ...api('proprietary', { standards: ['eigen'] }),
      waivers: [{ ...waiverOf('OPEN-02'), entityRef: 'api:default/zaak' }],
    },
    'waived',
    /ontheffing/,
  ],
  [
    'no standard stated',
    api('openapi', { criticality: 'important' }),
    'unknown',
    /niet vast te stellen/,
  ],
  ['a component', states(), 'not-applicable', /alleen voor koppelvlakken/],
]);

const knowledge = {
  deputies: ['user:default/piet'],
  runbook: 'https://waterveld.example/draaiboek',
};

verdictTable('KNOW-01', [
  [
    'owner, deputy and runbook',
    states({ knowledge }, 'critical'),
    'compliant',
    /een vervanger en een draaiboek/,
  ],
  [
    'nothing written down',
    states({}, 'critical'),
    'violation',
    /ontbreekt: een draaiboek en een vervanger/,
  ],
  [
    'a waiver',
    { ...states({}, 'critical'), waivers: [waiverOf('KNOW-01')] },
    'waived',
    /ontheffing/,
  ],
  ['a mistake', broken, 'unknown', /niet vast te stellen/],
  ['something of less weight', states(), 'not-applicable', /alleen voor/],
]);

const ai = (more: object = {}) =>
  states({
    ai: {
      used: true,
      chosen: true,
      selfHostable: true,
      lawfulData: true,
      ...more,
    },
  });

verdictTable('AI-01', [
  ['AI of its own choice', ai(), 'compliant', /zelf gekozen/],
  [
    'AI that the supplier switched on',
    ai({ chosen: false }),
    'violation',
    /niet zelf voor gekozen/,
  ],
  [
    'a model at the supplier only',
    ai({ selfHostable: false, model: 'GPT' }),
    'violation',
    /\(GPT\) voldoet niet: het model draait alleen bij de leverancier/,
  ],
  [
    'a waiver',
    { ...ai({ chosen: false }), waivers: [waiverOf('AI-01')] },
    'waived',
    /ontheffing/,
  ],
  ['nothing stated', states(), 'unknown', /niet vast te stellen/],
  ['no AI', ai({ used: false }), 'not-applicable', /gebruikt geen AI/],
]);

const assessed = (more: object = {}) =>
  states({
    dependencyAssessments: [
      {
        provider: 'odc-noord',
        sayInIt: 'yes',
        alternatives: 'yes',
        pressure: 'no',
        decision: 'accepted',
        decidedBy: 'CIO',
        ...more,
      },
    ],
  });

verdictTable('DEP-01', [
  ['a decision', assessed(), 'compliant', /is besloten/],
  ['no decision', states(), 'violation', /niets vastgelegd/],
  [
    'an unwanted one accepted without a word',
    assessed({ alternatives: 'no' }),
    'violation',
    /nog niet goed besloten/,
  ],
  [
    'an unwanted one accepted with an explanation',
    assessed({ alternatives: 'no', explanation: 'tot 2027' }),
    'compliant',
    /is besloten/,
  ],
  [
    'a waiver',
    { ...states(), waivers: [waiverOf('DEP-01')] },
    'waived',
    /ontheffing/,
  ],
  ['a mistake', broken, 'unknown', /niet vast te stellen/],
  ['something of little weight', light, 'not-applicable', /alleen voor/],
]);
