// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { lstat, readdir, readFile, stat } from 'fs/promises';
import path from 'path';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  ClusterHandle,
  ClusterReadError,
  ClusterSource,
} from '@regie/plugin-sovereignty-node';
import { isArchive } from '../snapshot/archives';
import { MANIFEST_FILE, readManifest } from '../snapshot/manifest';
import { SnapshotConnection } from '../snapshot/SnapshotConnection';
import {
  isUrl,
  OBJECT_FILE,
  SnapshotLocation,
} from '../snapshot/SnapshotLocation';
import { SnapshotTrust, TrustedKeys } from '../snapshot/TrustedKeys';

/** @public */
export interface SnapshotClusterSourceOptions {
  /** Who may vouch for a snapshot; nobody has to when it is left out. */
  readonly trust?: SnapshotTrust;
  /** Reads locations that are URLs. */
  readonly urlReader?: UrlReaderService;
}

/**
 * Recorded clusters: a folder per cluster with what `kubectl get … -o json` or
 * `-o yaml` prints, a folder of such folders and of archives, an archive, one
 * file, or the URL of one of the last two. The cluster has the name that its
 * `snapshot.yaml` gives, else that of its folder or file without the ending.
 *
 * @public
 */
export class SnapshotClusterSource implements ClusterSource {
  readonly id = 'snapshot';
  readonly #locations: readonly string[];
  readonly #trusted: TrustedKeys;
  readonly #urlReader: UrlReaderService | undefined;

  constructor(
    locations: readonly string[],
    options: SnapshotClusterSourceOptions = {},
  ) {
    this.#locations = locations;
    this.#trusted = new TrustedKeys(
      options.trust ?? { keys: [], required: false },
    );
    this.#urlReader = options.urlReader;
  }

  async listClusters(): Promise<ClusterHandle[]> {
    const found = await Promise.all(this.#locations.map(snapshotsAt));
    return Promise.all(
      found.flat().map(async place => {
        const location = new SnapshotLocation(place, this.#urlReader);
        return {
          name: (await nameInside(place)) ?? location.name,
          source: this.id,
          open: async () => SnapshotConnection.open(location, this.#trusted),
        };
      }),
    );
  }
}

async function snapshotsAt(location: string): Promise<string[]> {
  if (isUrl(location)) return [location];
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
  const clusters = entries
    .filter(
      entry => entry.isDirectory() || (entry.isFile() && isArchive(entry.name)),
    )
    .map(entry => path.resolve(location, entry.name))
    .sort();
  return holdsObjects || clusters.length === 0
    ? [path.resolve(location)]
    : clusters;
}

/** The name in the manifest of a folder. A mistake in it is told when it is read. */
async function nameInside(place: string): Promise<string | undefined> {
  const file = path.join(place, MANIFEST_FILE);
  const found = await lstat(file).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  try {
    const bytes = await readFile(file);
    return readManifest({ name: file, bytes }).cluster;
  } catch {
    return undefined;
  }
}
