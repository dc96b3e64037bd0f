// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  cluster,
  component,
  findingOf,
  signal,
  unreadCluster,
  workload,
} from '../testing/landscape';
import { verdictTable, waiverOf } from '../testing/verdictTable';

const at = (provider: string, serviceModel = 'iaas') => ({
  criticality: 'important',
  hosting: [{ provider, serviceModel, countries: ['NL'] }],
});

const dutch = (more: object = {}, spec: object = {}): Entity => {
  const made = component({ sovereignty: { ...at('odc-noord'), ...more } });
  return { ...made, spec: { ...made.spec, ...spec } };
};

const other = (
  name: string,
  sovereignty: object,
  spec: object = {},
): Entity => {
  const made = component({ name, sovereignty });
  return { ...made, spec: { ...made.spec, ...spec } };
};

verdictTable('JUR-02', [
  [
    'European law all the way',
    {
      entity: dutch({}, { dependsOn: ['component:default/berichten'] }),
      others: [other('berichten', at('scaleway'))],
    },
    'compliant',
    /valt onder het recht van/,
  ],
  [
    'foreign law at the host',
    { entity: component({ sovereignty: at('azure') }) },
    'violation',
    /Het recht van de Verenigde Staten geldt via Microsoft Azure, als hostingpartij van zaak, van moederbedrijf Microsoft Corporation; wetten: CLOUD Act/,
  ],
  [
    'foreign law where people are seen to sign in',
    {
      entity: component({ runs: true, sovereignty: at('odc-noord') }),
      clusters: [
        cluster('odc-noord', [
          workload('odc-noord', {
            signals: [
              signal('proprietary', {
                id: 'endpoint:azure/entra',
                category: 'endpoint',
                match: 'login.microsoftonline.com',
                object: { kind: 'Deployment', name: 'zaak' },
                path: 'spec.template.spec.containers[0].env[0].value',
              }),
            ],
          }),
        ]),
      ],
    },
    'violation',
    /via Microsoft Azure, als inlogvoorziening van zaak/,
  ],
  [
    'foreign law where backups are seen to go',
    {
      entity: component({ runs: true, sovereignty: at('odc-noord') }),
      clusters: [
        cluster('odc-noord', [
          workload('odc-noord', {
            signals: [
              signal('substitutable', { id: 'backup:azure', match: 'azure' }),
            ],
          }),
        ]),
      ],
    },
    'violation',
    /via Microsoft Azure, als bewaarder van de back-up van zaak/,
  ],
  [
    'foreign law two steps away',
    {
      entity: dutch({}, { dependsOn: ['component:default/a'] }),
      others: [
        other('a', at('scaleway'), { dependsOn: ['component:default/b'] }),
        other('b', at('azure')),
      ],
    },
    'violation',
    /via Microsoft Azure, als hostingpartij van b/,
  ],
  [
    'foreign law at a sub-processor',
    { entity: dutch({ subprocessors: [{ provider: 'github' }] }) },
    'violation',
    /via GitHub, als subverwerker/,
  ],
  [
    'foreign law at whoever keeps the keys',
    { entity: dutch({ keyCustody: { provider: 'azure' } }) },
    'violation',
    /als sleutelbeheerder/,
  ],
  [
    'foreign law at the backup',
    {
      entity: dutch({
        continuity: { backup: { present: true, provider: 'azure' } },
      }),
    },
    'violation',
    /als bewaarder van de back-up/,
  ],
  [
    'foreign law at the identity provider',
    {
      entity: dutch({
        identityProvider: { entity: 'component:default/inloggen' },
      }),
      others: [other('inloggen', at('azure', 'saas'))],
    },
    'violation',
    /van inloggen/,
  ],
  [
    'a waiver',
    {
      entity: component({ sovereignty: at('azure') }),
      waivers: [waiverOf('JUR-02')],
    },
    'waived',
    /ontheffing/,
  ],
  [
    'something leant on of which nobody knows the host',
    {
      entity: dutch({}, { dependsOn: ['component:default/berichten'] }),
      others: [other('berichten', { criticality: 'important' })],
    },
    'unknown',
    /Van berichten is niet bekend wie het host/i,
  ],
  [
    'a service whose sub-processors nobody says are complete',
    { entity: component({ sovereignty: at('odc-noord', 'saas') }) },
    'unknown',
    /subverwerkers compleet/,
  ],
  [
    'a cluster that was not read',
    {
      entity: component({ runs: true, sovereignty: at('odc-noord') }),
      clusters: [unreadCluster('west')],
    },
    'unknown',
    /west/,
  ],
  [
    'a library',
    { entity: component({ type: 'library', sovereignty: {} }) },
    'not-applicable',
    /draait zelf nergens/,
  ],
]);

describe('the chain', () => {
  it('shows the way with where each step is stated', () => {
    const finding = findingOf('JUR-02', {
      entity: dutch({}, { consumesApis: ['berichten-api'] }),
      others: [
        other('berichten', at('azure'), { providesApis: ['berichten-api'] }),
        { ...other('berichten-api', {}), kind: 'API' },
      ],
    });
    const steps = finding.evidence
      .filter(({ role }) => role === 'offending')
      .flatMap(({ claims }) => claims)
      .filter(({ claim }) => claim === 'dependency')
      .map(({ value, object, path }) => [value, object?.name, path]);
    expect(steps).toEqual([
      [
        'component:default/zaak → api:default/berichten-api',
        'zaak',
        'spec.consumesApis[0]',
      ],
      [
        'api:default/berichten-api → component:default/berichten',
        'berichten',
        'spec.providesApis[0]',
      ],
    ]);
  });

  it('ends where entities lean on each other in a circle', () => {
    const finding = findingOf('JUR-02', {
      entity: dutch({}, { dependsOn: ['component:default/a'] }),
      others: [
        other('a', at('scaleway'), { dependsOn: ['component:default/zaak'] }),
      ],
    });
    expect(finding.verdict).toBe('compliant');
  });

  it('takes what the clusters show into account', () => {
    const finding = findingOf('JUR-02', {
      entity: component({ runs: true, sovereignty: at('odc-noord') }),
      clusters: [cluster('azure', [workload('azure')])],
    });
    expect(finding.verdict).toBe('violation');
    expect(finding.explanation.nl).toContain('Microsoft Azure');
  });
});
