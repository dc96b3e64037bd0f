// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Puts plain Kubernetes objects, such as those of a recorded snapshot, onto a
// running API server. No controller runs there, so Pods, ReplicaSets and Jobs
// are made as they stand, with their owners' new uids, and status is written
// as the kubelet and the controllers would have written it.

import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient } from './ApiClient.mjs';

/** What has to be there before others can name it. Unlisted kinds come at 3. */
const RANK = {
  Namespace: 0,
  CustomResourceDefinition: 1,
  Node: 2,
  ReplicaSet: 4,
  Job: 4,
  Pod: 5,
};

const IRREGULAR_PLURALS = {
  Ingress: 'ingresses',
  StorageClass: 'storageclasses',
  IngressClass: 'ingressclasses',
  NetworkPolicy: 'networkpolicies',
};

const SERVER_OWNED = [
  'uid',
  'resourceVersion',
  'creationTimestamp',
  'generation',
  'managedFields',
  'selfLink',
  'deletionTimestamp',
];

const rankOf = object => RANK[object.kind] ?? 3;

const keyOf = (namespace, kind, name) => `${namespace ?? ''}/${kind}/${name}`;

function resourcePaths(objects) {
  const custom = new Map(
    objects
      .filter(object => object.kind === 'CustomResourceDefinition')
      .map(({ spec }) => [`${spec.group}/${spec.names.kind}`, spec.names.plural]),
  );
  return object => {
    const { apiVersion, kind, metadata } = object;
    const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
    const plural =
      custom.get(`${group}/${kind}`) ??
      IRREGULAR_PLURALS[kind] ??
      `${kind.toLowerCase()}s`;
    const root = group ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    return metadata.namespace
      ? `${root}/namespaces/${metadata.namespace}/${plural}`
      : `${root}/${plural}`;
  };
}

function withoutServerFields(object, uids) {
  const { status, ...rest } = structuredClone(object);
  for (const field of SERVER_OWNED) delete rest.metadata[field];
  for (const owner of rest.metadata.ownerReferences ?? []) {
    owner.uid =
      uids.get(keyOf(rest.metadata.namespace, owner.kind, owner.name)) ??
      uids.get(keyOf(undefined, owner.kind, owner.name)) ??
      owner.uid;
  }
  // The server hands these out itself and refuses those of another cluster.
  if (rest.kind === 'Service' && rest.spec.clusterIP !== 'None') {
    delete rest.spec.clusterIP;
    delete rest.spec.clusterIPs;
  }
  if (rest.kind === 'Job') {
    delete rest.spec.selector;
    for (const labels of [
      rest.metadata.labels,
      rest.spec.template.metadata?.labels,
    ]) {
      if (!labels) continue;
      delete labels['controller-uid'];
      delete labels['batch.kubernetes.io/controller-uid'];
    }
  }
  if (rest.kind === 'PersistentVolume' && rest.spec.claimRef) {
    delete rest.spec.claimRef.uid;
    delete rest.spec.claimRef.resourceVersion;
  }
  return { status, body: rest };
}

async function untilServed(client, path) {
  for (let attempt = 0; ; attempt++) {
    try {
      await client.get(path);
      return;
    } catch (error) {
      if (error.status !== 404 || attempt > 100) throw error;
      await sleep(100);
    }
  }
}

/**
 * @param {{ server: { url: string, caFile: string, adminToken: string },
 *   objects: object[] }} options
 * @returns {Promise<number>} how many objects were made
 */
export async function applyObjects({ server, objects }) {
  const secret = objects.find(object => object.kind === 'Secret');
  if (secret) {
    throw new Error(
      `Refused to apply Secret ${secret.metadata?.name}: recorded clusters hold none.`,
    );
  }
  const client = new ApiClient(server);
  const pathOf = resourcePaths(objects);
  const uids = new Map();
  let made = 0;
  for (const object of [...objects].sort((a, b) => rankOf(a) - rankOf(b))) {
    const { status, body } = withoutServerFields(object, uids);
    const path = pathOf(body);
    const { kind, metadata } = body;
    if (rankOf(object) >= 3 && !kind.startsWith('Custom')) {
      await untilServed(client, path);
    }
    let created;
    try {
      created = await client.create(path, body);
      made += 1;
    } catch (error) {
      // default, kube-system and the like are there from the start.
      if (error.status !== 409) throw error;
      created = await client.get(`${path}/${metadata.name}`);
    }
    uids.set(keyOf(metadata.namespace, kind, metadata.name), created.metadata.uid);
    if (status && Object.keys(status).length > 0) {
      await client
        .mergePatch(`${path}/${metadata.name}/status`, { status })
        .catch(error => {
          // A custom resource without a status subresource has none to write.
          if (error.status !== 404) throw error;
        });
    }
  }
  return made;
}
