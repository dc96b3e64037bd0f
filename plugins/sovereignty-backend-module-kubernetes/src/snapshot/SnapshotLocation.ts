// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { lstat, readdir, readFile } from 'fs/promises';
import path from 'path';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { filesOfArchive, isArchive, withoutArchiveEnding } from './archives';
import { SIGNATURE_FILE, SUMS_FILE } from './Checksums';
import { SnapshotBudget, SnapshotFile } from './SnapshotFile';

export const OBJECT_FILE = /\.(json|ya?ml)$/;

/** Where a snapshot is: a folder, a file, an archive, or one of these two at a URL. */
export class SnapshotLocation {
  readonly location: string;
  readonly #urlReader: UrlReaderService | undefined;

  constructor(location: string, urlReader?: UrlReaderService) {
    this.location = location;
    this.#urlReader = urlReader;
  }

  /** What it is called, as long as it does not say so itself. */
  get name(): string {
    const last = isUrl(this.location)
      ? new URL(this.location).pathname
      : this.location;
    const base = path.basename(last);
    return withoutArchiveEnding(base).replace(OBJECT_FILE, '');
  }

  /** Its files, with the checksums and the signature that lie beside it. */
  async *files(): AsyncGenerator<SnapshotFile> {
    const budget = new SnapshotBudget(this.location);
    if (isUrl(this.location)) {
      yield* this.#ofWhole(await this.#download(this.location, budget), budget);
      return;
    }
    const found = await lstat(this.location).catch(() => undefined);
    if (!found) {
      throw new ClusterReadError(
        'misconfigured',
        `There is no ${this.location}.`,
      );
    }
    if (found.isDirectory()) yield* this.#ofFolder(budget);
    else yield* this.#ofWhole(await this.#read(this.location, budget), budget);
  }

  async *#ofFolder(budget: SnapshotBudget): AsyncGenerator<SnapshotFile> {
    const entries = await readdir(this.location, { withFileTypes: true });
    // A link could lead out of the folder, to files that are nobody's snapshot.
    const names = entries
      .filter(entry => entry.isFile() && isPart(entry.name))
      .map(({ name }) => name)
      .sort();
    for (const name of names) {
      const file = path.join(this.location, name);
      yield { name, bytes: await this.#read(file, budget) };
    }
  }

  /** One file, which may be an archive. Its checksum and signature lie beside it. */
  async *#ofWhole(
    bytes: Buffer,
    budget: SnapshotBudget,
  ): AsyncGenerator<SnapshotFile> {
    const archive = isArchive(withoutQuery(this.location));
    if (!archive) {
      yield { name: path.basename(withoutQuery(this.location)), bytes };
      yield* this.#beside(budget);
      return;
    }
    const files = filesOfArchive(withoutQuery(this.location), bytes, budget);
    for await (const file of files) {
      if (isPart(path.posix.basename(file.name))) yield file;
    }
  }

  async *#beside(budget: SnapshotBudget): AsyncGenerator<SnapshotFile> {
    for (const [ending, name] of [
      ['.sha256', SUMS_FILE],
      ['.sha256.sig', SIGNATURE_FILE],
    ]) {
      const bytes = await this.#optional(`${this.location}${ending}`, budget);
      if (bytes) yield { name, bytes };
    }
  }

  async #optional(
    location: string,
    budget: SnapshotBudget,
  ): Promise<Buffer | undefined> {
    if (!isUrl(location)) {
      const found = await lstat(location).catch(() => undefined);
      return found?.isFile() ? this.#read(location, budget) : undefined;
    }
    try {
      return await this.#download(location, budget);
    } catch (error) {
      if (error instanceof ClusterReadError && error.reason === 'absent') {
        return undefined;
      }
      throw error;
    }
  }

  async #read(file: string, budget: SnapshotBudget): Promise<Buffer> {
    budget.file();
    const { size } = await lstat(file);
    budget.bytes(size, size);
    return readFile(file);
  }

  async #download(url: string, budget: SnapshotBudget): Promise<Buffer> {
    if (!this.#urlReader) {
      throw new ClusterReadError(
        'misconfigured',
        `${url} is an address; only the backend reads those. Download it first.`,
      );
    }
    budget.file();
    try {
      const response = await this.#urlReader.readUrl(url);
      if (response.stream) return await budget.collect(response.stream());
      const bytes = await response.buffer();
      budget.bytes(bytes.length, bytes.length);
      return bytes;
    } catch (error) {
      if (error instanceof ClusterReadError) throw error;
      const isAbsent = error instanceof Error && error.name === 'NotFoundError';
      throw new ClusterReadError(
        isAbsent ? 'absent' : 'unreachable',
        `${url} could not be read: ${
          error instanceof Error ? error.message : error
        }`,
        error,
      );
    }
  }
}

export function isUrl(location: string): boolean {
  return /^https?:\/\//.test(location);
}

function withoutQuery(location: string): string {
  return isUrl(location) ? new URL(location).pathname : location;
}

function isPart(name: string): boolean {
  if (name === SUMS_FILE || name === SIGNATURE_FILE) return true;
  return OBJECT_FILE.test(name) && !name.startsWith('.');
}
