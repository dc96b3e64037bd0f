// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ApiClient } from './ApiClient.mjs';
import { applyObjects } from './apply.mjs';
import { findAssets } from './assets.mjs';
import { startKubeApiServer } from './server.mjs';

const assets = findAssets();

const template = {
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'web', image: 'web:1' }] },
};

const objects = [
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'web-1-a',
      namespace: 'shop',
      ownerReferences: [
        { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web-1', uid: 'old' },
      ],
    },
    spec: { ...template.spec, nodeName: 'node-1' },
    status: { phase: 'Running' },
  },
  {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'web-1', namespace: 'shop', uid: 'old' },
    spec: { selector: { matchLabels: { app: 'web' } }, template },
  },
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
  {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'node-1' },
    spec: { providerID: 'kind://docker/test/node-1' },
  },
];

describe('a real API server', { skip: !assets && 'no assets' }, () => {
  let server;
  before(async () => {
    server = await startKubeApiServer({ assets });
  });
  after(() => server?.stop());

  test('takes recorded objects with their owners and status', async () => {
    assert.equal(await applyObjects({ server, objects }), 4);
    const client = new ApiClient(server);
    const pod = await client.get('/api/v1/namespaces/shop/pods/web-1-a');
    const owner = await client.get(
      '/apis/apps/v1/namespaces/shop/replicasets/web-1',
    );
    assert.equal(pod.metadata.ownerReferences[0].uid, owner.metadata.uid);
    assert.equal(pod.status.phase, 'Running');
    assert.equal(pod.spec.nodeName, 'node-1');
  });

  test('refuses Secrets', async () => {
    await assert.rejects(
      applyObjects({
        server,
        objects: [{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' } }],
      }),
      /Refused to apply Secret s/,
    );
  });
});
