// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Objects of a cluster as large as there are, with as much in each as the real
// ones have: the other half of what a reader takes in and lets go.

const CREATED = '2026-11-01T08:00:00Z';
const NAMESPACES = 200;

let serial = 0;

function metadata(name, namespace, labels, owner) {
  serial += 1;
  return {
    name,
    ...(namespace && { namespace }),
    uid: `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`,
    creationTimestamp: CREATED,
    labels,
    annotations: {
      'deployment.kubernetes.io/revision': '3',
      'meta.helm.sh/release-name': name,
      'checksum/config': 'c0ffee'.repeat(10),
    },
    ...(owner && { ownerReferences: [owner] }),
    managedFields: [
      {
        manager: 'kube-controller-manager',
        operation: 'Update',
        apiVersion: 'v1',
        time: CREATED,
        fieldsType: 'FieldsV1',
        fieldsV1: managedFields(),
      },
    ],
  };
}

/** A third of the bytes of a real object are these. */
function managedFields() {
  const fields = {};
  for (const field of ['image', 'name', 'ports', 'resources', 'env']) {
    fields[`f:${field}`] = { '.': {}, 'k:{"name":"app"}': { 'f:value': {} } };
  }
  return { 'f:metadata': { 'f:labels': fields }, 'f:spec': fields };
}

const namespaceOf = index => `afdeling-${index % NAMESPACES}`;
const deploymentName = index => `dienst-${index}`;
const labelsOf = index => ({
  'app.kubernetes.io/name': deploymentName(index),
  'app.kubernetes.io/instance': `dienst-${index}`,
  'app.kubernetes.io/managed-by': 'Helm',
  'backstage.io/kubernetes-id': `component-${index % 5000}`,
});

function podSpec(index) {
  const variables = Array.from({ length: 8 }, (_, one) => ({
    name: `INSTELLING_${one}`,
    value: `https://dienst-${one}.intern.waterveld.example/api/v1`,
  }));
  return {
    containers: [
      {
        name: 'app',
        image: `registry.waterveld.example/dienst:${index % 40}.2.1`,
        imagePullPolicy: 'IfNotPresent',
        args: ['--port=8080', '--log-format=json'],
        env: variables,
        ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
        resources: {
          limits: { memory: '512Mi' },
          requests: { cpu: '100m', memory: '256Mi' },
        },
        readinessProbe: {
          httpGet: { path: '/healthz', port: 8080, scheme: 'HTTP' },
          periodSeconds: 10,
        },
        volumeMounts: [{ name: 'config', mountPath: '/etc/dienst' }],
        terminationMessagePath: '/dev/termination-log',
        terminationMessagePolicy: 'File',
      },
    ],
    volumes: [
      {
        name: 'config',
        configMap: { name: `config-${index}`, defaultMode: 420 },
      },
    ],
    restartPolicy: 'Always',
    dnsPolicy: 'ClusterFirst',
    serviceAccountName: 'default',
    schedulerName: 'default-scheduler',
    securityContext: { runAsNonRoot: true },
    terminationGracePeriodSeconds: 30,
  };
}

function node(index) {
  const name = `knooppunt-${index}`;
  const zone = `nl-ams-${1 + (index % 3)}`;
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: metadata(name, undefined, {
      'kubernetes.io/hostname': name,
      'topology.kubernetes.io/region': 'nl-ams',
      'topology.kubernetes.io/zone': zone,
      'node.kubernetes.io/instance-type': 'PRO2-L',
    }),
    spec: { providerID: `scaleway://instance/${zone}/${name}` },
    status: {
      nodeInfo: {
        architecture: 'amd64',
        kubeletVersion: 'v1.37.2',
        osImage: 'Ubuntu 24.04',
      },
      images: Array.from({ length: 40 }, (_, one) => ({
        names: [`registry.waterveld.example/dienst@sha256:${one}`],
        sizeBytes: 120_000_000 + one,
      })),
      conditions: ['Ready', 'MemoryPressure', 'DiskPressure'].map(type => ({
        type,
        status: 'False',
        lastHeartbeatTime: CREATED,
      })),
    },
  };
}

function deployment(index) {
  const labels = labelsOf(index);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(deploymentName(index), namespaceOf(index), labels),
    spec: {
      replicas: 2,
      selector: {
        matchLabels: {
          'app.kubernetes.io/name': labels['app.kubernetes.io/name'],
        },
      },
      template: { metadata: { labels }, spec: podSpec(index) },
    },
    status: { replicas: 2, readyReplicas: 2, observedGeneration: 3 },
  };
}

function pod(index, { deployments, nodes }) {
  const of = index % deployments;
  const replicaSet = `${deploymentName(of)}-5d4f8c9b7f`;
  const suffix = String(index).padStart(5, 'x');
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: metadata(
      `${replicaSet}-${suffix}`,
      namespaceOf(of),
      { ...labelsOf(of), 'pod-template-hash': '5d4f8c9b7f' },
      {
        apiVersion: 'apps/v1',
        kind: 'ReplicaSet',
        name: replicaSet,
        uid: '00000000-0000-4000-8000-000000000000',
        controller: true,
        blockOwnerDeletion: true,
      },
    ),
    spec: { ...podSpec(of), nodeName: `knooppunt-${index % nodes}` },
    status: {
      phase: 'Running',
      podIP: `10.42.${index % 250}.${of % 250}`,
      qosClass: 'Burstable',
      conditions: ['Initialized', 'Ready', 'ContainersReady'].map(type => ({
        type,
        status: 'True',
        lastTransitionTime: CREATED,
      })),
      containerStatuses: [
        {
          name: 'app',
          ready: true,
          restartCount: 0,
          image: 'registry.waterveld.example/dienst:1.2.1',
          imageID: `registry.waterveld.example/dienst@sha256:${'ab'.repeat(
            32,
          )}`,
          state: { running: { startedAt: CREATED } },
        },
      ],
    },
  };
}

/** Pairs of the key under which the API server keeps an object, and the object. */
export function* storedObjects(size) {
  for (let index = 0; index < size.nodes; index++) {
    const object = node(index);
    yield [`/registry/minions/${object.metadata.name}`, object];
  }
  for (let index = 0; index < size.deployments; index++) {
    const object = deployment(index);
    const { namespace, name } = object.metadata;
    yield [`/registry/deployments/${namespace}/${name}`, object];
  }
  for (let index = 0; index < size.pods; index++) {
    const object = pod(index, size);
    const { namespace, name } = object.metadata;
    yield [`/registry/pods/${namespace}/${name}`, object];
  }
}
