// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ApiClient } from './ApiClient.mjs';
import { applyObjects } from './apply.mjs';
import { findAssets } from './assets.mjs';
import { LEFT_OUT } from './build.mjs';
import { readSnapshot } from './readSnapshot.mjs';
import { Resources } from './Resources.mjs';
import { startKubeApiServer } from './server.mjs';

const assets = findAssets();
const skip = !assets && LEFT_OUT;

const template = {
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'web', image: 'web:1' }] },
};

const owner = (apiVersion, kind, name) => ({
  ownerReferences: [{ apiVersion, kind, name, uid: 'of another cluster' }],
});

/** Each before what it needs, so that nothing works by luck. */
const objects = [
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'web-1-a',
      namespace: 'shop',
      ...owner('apps/v1', 'ReplicaSet', 'web-1'),
    },
    spec: { ...template.spec, nodeName: 'node-1', priorityClassName: 'urgent' },
    status: { phase: 'Running' },
  },
  {
    apiVersion: 'v1',
    kind: 'List',
    items: [
      {
        apiVersion: 'apps/v1',
        kind: 'ReplicaSet',
        metadata: {
          name: 'web-1',
          namespace: 'shop',
          uid: 'of another cluster',
          resourceVersion: '7',
          ...owner('apps/v1', 'Deployment', 'web'),
        },
        spec: { selector: { matchLabels: { app: 'web' } }, template },
      },
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'web', namespace: 'shop' },
        spec: { selector: { matchLabels: { app: 'web' } }, template },
        status: { replicas: 1, readyReplicas: 1 },
      },
    ],
  },
  {
    apiVersion: 'example.org/v1',
    kind: 'Proxy',
    metadata: { name: 'edge' },
    status: { ready: true },
  },
  {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'proxies.example.org' },
    spec: {
      group: 'example.org',
      scope: 'Cluster',
      names: { kind: 'Proxy', plural: 'proxies' },
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: {
            openAPIV3Schema: {
              type: 'object',
              'x-kubernetes-preserve-unknown-fields': true,
            },
          },
        },
      ],
    },
  },
  {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'default', labels: { tenant: 'everyone' } },
  },
  {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'node-1' },
    spec: { providerID: 'kind://docker/test/node-1' },
  },
];

describe('objects applied to a real API server', { skip }, () => {
  let server;
  let client;
  before(async () => {
    server = await startKubeApiServer({ assets });
    client = new ApiClient(server);
    await applyObjects({ server, objects });
  });
  after(async () => {
    client?.close();
    await server?.stop();
  });

  test('a pod stands as it was recorded', async () => {
    const pod = await client.get('/api/v1/namespaces/shop/pods/web-1-a');
    assert.equal(pod.spec.nodeName, 'node-1');
    assert.equal(pod.spec.priorityClassName, 'urgent');
    assert.equal(pod.status.phase, 'Running');
  });

  test('what is owned names the new uid of its owner', async () => {
    const [pod, replicaSet, deployment] = await Promise.all([
      client.get('/api/v1/namespaces/shop/pods/web-1-a'),
      client.get('/apis/apps/v1/namespaces/shop/replicasets/web-1'),
      client.get('/apis/apps/v1/namespaces/shop/deployments/web'),
    ]);
    const [podOwner] = pod.metadata.ownerReferences;
    const [replicaSetOwner] = replicaSet.metadata.ownerReferences;
    assert.equal(podOwner.uid, replicaSet.metadata.uid);
    assert.equal(replicaSetOwner.uid, deployment.metadata.uid);
    assert.equal(deployment.status.readyReplicas, 1);
  });

  test('a custom resource without a status of its own keeps it', async () => {
    const proxy = await client.get('/apis/example.org/v1/proxies/edge');
    assert.deepEqual(proxy.status, { ready: true });
  });

  test('what was there from the start gets the labels', async () => {
    const { metadata } = await client.get('/api/v1/namespaces/default');
    assert.equal(metadata.labels.tenant, 'everyone');
  });

  test('Secrets are refused, also inside a list', async () => {
    const secret = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'password', namespace: 'default' },
    };
    await assert.rejects(
      applyObjects({ server, objects: [{ kind: 'List', items: [secret] }] }),
      /Refused to apply Secret password/,
    );
    const { items } = await client.get('/api/v1/namespaces/default/secrets');
    assert.deepEqual(items, []);
  });

  test('a kind that nobody defines is named', async () => {
    const unknown = {
      apiVersion: 'v1',
      kind: 'Frobnicator',
      metadata: { name: 'f' },
    };
    await assert.rejects(
      applyObjects({ server, objects: [unknown], patienceMs: 300 }),
      /does not serve Frobnicator under \/api\/v1/,
    );
  });
});

const clustersFolder = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../examples/clusters',
);

/** Its own certificate, and the day since which it looks after old tokens. */
const CONFIG_MAPS_OF_SERVER = new Set([
  'kube-root-ca.crt',
  'kube-apiserver-legacy-service-account-token-tracking',
]);

/** What every server makes for itself, with its address or the day in it. */
function isOfServer({ kind, metadata: { name } }) {
  return kind === 'ConfigMap'
    ? CONFIG_MAPS_OF_SERVER.has(name)
    : ['Service', 'EndpointSlice'].includes(kind) && name === 'kubernetes';
}

/** A Job's own uid is in its selector, and in labels of it and its Pods. */
const withoutControllerUid = object =>
  JSON.parse(
    JSON.stringify(object, (key, value) =>
      key.endsWith('controller-uid') ? 'a uid' : value,
    ),
  );

/** What differs between one server and another, whatever was put there. */
function comparable(object) {
  const { metadata, spec, kind, ...rest } = withoutControllerUid(object);
  const { name, namespace, labels, annotations, ownerReferences } = metadata;
  const own = { ...spec };
  if (kind === 'Service') {
    delete own.clusterIP;
    delete own.clusterIPs;
  }
  if (kind === 'PersistentVolume') delete own.claimRef;
  // What the server itself says about a definition, or finds of who serves a
  // part of its API, has the time in it.
  if (['CustomResourceDefinition', 'APIService'].includes(kind)) {
    delete rest.status;
  }
  return {
    ...rest,
    kind,
    spec: own,
    metadata: {
      name,
      namespace,
      labels,
      annotations,
      owners: ownerReferences?.map(each => `${each.kind} ${each.name}`),
    },
  };
}

describe('the demo clusters, on a server each', { skip }, () => {
  for (const cluster of readdirSync(clustersFolder)) {
    test(`${cluster} comes back as it was recorded`, async () => {
      const lists = await readSnapshot(path.join(clustersFolder, cluster));
      const recorded = lists
        .flatMap(list => list.items ?? list)
        .filter(object => !isOfServer(object));
      assert.ok(recorded.length > 30);
      const server = await startKubeApiServer({ assets, name: cluster });
      const client = new ApiClient(server);
      try {
        await applyObjects({ server, objects: recorded });
        const resources = new Resources(client);
        for (const object of recorded) {
          const { path: root } = await resources.placeOf(object);
          const served = await client.get(`${root}/${object.metadata.name}`);
          assert.deepEqual(comparable(served), comparable(object));
        }
      } finally {
        client.close();
        await server.stop();
      }
    });
  }
});
