// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Reads contexts of a kubeconfig one after the other, with one source, as a
// process of its own: the official client is an ES module, which jest cannot
// load. A number among the contexts is a pause, in milliseconds.
//   node -r @backstage/cli/config/nodeTransform.cjs readContexts.ts FILE CONTEXT...
// prints one line of JSON for each: how many pods it saw, or why it failed.

import { setTimeout as sleep } from 'timers/promises';
import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { KubeconfigClusterSource } from '../sources/KubeconfigClusterSource';
import { countPods } from './countPods';

const [file, ...steps] = process.argv.slice(2);
const source = new KubeconfigClusterSource({ path: file });

async function podsOf(context: string): Promise<number> {
  const handles = await source.listClusters();
  const handle = handles.find(({ name }) => name === context);
  if (!handle) throw new Error(`there is no context ${context}`);
  return countPods(handle);
}

async function run() {
  for (const step of steps) {
    if (/^\d+$/.test(step)) {
      await sleep(Number(step));
      continue;
    }
    const result = await podsOf(step).then(
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
