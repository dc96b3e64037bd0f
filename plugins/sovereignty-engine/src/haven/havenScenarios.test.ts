// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Finding } from '@regie/plugin-sovereignty-common';
import { assessLandscape } from '../evaluation';
import { component, TODAY } from '../testing/landscape';
import { DEFAULT_ACCOUNT, deployment, meta, observe } from '../testing/observe';
import { loadShippedPack } from '../testing/shippedPack';
import { shippedRegister } from '../testing/shippedRegister';

// Whole clusters, from their objects to the verdicts, with the register and the
// packs that ship.

const CHECKS = Array.from({ length: 15 }, (_, index) => ({
  category: 'Cluster',
  label: `check ${index}`,
  name: `check${index}`,
  rationale: 'because',
  result: 'YES',
}));

/** What the Haven checker leaves in a cluster that passed everything. */
const PASSED = {
  metadata: { name: 'haven-1', creationTimestamp: '2026-11-20T10:00:00Z' },
  spec: {
    compliant: true,
    created: '2026-11-20T10:00:00Z',
    version: 'v12.8.0',
    input: {
      commandline: 'haven check --cncf=true',
      kubeHost: 'https://api.example',
      platform: {
        determinedPlatform: 'AKS',
        determiningLabel: 'kubernetes.azure.com/cluster',
        proxy: false,
      },
    },
    output: {
      version: 'v12.8.0',
      havenCompliant: true,
      startTS: '2026-11-20T10:00:00Z',
      stopTS: '2026-11-20T10:00:08Z',
      config: { CIS: false, CNCF: true, kubescape: false },
      compliancyChecks: {
        results: CHECKS,
        summary: { failed: 0, passed: 15, skipped: 0, total: 15, unknown: 0 },
      },
      suggestedChecks: { results: [] },
    },
  },
};

function node(name: string, providerID: string, region: string) {
  return {
    metadata: {
      name,
      labels: {
        'topology.kubernetes.io/region': region,
        'topology.kubernetes.io/zone': `${region}-1`,
      },
    },
    spec: { providerID },
  };
}

function podOn(nodeName: string) {
  return {
    ...meta('web-abc-1', {
      labels: { app: 'web', 'pod-template-hash': 'abc' },
      ownerReferences: [
        { kind: 'ReplicaSet', name: 'web-abc', controller: true },
      ],
    }),
    spec: { nodeName, containers: [{ name: 'web' }] },
    status: { phase: 'Running' },
  };
}

const web = deployment(
  { volumes: [{ persistentVolumeClaim: { claimName: 'data' } }] },
  {
    labels: { 'backstage.io/kubernetes-id': 'zaak' },
    podLabels: { app: 'web' },
  },
);
const claim = { ...meta('data'), spec: { storageClassName: 'blob' } };
const blob = { metadata: { name: 'blob' }, provisioner: 'blob.csi.azure.com' };

function judged(
  observation: ReturnType<typeof observe>,
  criticality: string,
): Map<string, Finding> {
  const [assessment] = assessLandscape({
    entities: [component({ runs: true, sovereignty: { criticality } })],
    clusters: [
      {
        standing: {
          cluster: observation.cluster,
          state: 'fresh',
          lastSuccess: observation.takenAt,
          error: null,
        },
        observation,
      },
    ],
    register: shippedRegister(),
    packs: [loadShippedPack()],
    waivers: [],
    on: TODAY,
  });
  return new Map(assessment.findings.map(found => [found.rule, found]));
}

describe('a cluster that complies with Haven at a provider under foreign law', () => {
  const aks = observe({
    serviceaccounts: [DEFAULT_ACCOUNT],
    nodes: [
      node(
        'aks-1',
        'azure:///subscriptions/s/resourceGroups/MC_g_c_westeurope/providers/Microsoft.Compute/virtualMachineScaleSets/aks/virtualMachines/0',
        'westeurope',
      ),
    ],
    'compliancies.haven.commonground.nl': [PASSED],
    'storageclasses.storage.k8s.io': [blob],
    persistentvolumeclaims: [claim],
    'deployments.apps': [web],
    pods: [podOn('aks-1')],
  });

  it('shows both, neither taken back by the other', () => {
    expect(aks.traits?.haven.latest).toMatchObject({
      compliant: true,
      summary: { passed: 15, total: 15 },
    });
    expect(aks.workloads[0].signals).toContainEqual(
      expect.objectContaining({
        category: 'storage',
        match: 'blob.csi.azure.com',
        provider: 'azure',
        class: 'proprietary',
      }),
    );
    const findings = judged(aks, 'important');
    expect(findings.get('HAV-01')).toMatchObject({ verdict: 'compliant' });
    expect(findings.get('JUR-01')).toMatchObject({ verdict: 'violation' });
    expect(findings.get('JUR-01')?.explanation.nl).toContain('CLOUD Act');
    expect(findings.get('PORT-01')).toMatchObject({ verdict: 'violation' });
    expect(JSON.stringify(findings.get('PORT-01')?.evidence)).toContain(
      'blob.csi.azure.com',
    );
  });
});

describe('nodes that name only a technology', () => {
  const openstack = observe({
    serviceaccounts: [DEFAULT_ACCOUNT],
    nodes: [
      node('os-1', 'openstack:///43e67ac6-0000-4000-8000-000000000001', 'gn'),
    ],
    'deployments.apps': [web],
    persistentvolumeclaims: [claim],
    pods: [podOn('os-1')],
  });

  it('leave the provider unknown, which a critical component may not have', () => {
    expect(openstack.nodePools).toEqual([
      expect.objectContaining({
        place: expect.objectContaining({ provider: null, country: null }),
      }),
    ]);
    for (const rule of ['JUR-01', 'JUR-02', 'LOC-01']) {
      const important = judged(openstack, 'important').get(rule);
      expect(important).toMatchObject({ verdict: 'unknown' });
    }
    const finding = judged(openstack, 'critical').get('JUR-01');
    expect(finding).toMatchObject({
      verdict: 'violation',
      escalatedFrom: 'unknown',
    });
    expect(finding?.explanation.nl).toMatch(
      /aanbieder cluster test .* blijkt niet/,
    );
  });
});
