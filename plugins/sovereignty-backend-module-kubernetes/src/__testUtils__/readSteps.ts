// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as sleep } from 'timers/promises';
import {
  ClusterReadError,
  ClusterSource,
} from '@regie/plugin-sovereignty-node';
import { countPods } from './countPods';

/**
 * Reads clusters of one source one after the other, and prints one line of JSON
 * for each: how many pods it saw, or why it failed. A number among the names is
 * a pause, in milliseconds.
 */
export async function readSteps(
  source: ClusterSource,
  steps: readonly string[],
): Promise<void> {
  const podsOf = async (name: string) => {
    const handles = await source.listClusters();
    const handle = handles.find(one => one.name === name);
    if (!handle) throw new Error(`there is no cluster ${name}`);
    return countPods(handle);
  };
  for (const step of steps) {
    if (/^\d+$/.test(step)) {
      await sleep(Number(step));
      continue;
    }
    const result = await podsOf(step).then(
      pods => ({ pods }),
      ({ reason, message }: ClusterReadError) => ({ reason, message }),
    );
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}
