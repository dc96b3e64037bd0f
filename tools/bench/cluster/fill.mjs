// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** What etcd takes in one transaction. */
const BATCH = 128;
const AT_ONCE = 4;

const base64 = text => Buffer.from(text).toString('base64');

async function put(etcdUrl, pairs) {
  const response = await fetch(`${etcdUrl}/v3/kv/txn`, {
    method: 'POST',
    body: JSON.stringify({
      success: pairs.map(([key, object]) => ({
        requestPut: { key: base64(key), value: base64(JSON.stringify(object)) },
      })),
    }),
  });
  if (!response.ok) {
    throw new Error(
      `etcd answered ${response.status}: ${await response.text()}`,
    );
  }
  await response.arrayBuffer();
}

/**
 * Puts objects into the store of an API server, past the server itself, which
 * would take minutes for as many.
 *
 * @param {string} etcdUrl
 * @param {Iterable<[string, object]>} objects by the key the server gives them
 */
export async function fill(etcdUrl, objects) {
  const iterator = objects[Symbol.iterator]();
  const writer = async () => {
    for (;;) {
      const batch = [];
      while (batch.length < BATCH) {
        const { value, done } = iterator.next();
        if (done) break;
        batch.push(value);
      }
      if (batch.length === 0) return;
      await put(etcdUrl, batch);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writer));
}
