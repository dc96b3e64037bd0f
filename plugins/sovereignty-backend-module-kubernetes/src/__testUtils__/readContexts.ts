// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Reads contexts of a kubeconfig one after the other, with one source, as a
// process of its own: the official client is an ES module, which jest cannot
// load. A number among the contexts is a pause, in milliseconds.
//   node -r @backstage/cli/config/nodeTransform.cjs readContexts.ts FILE CONTEXT...
// prints one line of JSON for each: how many pods it saw, or why it failed.

import { setTimeout as sleep } from 'timers/promises';
import { OBSERVED_RESOURCES } from '@regie/plugin-sovereignty-engine';
import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { KubeconfigClusterSource } from '../sources/KubeconfigClusterSource';

const [file, ...steps] = process.argv.slice(2);
const source = new KubeconfigClusterSource({ path: file });

async function countPods(context: string): Promise<number> {
  const handles = await source.listClusters();
  const handle = handles.find(({ name }) => name === context);
  const pods = OBSERVED_RESOURCES.find(({ resource }) => resource === 'pods');
  if (!handle || !pods) throw new Error(`there is no context ${context}`);
  const connection = await handle.open();
  try {
    let count = 0;
    for await (const page of connection.list(pods)) count += page.length;
    return count;
  } finally {
    await connection.close();
  }
}

async function run() {
  for (const step of steps) {
    if (/^\d+$/.test(step)) {
      await sleep(Number(step));
      continue;
    }
    const result = await countPods(step).then(
      pods => ({ pods }),
      (error: ClusterReadError) => ({
        reason: error.reason,
        message: error.message,
      }),
    );
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}

run();
