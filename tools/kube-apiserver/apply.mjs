// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Puts plain Kubernetes objects, such as those of a recorded snapshot, onto a
// running API server. No controller runs there, so Pods, ReplicaSets and Jobs
// are made as they stand, with their owners' new uids, and status is written
// as the kubelet and the controllers would have written it.

import { ApiClient } from './ApiClient.mjs';
import { asNew, keyOf, ownerKeys } from './recordedObject.mjs';
import { Resources } from './Resources.mjs';

const AT_ONCE = 8;
const OF_THE_SERVER = new Set(['CustomResourceDefinition', 'APIService']);

/** Lists, as kubectl prints them, become their items. */
const flatten = object =>
  Array.isArray(object.items) ? object.items.flatMap(flatten) : [object];

function refuseSecrets(objects) {
  const secret = objects.find(({ kind }) => kind === 'Secret');
  if (secret) {
    throw new Error(
      `Refused to apply Secret ${secret.metadata?.name}: recorded clusters hold none.`,
    );
  }
}

/** Namespaces that objects name but the recording does not hold. */
function missingNamespaces(objects) {
  const named = new Set(
    objects.flatMap(({ metadata }) => metadata.namespace ?? []),
  );
  for (const { kind, metadata } of objects) {
    if (kind === 'Namespace') named.delete(metadata.name);
  }
  return [...named].map(name => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name },
  }));
}

/** Groups of objects of which each needs only those of earlier groups. */
function inDependencyOrder(objects) {
  const byKey = new Map(
    objects.map(object => [
      keyOf(object.kind, object.metadata.namespace, object.metadata.name),
      object,
    ]),
  );
  const depths = new Map();
  const depthOf = object => {
    if (object.kind === 'Namespace') return 0;
    if (object.kind === 'CustomResourceDefinition') return 1;
    if (!depths.has(object)) {
      depths.set(object, 2); // also ends a cycle of owners
      const owners = ownerKeys(object).flatMap(
        keys => byKey.get(keys.find(key => byKey.has(key))) ?? [],
      );
      depths.set(object, Math.max(2, ...owners.map(o => depthOf(o) + 1)));
    }
    return depths.get(object);
  };
  const groups = [];
  for (const object of objects) (groups[depthOf(object)] ??= []).push(object);
  return groups.filter(Boolean);
}

async function forEachAtOnce(items, work) {
  const queue = items[Symbol.iterator]();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function createOrLabel(client, path, object) {
  try {
    return await client.create(path, object);
  } catch (error) {
    if (error.status !== 409) throw error;
    // default, kube-system and the like are there from the start.
    const { name, labels, annotations } = object.metadata;
    return client.mergePatch(`${path}/${name}`, {
      metadata: { labels, annotations },
    });
  }
}

/**
 * Applies in dependency order: namespaces, definitions, then owners before
 * what they own. An object that is there already only gets the labels and
 * annotations.
 *
 * @param {{ server: { url: string, caFile: string, adminToken: string },
 *   objects: object[], patienceMs?: number }} options `objects` may be lists as
 *   kubectl prints them; `patienceMs` is for a kind to be served
 
 * @returns {Promise<number>} how many objects are on the server now because
 *   of this call
 * @throws {Error} on a Secret, and on the first object the server refuses
 */
export async function applyObjects({ server, objects, patienceMs }) {
  const recorded = objects.flatMap(flatten);
  refuseSecrets(recorded);
  const client = new ApiClient(server);
  const resources = new Resources(client, patienceMs);
  const uids = new Map();

  const applyOne = async object => {
    const body = asNew(object, uids);
    const { kind, metadata, status } = body;
    const { path, hasStatus } = await resources.placeOf(body);
    if (hasStatus) delete body.status;
    const made = await createOrLabel(client, path, body);
    uids.set(keyOf(kind, metadata.namespace, metadata.name), made.metadata.uid);
    if (hasStatus && status && !OF_THE_SERVER.has(kind)) {
      await client.mergePatch(`${path}/${metadata.name}/status`, { status });
    }
  };

  try {
    const all = [...missingNamespaces(recorded), ...recorded];
    for (const group of inDependencyOrder(all)) {
      await forEachAtOnce(group, applyOne);
    }
    return all.length;
  } finally {
    client.close();
  }
}
