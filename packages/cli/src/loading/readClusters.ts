// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ClusterReading, Register } from '@regie/plugin-sovereignty-engine';
import {
  ClusterHandle,
  ClusterReadError,
  ClusterSource,
  observeCluster,
} from '@regie/plugin-sovereignty-node';

/** Reads every cluster of the sources; one that fails is named and counts as unread. */
export async function readClusters(
  sources: readonly ClusterSource[],
  register: Register,
): Promise<ClusterReading[]> {
  const readings: ClusterReading[] = [];
  for (const source of sources) {
    for (const handle of await source.listClusters()) {
      readings.push(await readOne(handle, register));
    }
  }
  return readings;
}

async function readOne(
  handle: ClusterHandle,
  register: Register,
): Promise<ClusterReading> {
  const cluster = handle.name;
  try {
    const observation = await observeCluster(handle, { register });
    return {
      standing: {
        cluster,
        state: 'fresh',
        lastSuccess: observation.takenAt,
        error: null,
      },
      observation,
    };
  } catch (error) {
    if (!(error instanceof ClusterReadError)) throw error;
    process.stderr.write(`regie: ${error.message}\n`);
    return {
      standing: {
        cluster,
        state: 'unread',
        lastSuccess: null,
        error: error.message,
      },
    };
  }
}
