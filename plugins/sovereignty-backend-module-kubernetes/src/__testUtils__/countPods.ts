// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { OBSERVED_RESOURCES } from '@regie/plugin-sovereignty-engine';
import { ClusterHandle } from '@regie/plugin-sovereignty-node';

/** How many pods a connection of its own can see. */
export async function countPods(handle: ClusterHandle): Promise<number> {
  const pods = OBSERVED_RESOURCES.find(({ resource }) => resource === 'pods');
  if (!pods) throw new Error('pods are not among what is read');
  const connection = await handle.open();
  try {
    let count = 0;
    for await (const page of connection.list(pods)) count += [...page].length;
    return count;
  } finally {
    await connection.close();
  }
}
