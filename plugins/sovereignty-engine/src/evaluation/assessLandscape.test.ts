// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  entityAssessmentSchema,
  Finding,
} from '@regie/plugin-sovereignty-common';
import {
  assess,
  cluster,
  component,
  findingOf,
  signal,
  TODAY,
  unreadCluster,
  workload,
} from '../testing/landscape';
import { clusterDeclarations } from './clusterDeclarations';
import { isAssessed } from './isAssessed';

const onAzure = {
  entity: component({
    runs: true,
    sovereignty: {
      criticality: 'important',
      hosting: [{ provider: 'azure', region: 'westeurope', countries: ['NL'] }],
    },
  }),
  clusters: [
    cluster('azure', [workload('azure', { signals: [signal('proprietary')] })]),
  ],
};

/** What the evidence must hold; a rule that does not apply has none to show. */
function expectedRole({ verdict, escalatedFrom }: Finding): string {
  if (verdict === 'compliant') return 'supporting';
  if (verdict === 'not-applicable') return 'none';
  return escalatedFrom ?? (verdict === 'unknown' ? 'unknown' : 'offending');
}

describe('an assessment', () => {
  it('has the shape of the API', () => {
    for (const world of [
      onAzure,
      { entity: component({ runs: true }), clusters: [unreadCluster('west')] },
      { entity: component({ type: 'library' }) },
    ]) {
      const assessment = assess(world);
      expect(entityAssessmentSchema.parse(assessment)).toEqual(assessment);
    }
  });

  it('proves a violation with Deployment, node, parent and law', () => {
    const finding = findingOf('JUR-01', onAzure);
    const claims = finding.evidence
      .filter(({ role }) => role === 'offending')
      .flatMap(item => item.claims);
    expect(claims).toContainEqual(
      expect.objectContaining({
        claim: 'workload',
        value: 'Deployment zaken/zaak',
        source: 'observed',
        asOf: '2026-11-23T10:00:00Z',
        object: {
          cluster: 'azure',
          kind: 'Deployment',
          namespace: 'zaken',
          name: 'zaak',
        },
      }),
    );
    expect(claims).toContainEqual(
      expect.objectContaining({
        object: { cluster: 'azure', kind: 'Node', name: 'azure-node-1' },
        path: 'spec.providerID',
      }),
    );
    expect(claims).toContainEqual(
      expect.objectContaining({
        claim: 'provider.ultimateParent',
        value: 'Microsoft Corporation (US)',
        asOf: '2026-10-01',
      }),
    );
    expect(claims).toContainEqual(
      expect.objectContaining({ claim: 'provider.laws', value: ['CLOUD Act'] }),
    );
    expect(claims).toContainEqual(
      expect.objectContaining({
        claim: 'hosting.provider',
        source: 'declared',
        evidence: 'self-declared',
        path: 'spec.sovereignty.hosting[0].provider',
      }),
    );
    expect(finding).toMatchObject({
      pack: { id: 'vng-digital-autonomy', version: '0.1.0' },
      severity: 'high',
      on: TODAY,
      why: { nl: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
      mend: {
        nl: expect.stringMatching(/\S/),
        en: expect.stringMatching(/\S/),
      },
    });
  });

  it('never gives a verdict without its evidence', () => {
    const worlds = [
      onAzure,
      { entity: component({ runs: true }), clusters: [cluster('azure')] },
      { entity: component({ runs: true }), clusters: [unreadCluster('west')] },
      { entity: component({ runs: true }) },
      { entity: component({ sovereignty: { criticality: 'critical' } }) },
    ];
    for (const world of worlds) {
      for (const finding of assess(world).findings) {
        const roles = finding.evidence.map(({ role }) => role);
        const unproven = finding.evidence.filter(
          ({ role, claims }) => role !== 'unknown' && claims.length === 0,
        );
        expect(roles.length ? roles : ['none']).toContain(
          expectedRole(finding),
        );
        expect(unproven).toEqual([]);
      }
    }
  });

  it('summarises counts, providers and the heaviest open violation', () => {
    const { summary } = assess(onAzure);
    expect(summary).toMatchObject({
      entityRef: 'component:default/zaak',
      criticality: 'important',
      owner: 'team-zaak',
      providers: [{ id: 'azure', name: 'Microsoft Azure' }],
      severity: 'high',
    });
    const { findings } = assess(onAzure);
    const count = (verdict: string) =>
      findings.filter(finding => finding.verdict === verdict).length;
    expect(count('violation')).toBeGreaterThan(0);
    expect(summary.counts).toEqual({
      compliant: count('compliant'),
      violation: count('violation'),
      waived: 0,
      unknown: count('unknown'),
      'not-applicable': count('not-applicable'),
    });
  });

  it('weighs the same defect by criticality', () => {
    const severities = ['critical', 'important', 'supporting'].map(
      criticality =>
        findingOf('JUR-01', {
          entity: component({
            sovereignty: { criticality, hosting: [{ provider: 'azure' }] },
          }),
        }).severity,
    );
    expect(severities).toEqual(['critical', 'high', 'medium']);
  });

  it('lists the clusters that should have shown its workloads', () => {
    const { unreadClusters, placements } = assess({
      entity: component({ runs: true, cluster: 'west' }),
      clusters: [unreadCluster('west'), unreadCluster('east')],
    });
    expect(unreadClusters).toEqual([
      { cluster: 'west', since: null, message: 'connection refused' },
    ]);
    expect(placements).toEqual([]);
  });

  it('takes a cluster that nothing lists for unread', () => {
    const world = { entity: component({ runs: true, cluster: 'gone' }) };
    expect(assess(world).unreadClusters).toMatchObject([{ cluster: 'gone' }]);
    expect(findingOf('JUR-01', world).verdict).toBe('unknown');
  });

  it('takes a workload kind that was not read for unread', () => {
    const world = (reason: 'forbidden' | 'not-served') => ({
      entity: component({ runs: true }),
      clusters: [
        cluster('scaleway', [workload('scaleway')], 'fresh', [
          { resource: 'cronjobs.batch', reason, message: 'it says no' },
        ]),
      ],
    });
    expect(findingOf('JUR-01', world('forbidden')).verdict).toBe('unknown');
    expect(findingOf('JUR-01', world('not-served')).verdict).toBe('compliant');
  });

  it('takes workloads of which the nodes are not known for unread', () => {
    const { verdict, explanation } = findingOf('JUR-01', {
      entity: component({ runs: true }),
      clusters: [
        cluster('scaleway', [
          workload('scaleway', {
            placements: null,
            placementsReason: 'pods: forbidden',
          }),
        ]),
      ],
    });
    expect(verdict).toBe('unknown');
    expect(explanation.en).toContain('pods: forbidden');
  });

  it('sees a workload without pods at the one place of its cluster', () => {
    const { hosting } = assess({
      entity: component({ runs: true }),
      clusters: [
        cluster('scaleway', [workload('scaleway', { placements: [] })]),
      ],
    });
    expect(hosting).toMatchObject([{ providerId: 'scaleway' }]);
  });

  it('believes the operator about a cluster whose nodes do not tell', () => {
    const operator = component({
      name: 'nowhere',
      kind: 'Resource',
      type: 'kubernetes-cluster',
      sovereignty: {
        hosting: [
          { provider: 'odc-noord', countries: ['NL'], evidence: 'documented' },
        ],
      },
    });
    expect(clusterDeclarations([operator])).toMatchObject([
      { cluster: 'nowhere', provider: 'odc-noord', countries: ['NL'] },
    ]);
    const { verdict } = findingOf('JUR-01', {
      entity: component({ runs: true }),
      others: [operator],
      clusters: [cluster('nowhere', [workload('nowhere')])],
    });
    expect(verdict).toBe('compliant');
  });

  it('judges an unreadable declaration as unknown, not as none', () => {
    const world = {
      entity: component({ sovereignty: { hosting: [{ provider: 'Azure!' }] } }),
    };
    for (const finding of assess(world).findings) {
      expect(['unknown', 'not-applicable']).toContain(finding.verdict);
    }
    expect(findingOf('HOST-01', world).explanation.en).toContain(
      'has a mistake at spec.sovereignty.hosting[0].provider.',
    );
  });

  it('assesses components, and others that declare something', () => {
    const declared = { criticality: 'important' };
    expect(isAssessed(component())).toBe(true);
    expect(isAssessed(component({ kind: 'API' }))).toBe(false);
    expect(
      isAssessed(component({ kind: 'System', sovereignty: declared })),
    ).toBe(true);
    expect(
      isAssessed(component({ kind: 'Group', sovereignty: declared })),
    ).toBe(false);
    expect(
      isAssessed(
        component({
          kind: 'Resource',
          type: 'kubernetes-cluster',
          sovereignty: declared,
        }),
      ),
    ).toBe(false);
  });
});

describe('waivers', () => {
  const waiver = {
    id: 'W-1',
    rule: 'JUR-01',
    entityRef: 'component:default/zaak',
    reason: 'r',
    alternativesConsidered: 'a',
    accountable: 'CIO',
    decision: 'B&W 12',
    from: '2026-11-01',
    expires: '2026-11-30',
  };
  const on = (date: string, more: object = {}) =>
    findingOf('JUR-01', {
      ...onAzure,
      waivers: [{ ...waiver, ...more }],
      on: date,
    });

  it.each([
    ['2026-10-31', 'violation'],
    ['2026-11-01', 'waived'],
    ['2026-11-30', 'waived'],
    ['2026-12-01', 'violation'],
  ])('on %s it is %s', (date, verdict) => {
    expect(on(date).verdict).toBe(verdict);
  });

  it('tells that it expired, and when', () => {
    expect(on('2026-12-01').explanation.nl).toContain(
      'W-1 gold tot en met 30 november 2026 en is verlopen',
    );
    expect(on('2026-10-31').waiver).toBeNull();
  });

  it('holds for its own rule and entity only', () => {
    expect(on(TODAY, { rule: 'LOC-01' }).verdict).toBe('violation');
    expect(on(TODAY, { entityRef: 'component:default/ander' }).verdict).toBe(
      'violation',
    );
  });

  it.each([
    ['the system that it is a part of', 'system:default/zaakgericht', 'waived'],
    ['who owns it', 'group:default/team-zaak', 'waived'],
    ['another system', 'system:default/burgerzaken', 'violation'],
    ['another owner', 'group:default/team-burger', 'violation'],
    ['a system of another namespace', 'system:x/zaakgericht', 'violation'],
  ])('of %s gives %s', (_what, entityRef, verdict) => {
    const { spec, ...part } = onAzure.entity;
    const entity = { ...part, spec: { ...spec, system: 'zaakgericht' } };
    const finding = findingOf('JUR-01', {
      ...onAzure,
      entity,
      waivers: [{ ...waiver, entityRef }],
      on: TODAY,
    });
    expect(finding.verdict).toBe(verdict);
  });

  it('turns nothing but a violation', () => {
    for (const finding of assess({
      ...onAzure,
      waivers: ['HOST-01', 'LOC-01', 'MC-01'].map(rule => ({
        ...waiver,
        rule,
      })),
    }).findings) {
      expect(finding.verdict).not.toBe('waived');
      expect(finding.waiver).toBeNull();
    }
  });

  it('covers an unknown that escalated, and says that it did', () => {
    const finding = findingOf('JUR-01', {
      entity: component({ sovereignty: { criticality: 'critical' } }),
      waivers: [waiver],
    });
    expect(finding).toMatchObject({
      verdict: 'waived',
      escalatedFrom: 'unknown',
      severity: 'critical',
    });
  });
});
