// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, createPrivateKey, sign } from 'crypto';
import { mkdir, open, readdir, readFile, rm, writeFile } from 'fs/promises';
import path from 'path';
import { ClusterObservation } from '@regie/plugin-sovereignty-common';
import { ObservedResource } from '@regie/plugin-sovereignty-engine';
import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { stringify } from 'yaml';
import { SIGNATURE_FILE, SUMS_FILE } from '../snapshot/Checksums';
import { MANIFEST_FILE, SnapshotManifest } from '../snapshot/manifest';

/** Writes the objects of one resource, as many as come, into one file. */
export interface ObjectFile {
  add(objects: readonly unknown[]): Promise<void>;
  /** Half a list is not kept: it would be taken for all there is. */
  end(isWhole: boolean): Promise<void>;
}

/** By which a control plane shows. */
export interface ControlPlaneHosts {
  readonly apiHost?: string | null;
  readonly issuerHost?: string | null;
}

/** Writes a snapshot into a folder of its own. */
export class SnapshotWriter {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Makes the folder, or takes one that holds a snapshot already.
   *
   * @throws ClusterReadError when the folder holds something else
   */
  static async into(folder: string): Promise<SnapshotWriter> {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    if (names.length > 0 && !names.includes(MANIFEST_FILE)) {
      throw new ClusterReadError(
        'misconfigured',
        `${folder} holds other files. Name a folder that is empty, or one with an earlier snapshot.`,
      );
    }
    // What an earlier snapshot had and this one lacks must not stay.
    for (const name of names) {
      if (/\.(json|ya?ml)$|^SHA256SUMS/.test(name)) {
        await rm(path.join(folder, name));
      }
    }
    return new SnapshotWriter(folder);
  }

  /** Nothing is written before a first page shows that the resource is there. */
  async begin({
    resource,
    kind,
    paths,
  }: ObservedResource): Promise<ObjectFile> {
    const name = path.join(this.#folder, `${resource}.json`);
    const apiVersion = paths[0].split('/').slice(2, -1).join('/');
    let handle: Awaited<ReturnType<typeof open>> | undefined;
    let separator = '\n';
    const start = async () => {
      if (handle) return handle;
      handle = await open(name, 'w');
      await handle.write('{"apiVersion":"v1","kind":"List","items":[');
      return handle;
    };
    return {
      async add(objects) {
        const file = await start();
        for (const object of objects) {
          const described = { apiVersion, kind, ...(object as object) };
          await file.write(`${separator}${JSON.stringify(described)}`);
          separator = ',\n';
        }
      },
      async end(isWhole) {
        if (!handle) return;
        if (isWhole) await handle.write('\n]}\n');
        await handle.close();
        if (!isWhole) await rm(name);
      },
    };
  }

  async finish(
    observation: ClusterObservation,
    { apiHost, issuerHost }: ControlPlaneHosts,
  ): Promise<void> {
    const { cluster, takenAt, serverVersion, unread } = observation;
    const manifest: SnapshotManifest = {
      apiVersion: 'regie.dev/v1',
      kind: 'Snapshot',
      cluster,
      ...(takenAt !== null && { takenAt }),
      ...(serverVersion !== null && { serverVersion }),
      ...(apiHost && { apiHost }),
      ...(issuerHost && { issuerHost }),
      unread,
    };
    await writeFile(
      path.join(this.#folder, MANIFEST_FILE),
      stringify(manifest),
    );
    await this.#writeSums();
  }

  /** @throws ClusterReadError when the key is none */
  async sign(keyFile: string): Promise<void> {
    const sums = await readFile(path.join(this.#folder, SUMS_FILE));
    let signature: Buffer;
    try {
      signature = sign(null, sums, createPrivateKey(await readFile(keyFile)));
    } catch (error) {
      throw new ClusterReadError(
        'misconfigured',
        `${keyFile} is no Ed25519 private key in PEM. Make one with: openssl genpkey -algorithm ed25519 -out ${keyFile}`,
        error,
      );
    }
    await writeFile(
      path.join(this.#folder, SIGNATURE_FILE),
      `${signature.toString('base64')}\n`,
    );
  }

  async #writeSums(): Promise<void> {
    const names = (await readdir(this.#folder)).filter(name =>
      /\.(json|ya?ml)$/.test(name),
    );
    const lines: string[] = [];
    for (const name of names.sort()) {
      const bytes = await readFile(path.join(this.#folder, name));
      const sum = createHash('sha256').update(bytes).digest('hex');
      lines.push(`${sum}  ${name}\n`);
    }
    await writeFile(path.join(this.#folder, SUMS_FILE), lines.join(''));
  }
}
