// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  PortabilityTrait,
  PortabilityTraitName,
  portabilityTraitNameSchema,
} from '@regie/plugin-sovereignty-common';
import {
  deployment,
  meta,
  observe,
  Objects,
  theWorkload,
} from '../testing/observe';

const web = deployment();
const container = (more: object) =>
  deployment({ containers: [{ name: 'web', image: 'a:1', ...more }] });
const claimed = deployment({
  volumes: [{ persistentVolumeClaim: { claimName: 'data' } }],
});
const budget = (spec: object) => ({
  ...meta('pdb'),
  spec: { selector: { matchLabels: { app: 'web' } }, ...spec },
});
const policy = (spec: object) => ({ ...meta('np'), spec });

function node(name: string, zone: string | undefined, provider = 'azure') {
  const region = provider === 'azure' ? 'westeurope' : 'nl-ams';
  return {
    metadata: {
      name,
      labels: {
        'topology.kubernetes.io/region': region,
        ...(zone && { 'topology.kubernetes.io/zone': zone }),
      },
    },
    spec: {
      providerID:
        provider === 'azure'
          ? 'azure:///subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/a'
          : `scaleway://instance/nl-ams-1/${name}`,
    },
  };
}

function pod(name: string, nodeName: string) {
  return {
    ...meta(name, {
      labels: { 'pod-template-hash': 'abc' },
      ownerReferences: [
        { kind: 'ReplicaSet', name: 'web-abc', controller: true },
      ],
    }),
    spec: { nodeName },
  };
}

function backup(
  options: {
    host?: string;
    phase?: string;
    completed?: string;
    paused?: boolean;
    backupPhase?: string;
  } = {},
): Objects {
  const velero = { namespace: 'velero' };
  return {
    nodes: [node('a', 'westeurope-1')],
    'deployments.apps': [web],
    pods: [pod('web-abc-1', 'a')],
    'backupstoragelocations.velero.io': [
      {
        ...meta('default', velero),
        spec: {
          provider: 'aws',
          config: { s3Url: options.host ?? 'https://s3.nl-ams.scw.cloud' },
        },
        status: { phase: options.phase ?? 'Available' },
      },
    ],
    'schedules.velero.io': [
      { ...meta('daily', velero), spec: { paused: options.paused ?? false } },
    ],
    'backups.velero.io': [
      {
        ...meta('daily-1', {
          ...velero,
          labels: { 'velero.io/schedule-name': 'daily' },
        }),
        status: {
          phase: options.backupPhase ?? 'Completed',
          completionTimestamp: options.completed ?? '2026-11-23T02:00:00Z',
        },
      },
    ],
  };
}

type Unread = Parameters<typeof observe>[1];

function traitOf(
  trait: PortabilityTraitName,
  objects: Objects,
  options?: Unread,
): PortabilityTrait | undefined {
  const { portability } = theWorkload(observe(objects, options));
  const found = (portability ?? []).filter(one => one.trait === trait);
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0];
}

const LINES: [
  trait: PortabilityTraitName,
  answer: PortabilityTrait['answer'],
  what: string,
  objects: Objects,
  options?: Unread,
][] = [
  ['standard-apis', 'yes', 'a plain Deployment', { 'deployments.apps': [web] }],
  [
    'standard-apis',
    'no',
    'a Route of OpenShift in front of it',
    {
      services: [{ ...meta('web'), spec: { selector: { app: 'web' } } }],
      'routes.route.openshift.io': [
        { ...meta('r'), spec: { to: { name: 'web' } } },
      ],
      'deployments.apps': [web],
    },
  ],
  [
    'standard-apis',
    'unknown',
    'an owner of a kind that nobody judged',
    {
      'deployments.apps': [
        deployment(
          {},
          {
            ownerReferences: [
              { apiVersion: 'x.example.nl/v1', kind: 'App', name: 'a' },
            ],
          },
        ),
      ],
    },
  ],
  [
    'standard-apis',
    'unknown',
    'kinds that were not read',
    { 'deployments.apps': [web] },
    {
      unread: { 'customresourcedefinitions.apiextensions.k8s.io': 'forbidden' },
    },
  ],
  ['no-vendor-nodes', 'yes', 'no selector', { 'deployments.apps': [web] }],
  [
    'no-vendor-nodes',
    'no',
    'nodes of GKE only',
    {
      'deployments.apps': [
        deployment({ nodeSelector: { 'cloud.google.com/gke-nodepool': 'a' } }),
      ],
    },
  ],
  ['no-host-access', 'yes', 'no volumes', { 'deployments.apps': [web] }],
  ...[
    { volumes: [{ hostPath: { path: '/var' } }] },
    { hostNetwork: true },
    { initContainers: [{ securityContext: { privileged: true } }] },
  ].map((spec): (typeof LINES)[number] => [
    'no-host-access',
    'no',
    JSON.stringify(spec),
    { 'deployments.apps': [deployment(spec)] },
  ]),
  [
    'no-host-access',
    'no',
    'a disk of one machine',
    {
      persistentvolumes: [{ ...meta('pv'), spec: { local: { path: '/mnt' } } }],
      persistentvolumeclaims: [{ ...meta('data'), spec: { volumeName: 'pv' } }],
      'deployments.apps': [claimed],
    },
  ],
  [
    'no-host-access',
    'unknown',
    'a claim that was not read',
    { 'deployments.apps': [claimed] },
  ],
  [
    'image-digest',
    'yes',
    'a digest',
    { 'deployments.apps': [container({ image: 'a@sha256:00' })] },
  ],
  ['image-digest', 'no', 'a tag', { 'deployments.apps': [container({})] }],
  [
    'requests',
    'yes',
    'of the pod as a whole',
    {
      'deployments.apps': [
        deployment({ resources: { requests: { cpu: '1', memory: '1Gi' } } }),
      ],
    },
  ],
  [
    'requests',
    'no',
    'processor only',
    {
      'deployments.apps': [
        container({ resources: { requests: { cpu: '1' } } }),
      ],
    },
  ],
  [
    'probes',
    'yes',
    'both',
    {
      'deployments.apps': [
        container({ readinessProbe: {}, livenessProbe: {} }),
      ],
    },
  ],
  [
    'probes',
    'no',
    'of readiness only',
    { 'deployments.apps': [container({ readinessProbe: {} })] },
  ],
  [
    'replicas',
    'yes',
    'two',
    { 'deployments.apps': [deployment({}, { replicas: 2 })] },
  ],
  ['replicas', 'no', 'one by default', { 'deployments.apps': [web] }],
  [
    'disruption-budget',
    'yes',
    'one that keeps one of two',
    {
      'poddisruptionbudgets.policy': [budget({ minAvailable: 1 })],
      'deployments.apps': [deployment({}, { replicas: 2 })],
    },
  ],
  [
    'disruption-budget',
    'yes',
    'one for all pods of the namespace',
    {
      'poddisruptionbudgets.policy': [
        budget({ selector: {}, maxUnavailable: '25%' }),
      ],
      'deployments.apps': [web],
    },
  ],
  ...[
    { minAvailable: 2 },
    { minAvailable: '100%' },
    { maxUnavailable: 0 },
    { maxUnavailable: '0%' },
  ].map((spec): (typeof LINES)[number] => [
    'disruption-budget',
    'no',
    `one that lets no pod go: ${JSON.stringify(spec)}`,
    {
      'poddisruptionbudgets.policy': [budget(spec)],
      'deployments.apps': [deployment({}, { replicas: 2 })],
    },
  ]),
  [
    'disruption-budget',
    'no',
    'one for others, by an expression',
    {
      'poddisruptionbudgets.policy': [
        budget({
          selector: {
            matchExpressions: [
              { key: 'app', operator: 'NotIn', values: ['web'] },
            ],
          },
        }),
      ],
      'deployments.apps': [web],
    },
  ],
  [
    'disruption-budget',
    'unknown',
    'budgets that were not read',
    { 'deployments.apps': [web] },
    { unread: { 'poddisruptionbudgets.policy': 'forbidden' } },
  ],
  [
    'zone-spread',
    'yes',
    'asked for',
    {
      'deployments.apps': [
        deployment({
          topologySpreadConstraints: [
            { topologyKey: 'topology.kubernetes.io/zone' },
          ],
        }),
      ],
    },
  ],
  [
    'zone-spread',
    'no',
    'asked for, where there is one zone',
    {
      nodes: [node('a', 'westeurope-1'), node('b', 'westeurope-1')],
      'deployments.apps': [
        deployment({
          topologySpreadConstraints: [
            { topologyKey: 'topology.kubernetes.io/zone' },
          ],
        }),
      ],
    },
  ],
  [
    'zone-spread',
    'no',
    'over machines only',
    {
      'deployments.apps': [
        deployment({
          topologySpreadConstraints: [
            { topologyKey: 'kubernetes.io/hostname' },
          ],
        }),
      ],
    },
  ],
  [
    'zones',
    'yes',
    'two',
    {
      nodes: [node('a', 'westeurope-1'), node('b', 'westeurope-2')],
      'deployments.apps': [web],
      pods: [pod('web-abc-1', 'a'), pod('web-abc-2', 'b')],
    },
  ],
  [
    'zones',
    'no',
    'one, on two nodes',
    {
      nodes: [node('a', 'westeurope-1'), node('b', 'westeurope-1')],
      'deployments.apps': [web],
      pods: [pod('web-abc-1', 'a'), pod('web-abc-2', 'b')],
    },
  ],
  [
    'zones',
    'unknown',
    'fault domains, which are no zones',
    {
      nodes: [node('a', '0'), node('b', '1')],
      'deployments.apps': [web],
      pods: [pod('web-abc-1', 'a'), pod('web-abc-2', 'b')],
    },
  ],
  [
    'zones',
    'unknown',
    'nodes that were not read',
    { 'deployments.apps': [web] },
    { unread: { nodes: 'forbidden' } },
  ],
  [
    'single-writer',
    'yes',
    'a claim of one node',
    {
      persistentvolumeclaims: [
        { ...meta('data'), spec: { accessModes: ['ReadWriteOncePod'] } },
      ],
      'deployments.apps': [claimed],
    },
  ],
  [
    'single-writer',
    'no',
    'a claim of many nodes',
    {
      persistentvolumeclaims: [
        { ...meta('data'), spec: { accessModes: ['ReadWriteMany'] } },
      ],
      'deployments.apps': [claimed],
    },
  ],
  [
    'single-writer',
    'no',
    'claims of many nodes that it makes itself',
    {
      'statefulsets.apps': [
        {
          ...meta('db'),
          spec: {
            template: { spec: {} },
            volumeClaimTemplates: [
              {
                metadata: { name: 'd' },
                spec: { accessModes: ['ReadWriteMany'] },
              },
            ],
          },
        },
      ],
    },
  ],
  [
    'single-writer',
    'unknown',
    'a claim that was not read',
    { 'deployments.apps': [claimed] },
  ],
  ...(
    [
      ['restricted', 'yes'],
      ['baseline', 'yes'],
      ['privileged', 'no'],
    ] as const
  ).map(([level, answer]): (typeof LINES)[number] => [
    'pod-security',
    answer,
    level,
    {
      namespaces: [
        {
          metadata: {
            name: 'shop',
            labels: { 'pod-security.kubernetes.io/enforce': level },
          },
        },
      ],
      'deployments.apps': [web],
    },
  ]),
  [
    'pod-security',
    'unknown',
    'a namespace that was not read',
    { 'deployments.apps': [web] },
    { unread: { namespaces: 'forbidden' } },
  ],
  [
    'network-policy',
    'yes',
    'nothing in',
    {
      'networkpolicies.networking.k8s.io': [
        policy({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] }),
      ],
      'deployments.apps': [web],
    },
  ],
  ...[
    { podSelector: {}, ingress: [{}] },
    { podSelector: {}, policyTypes: ['Egress'] },
    { podSelector: { matchLabels: { app: 'web' } } },
  ].map((spec): (typeof LINES)[number] => [
    'network-policy',
    'no',
    JSON.stringify(spec),
    {
      'networkpolicies.networking.k8s.io': [policy(spec)],
      'deployments.apps': [web],
    },
  ]),
  [
    'network-policy',
    'unknown',
    'policies that were not read',
    { 'deployments.apps': [web] },
    { unread: { 'networkpolicies.networking.k8s.io': 'absent' } },
  ],
  ['backup-elsewhere', 'yes', 'fresh, at another provider', backup()],
  [
    'backup-elsewhere',
    'no',
    'at the same provider',
    backup({ host: 'https://x.blob.core.windows.net' }),
  ],
  [
    'backup-elsewhere',
    'no',
    'a place that is gone',
    backup({ phase: 'Unavailable' }),
  ],
  ['backup-elsewhere', 'no', 'paused', backup({ paused: true })],
  [
    'backup-elsewhere',
    'no',
    'older than a week',
    backup({ completed: '2026-11-10T02:00:00Z' }),
  ],
  [
    'backup-elsewhere',
    'no',
    'failed in part',
    backup({ backupPhase: 'PartiallyFailed' }),
  ],
  [
    'backup-elsewhere',
    'unknown',
    'a host that is nobody’s',
    backup({ host: 'https://s3.example.nl' }),
  ],
  [
    'backup-elsewhere',
    'unknown',
    'backups that were not read',
    backup(),
    { unread: { 'backups.velero.io': 'forbidden' } },
  ],
  ['backup-elsewhere', 'no', 'none', { 'deployments.apps': [web] }],
  [
    'open-metrics',
    'yes',
    'a port for them',
    { 'deployments.apps': [container({ ports: [{ name: 'metrics' }] })] },
  ],
  ['open-metrics', 'no', 'nothing', { 'deployments.apps': [web] }],
];

describe('what makes a workload easy to move', () => {
  it.each(LINES)('%s is %s: %s', (...line) => {
    const [trait, answer, , objects, options] = line;
    expect(traitOf(trait, objects, options)).toMatchObject({ trait, answer });
  });

  it.each(portabilityTraitNameSchema.options)(
    '%s is seen to hold and not to hold',
    name => {
      const answers = LINES.filter(([trait]) => trait === name).map(
        ([, answer]) => answer,
      );
      expect(answers).toEqual(expect.arrayContaining(['yes', 'no']));
    },
  );

  it('says where to look, but for what is not there', () => {
    const { portability } = theWorkload(observe(backup()));
    const wrong = (portability ?? []).filter(({ answer, path }) =>
      answer === 'yes' ? path === null : answer === 'unknown' && path !== null,
    );
    expect(wrong).toEqual([]);
  });

  it('asks a Job for no budget, zones and probes', () => {
    const job = {
      ...meta('once'),
      spec: { template: { spec: { containers: [{ image: 'a' }] } } },
    };
    const { portability } = theWorkload(observe({ 'jobs.batch': [job] }));
    const names = (portability ?? []).map(({ trait }) => trait);
    for (const name of ['probes', 'replicas', 'disruption-budget', 'zones']) {
      expect(names).not.toContain(name);
    }
  });
});
