// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ClusterTraits,
  HavenCondition,
} from '@regie/plugin-sovereignty-common';
import {
  cluster,
  component,
  unreadCluster,
  workload,
} from '../testing/landscape';
import { verdictTable, waiverOf } from '../testing/verdictTable';

const entity = component({ runs: true });
const nowhere = component({ type: 'library' });

function traits(change: {
  compliant?: boolean;
  finishedAt?: string;
  missing?: string[];
  vendor?: boolean;
}): ClusterTraits {
  const { compliant, finishedAt = '2026-11-20T10:00:00Z' } = change;
  const object = { kind: 'SecretStore', name: 'vault' };
  return {
    controlPlane: {
      ...{ provider: null, product: null, managed: null },
      ...{ reason: 'nothing tells', claims: [] },
    },
    haven: {
      latest:
        compliant === undefined
          ? null
          : {
              ...{ name: 'haven', version: 'v12.6.0', compliant },
              ...{ startedAt: null, finishedAt },
              ...{ platform: null, platformLabel: null },
              summary: {
                ...{ total: 15, passed: compliant ? 15 : 14 },
                ...{ failed: compliant ? 0 : 1, skipped: 0, unknown: 0 },
              },
              checks: [
                {
                  ...{ name: 'logs', label: 'Log aggregation', rationale: '' },
                  ...{ category: 'Deployment' },
                  result: compliant ? 'yes' : 'no',
                },
              ],
              suggested: [],
            },
      ...{ reason: 'no report', history: [], own: [] },
    },
    havenPlus: {
      functions: [
        {
          function: 'secrets',
          components: [],
          vendorServices: change.vendor
            ? [
                {
                  ...{ name: 'Azure Key Vault', provider: 'azure', object },
                  ...{ path: 'spec.provider', match: 'azurekv' },
                },
              ]
            : [],
        },
      ],
      core: { present: ['cert-manager'], missing: change.missing ?? [] },
      overlays: [],
    },
    ...{ identityProviders: [], backups: [] },
    ...{ policyReports: null, reasons: {} },
  };
}

function world(
  change: Parameters<typeof traits>[0],
  conditions?: HavenCondition['answer'][],
) {
  const havenConditions = conditions?.map(answer => ({
    ...{ condition: 'metrics' as const, answer, seen: 'port metrics' },
    ...{ object: null, path: null },
  }));
  const reading = cluster('odc-noord', [
    workload('odc-noord', { havenConditions }),
  ]);
  const observation = reading.observation && {
    ...reading.observation,
    traits: traits(change),
  };
  return { entity, clusters: [{ ...reading, observation }] };
}

verdictTable('HAV-01', [
  [
    'a good report',
    world({ compliant: true }),
    'compliant',
    /voldoet aan Haven/,
  ],
  [
    'a report with a failure',
    world({ compliant: false }),
    'violation',
    /voldoet niet aan Haven.*Log aggregation/,
  ],
  [
    'a good report that is too old',
    world({ compliant: true, finishedAt: '2026-01-01T00:00:00Z' }),
    'violation',
    /te oud/,
  ],
  ['no report', world({}), 'unknown', /geen uitslag/],
  [
    'a cluster that was not read',
    { entity, clusters: [unreadCluster('elders')] },
    'unknown',
    /niet vast te stellen/,
  ],
  [
    'a waiver',
    { ...world({ compliant: false }), waivers: [waiverOf('HAV-01')] },
    'waived',
    /voldoet niet/,
  ],
  [
    'no cluster at all',
    { entity: nowhere },
    'not-applicable',
    /niet gekoppeld/,
  ],
]);

verdictTable('HAV-02', [
  ['a condition that is met', world({}, ['yes']), 'compliant', /voldoet aan/],
  ['one that is not', world({}, ['yes', 'no']), 'violation', /voldoet niet/],
  [
    'one that does not show',
    world({}, ['yes', 'unknown']),
    'unknown',
    /blijkt/,
  ],
  ['conditions not looked at', world({}), 'unknown', /nog niet bekeken/],
  [
    'a waiver',
    { ...world({}, ['no']), waivers: [waiverOf('HAV-02')] },
    'waived',
    /voldoet niet/,
  ],
  [
    'no cluster at all',
    { entity: nowhere },
    'not-applicable',
    /niet gekoppeld/,
  ],
]);

verdictTable('HAV-03', [
  ['the whole core', world({}), 'compliant', /kern van Haven\+ aanwezig/],
  [
    'a service of a vendor',
    world({ vendor: true }),
    'violation',
    /vult een leverancier functie secrets in: Azure Key Vault/,
  ],
  [
    'a core that is not whole',
    world({ missing: ['loki'] }),
    'violation',
    /ontbreekt van de kern van Haven\+: loki/,
  ],
  [
    'no inventory',
    { entity, clusters: [cluster('odc-noord', [workload('odc-noord')])] },
    'unknown',
    /niet gekeken/,
  ],
  [
    'a waiver',
    { ...world({ vendor: true }), waivers: [waiverOf('HAV-03')] },
    'waived',
    /leverancier/,
  ],
  [
    'no cluster at all',
    { entity: nowhere },
    'not-applicable',
    /niet gekoppeld/,
  ],
]);
