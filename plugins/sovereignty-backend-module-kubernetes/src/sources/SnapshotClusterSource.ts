// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdir, stat } from 'fs/promises';
import path from 'path';
import {
  ClusterHandle,
  ClusterReadError,
  ClusterSource,
} from '@regie/plugin-sovereignty-node';
import { SnapshotConnection } from '../snapshot/SnapshotConnection';

const OBJECT_FILE = /\.(json|ya?ml)$/;

/**
 * Recorded clusters: a folder per cluster with what `kubectl get … -o json` or
 * `-o yaml` prints, a folder of such folders, or one file. The cluster has the
 * name of its folder, or of its file without the ending.
 *
 * @public
 */
export class SnapshotClusterSource implements ClusterSource {
  readonly id = 'snapshot';
  readonly #paths: readonly string[];

  constructor(paths: readonly string[]) {
    this.#paths = paths;
  }

  async listClusters(): Promise<ClusterHandle[]> {
    const snapshots = await Promise.all(this.#paths.map(snapshotsAt));
    return snapshots.flat().map(folder => ({
      name: path.basename(folder).replace(OBJECT_FILE, ''),
      source: this.id,
      open: async () => SnapshotConnection.open(folder),
    }));
  }
}

async function snapshotsAt(location: string): Promise<string[]> {
  const found = await stat(location).catch(() => undefined);
  if (!found) {
    throw new ClusterReadError(
      'misconfigured',
      `There is no snapshot ${location}. Mend the path.`,
    );
  }
  if (found.isFile()) return [path.resolve(location)];
  const entries = await readdir(location, { withFileTypes: true });
  const holdsObjects = entries.some(
    entry => entry.isFile() && OBJECT_FILE.test(entry.name),
  );
  const folders = entries
    .filter(entry => entry.isDirectory())
    .map(entry => path.resolve(location, entry.name))
    .sort();
  return holdsObjects || folders.length === 0
    ? [path.resolve(location)]
    : folders;
}
