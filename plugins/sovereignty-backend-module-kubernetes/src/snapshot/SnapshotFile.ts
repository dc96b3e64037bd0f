// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ClusterReadError } from '@regie/plugin-sovereignty-node';

/** A file of a snapshot, with the name that people know it by. */
export interface SnapshotFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a snapshot may hold in all, unpacked; that of 50,000 pods has about half. */
const MAX_TOTAL_BYTES = 512 * 1024 * 1024;
const MAX_FILE_BYTES = 256 * 1024 * 1024;
const MAX_FILES = 2_000;

/** Counts what comes out of a snapshot, and ends one that never ends. */
export class SnapshotBudget {
  readonly #location: string;
  #bytes = 0;
  #files = 0;

  constructor(location: string) {
    this.#location = location;
  }

  /** @throws ClusterReadError */
  file(): void {
    this.#files += 1;
    if (this.#files > MAX_FILES) this.#refuse(`more than ${MAX_FILES} files`);
  }

  /** @throws ClusterReadError when a file or the whole becomes too large */
  bytes(added: number, ofFile: number): void {
    this.#bytes += added;
    if (ofFile > MAX_FILE_BYTES) {
      this.#refuse(`a file of more than ${megabytes(MAX_FILE_BYTES)}`);
    }
    if (this.#bytes > MAX_TOTAL_BYTES) {
      this.#refuse(`more than ${megabytes(MAX_TOTAL_BYTES)}`);
    }
  }

  /** Collects a stream of one file within the budget. */
  async collect(stream: AsyncIterable<Buffer>): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream) {
      size += chunk.length;
      this.bytes(chunk.length, size);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
  }

  #refuse(what: string): never {
    throw new ClusterReadError(
      'malformed',
      `${
        this.#location
      } holds ${what}; so much is not read. Split it by cluster.`,
    );
  }
}

function megabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`;
}
