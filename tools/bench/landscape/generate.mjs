// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// A landscape like that of a large municipality or a shared service centre, of
// any size and always the same: components in systems, most of them declared,
// seen in clusters of a thousand workloads, leaning on each other.

const TAKEN_AT = '2026-11-24T06:00:00.000Z';
const PER_CLUSTER = 1_000;
const FEWEST_CLUSTERS = 4;
const PER_SYSTEM = 12;
const PER_APPLICATION = 50;

const PLACES = [
  { provider: 'azure', region: 'westeurope', country: 'NL' },
  { provider: 'odc-noord', region: 'groningen', country: 'NL' },
  { provider: 'aws', region: 'eu-central-1', country: 'DE' },
  { provider: 'scaleway', region: 'nl-ams', country: 'NL' },
  { provider: 'ovhcloud', region: 'gra', country: 'FR' },
  { provider: null, region: null, country: null },
];

const SMALL = { provider: 'cleura', region: 'sto2', country: 'SE' };

const SIGNALS = [
  ['azure', 'storage', 'proprietary', 'disk.csi.azure.com'],
  ['azure', 'endpoint', 'proprietary', 'database.windows.net'],
  ['aws', 'workload-identity', 'proprietary', 'eks.amazonaws.com/role-arn'],
  [null, 'custom-resource', 'portable', 'postgresql.cnpg.io'],
  [null, 'ingress', 'portable', 'gateway.networking.k8s.io'],
];

/** The same numbers in every run; none of them is a secret. */
function numbers(seed) {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const componentName = index => `onderdeel-${index}`;
const clusterName = index => `cluster-${index}`;

export function generateLandscape(size) {
  const draw = numbers(42);
  const count = Math.max(FEWEST_CLUSTERS, Math.round(size / PER_CLUSTER));
  const workloads = Array.from({ length: count }, () => []);
  const components = Array.from({ length: size }, (_, index) => {
    // An application runs in one cluster, with all its parts.
    const cluster = Math.floor(index / PER_APPLICATION) % count;
    const runs = draw(10) < 8;
    if (runs) {
      const pool = draw(2);
      workloads[cluster].push(workload(index, cluster, pool, draw));
    }
    return component(index, { cluster, runs, draw });
  });
  const systems = Array.from(
    { length: Math.ceil(size / PER_SYSTEM) },
    (_, index) => entity('System', `systeem-${index}`, { owner: team(index) }),
  );
  const clusters = workloads.map((list, index) => reading(index, list));
  const clusterEntities = clusters.map((_, index) =>
    entity('Resource', clusterName(index), {
      type: 'kubernetes-cluster',
      owner: 'team-platform',
    }),
  );
  const identity = entity('Component', 'inloggen', {
    type: 'service',
    owner: 'team-platform',
    sovereignty: {
      criticality: 'critical',
      hosting: [{ provider: 'azure', serviceModel: 'saas', countries: ['NL'] }],
    },
  });
  return {
    entities: [identity, ...clusterEntities, ...systems, ...components],
    clusters,
    waivers: Array.from({ length: Math.ceil(size / 100) }, (_, index) => ({
      id: `W-${index}`,
      rule: 'JUR-01',
      entityRef: `component:default/${componentName(index * 100)}`,
      reason: 'Er loopt een migratie naar een andere aanbieder.',
      alternativesConsidered: 'Nu overstappen',
      accountable: 'group:default/directie',
      decision: `B-${index}`,
      from: '2026-10-01',
      expires: index % 2 ? '2026-12-31' : '2026-11-01',
    })),
  };
}

/** The cluster as a later reading finds it: one workload has moved house. */
export function readAgain({ standing, observation }, takenAt) {
  const [first, ...rest] = observation.workloads;
  return {
    standing: { ...standing, lastSuccess: takenAt, lastAttempt: takenAt },
    observation: {
      ...observation,
      takenAt,
      workloads: [{ ...first, replicas: first.replicas + 1 }, ...rest],
    },
  };
}

function entity(kind, name, spec, annotations = {}) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    spec,
  };
}

function team(index) {
  return `team-${index % 40}`;
}

function component(index, { cluster, runs, draw }) {
  const name = componentName(index);
  const declared = draw(10) < 7;
  // Later ones lean on some that are near, as parts of one application do.
  const leansOn = [1 + draw(8), 1 + draw(20)]
    .map(back => index - back)
    .filter(
      other =>
        other >= 0 &&
        Math.floor(other / PER_APPLICATION) ===
          Math.floor(index / PER_APPLICATION),
    )
    .map(other => `component:default/${componentName(other)}`);
  return entity(
    'Component',
    name,
    {
      type: 'service',
      lifecycle: 'production',
      owner: team(index),
      system: `systeem-${Math.floor(index / PER_SYSTEM)}`,
      dependsOn: [
        ...(runs ? [`resource:default/${clusterName(cluster)}`] : []),
        ...leansOn,
      ],
      ...(declared && { sovereignty: declaration(index, draw) }),
    },
    runs ? { 'backstage.io/kubernetes-id': name } : {},
  );
}

function declaration(index, draw) {
  // One in a hundred is at a small supplier.
  const place = draw(100) === 0 ? SMALL : PLACES[draw(5)];
  return {
    criticality: ['supporting', 'important', 'critical', 'supporting'][draw(4)],
    classification: {
      availability: ['low', 'high', 'very-high'][draw(3)],
      integrity: 'high',
      confidentiality: ['low', 'high'][draw(2)],
      personalData: ['none', 'ordinary', 'special'][draw(3)],
    },
    hosting: [
      {
        provider: { value: place.provider, evidence: 'documented' },
        serviceModel: ['saas', 'paas', 'iaas'][draw(3)],
        region: place.region,
        countries: [place.country],
        activities: ['processing', 'storage'],
      },
    ],
    keyCustody: { holder: ['provider-only', 'customer-primary'][draw(2)] },
    ...(draw(2) && {
      identityProvider: { entity: 'component:default/inloggen' },
    }),
    ...(draw(3) === 0 && {
      subprocessors: [{ provider: 'akamai', purpose: 'Afscherming' }],
      subprocessorsComplete: true,
    }),
    continuity: {
      backup: { present: true, provider: PLACES[draw(5)].provider },
    },
    ...(draw(3) === 0 && {
      exit: {
        plan: `https://voorbeeld.example/uitstap/${index}`,
        tests: [
          {
            date: '2026-05-01',
            provider: PLACES[draw(5)].provider,
            kind: 'restore',
            outcome: 'passed',
          },
        ],
      },
    }),
    licence: 'EUPL-1.2',
    standards: ['ZGW-API'],
  };
}

function workload(index, cluster, pool, draw) {
  const name = componentName(index);
  const labels = { 'backstage.io/kubernetes-id': name };
  return {
    cluster: clusterName(cluster),
    namespace: `ns-${index % 50}`,
    kind: 'Deployment',
    name,
    labels,
    podLabels: labels,
    namespaceLabels: {},
    replicas: 2,
    placements: [{ pool: `pool-${pool}`, pods: 2, nodes: [`node-${pool}-1`] }],
    placementsReason: null,
    signals: Array.from({ length: draw(3) }, () => {
      const [provider, category, kind, match] = SIGNALS[draw(SIGNALS.length)];
      return {
        id: `${category}:${match}`,
        category,
        provider,
        class: kind,
        layer: 'cloud',
        object: { kind: 'Deployment', namespace: `ns-${index % 50}`, name },
        path: 'spec.template.spec',
        match,
      };
    }),
    notRead: [],
  };
}

function reading(index, workloads) {
  const cluster = clusterName(index);
  return {
    standing: {
      cluster,
      state: index % 50 === 49 ? 'stale' : 'fresh',
      lastAttempt: TAKEN_AT,
      lastSuccess: TAKEN_AT,
      error: index % 50 === 49 ? 'connection refused' : null,
    },
    observation: {
      cluster,
      source: 'bench',
      takenAt: TAKEN_AT,
      serverVersion: 'v1.37.2',
      nodePools: [0, 1].map(pool => ({
        id: `pool-${pool}`,
        place: place(PLACES[index % PLACES.length], cluster, pool),
        count: 3,
        nodes: [`node-${pool}-1`],
      })),
      workloads,
      signals: [],
      unread: [],
      counts: { pods: workloads.length * 2 },
    },
  };
}

function place({ provider, region, country }, cluster, pool) {
  return {
    provider,
    region,
    zone: `${pool}`,
    country,
    reasons: provider ? {} : { provider: 'openstack:// alone says nothing' },
    claims: [
      {
        claim: 'node.provider',
        value: provider,
        source: 'observed',
        evidence: 'operationally-tested',
        asOf: TAKEN_AT,
        object: { cluster, kind: 'Node', name: `node-${pool}-1` },
        path: 'spec.providerID',
      },
    ],
  };
}
