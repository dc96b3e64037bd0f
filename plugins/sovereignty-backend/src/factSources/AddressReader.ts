// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { realpath, readFile, stat } from 'fs/promises';
import path from 'path';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';

/** Where the files below an address stand on this machine. */
export interface FolderMapping {
  /** Such as `https://code.waterveld.example/`. */
  readonly url: string;
  readonly folder: string;
}

export interface AddressReaderOptions {
  readonly urlReader: UrlReaderService;
  readonly folders: readonly FolderMapping[];
}

export interface ReadText {
  readonly text: string;
  readonly etag: string | undefined;
  /** YYYY-MM-DD, when the file was last changed. */
  readonly changedOn: string | null;
}

/** Reading takes no longer than this, however slow the other side is. */
const PATIENCE_MS = 20_000;

/**
 * Reads texts by address or path, never more than a number of bytes. Which
 * addresses may be reached is decided by Backstage's reader of URLs: those of
 * the configured integrations, and what `backend.reading.allow` names. A
 * catalog entity cannot make it reach anything else.
 */
export class AddressReader {
  readonly #options: AddressReaderOptions;

  constructor(options: AddressReaderOptions) {
    this.#options = options;
  }

  /**
   * @throws NotModifiedError when it is as it was at the etag
   * @throws NotFoundError when there is nothing
   */
  async read(
    location: string,
    limits: { maxBytes: number; etag?: string; signal?: AbortSignal },
  ): Promise<ReadText> {
    const local = this.#localPath(location);
    return local === undefined
      ? this.#readUrl(location, limits)
      : this.#readFile(location, local, limits.maxBytes);
  }

  #localPath(location: string): { file: string; within?: string } | undefined {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(location)) return { file: location };
    for (const { url, folder } of this.#options.folders) {
      if (!location.startsWith(url)) continue;
      const rest = decodeURIComponent(
        location.slice(url.length).split(/[?#]/)[0],
      );
      return { file: path.join(folder, rest), within: folder };
    }
    return undefined;
  }

  async #readFile(
    location: string,
    { file, within }: { file: string; within?: string },
    maxBytes: number,
  ): Promise<ReadText> {
    const real = await realpath(file).catch(() => undefined);
    if (!real) throw new NotFoundError(`There is no ${location}.`);
    if (within !== undefined) {
      const root = await realpath(within);
      if (real !== root && !real.startsWith(`${root}${path.sep}`)) {
        throw new InputError(`${location} leads out of its folder.`);
      }
    }
    const { size, mtime } = await stat(real);
    if (size > maxBytes) throw tooLarge(location, maxBytes);
    return {
      text: await readFile(real, 'utf8'),
      etag: undefined,
      changedOn: mtime.toISOString().slice(0, 10),
    };
  }

  async #readUrl(
    location: string,
    limits: { maxBytes: number; etag?: string; signal?: AbortSignal },
  ): Promise<ReadText> {
    const { maxBytes, etag, signal } = limits;
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const response = await this.#options.urlReader.readUrl(location, {
      etag,
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    return {
      text: await textOf(response, location, maxBytes),
      etag: response.etag,
      changedOn: response.lastModifiedAt?.toISOString().slice(0, 10) ?? null,
    };
  }
}

/** Stops at the first byte too many: nobody can make us hold 50 MB. */
async function textOf(
  response: Awaited<ReturnType<UrlReaderService['readUrl']>>,
  location: string,
  maxBytes: number,
): Promise<string> {
  if (!response.stream) {
    const whole = await response.buffer();
    if (whole.length > maxBytes) throw tooLarge(location, maxBytes);
    return whole.toString('utf8');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  const stream = response.stream();
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) {
      throw tooLarge(location, maxBytes);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooLarge(location: string, maxBytes: number): InputError {
  return new InputError(
    `${location} has more than ${maxBytes} bytes, the most that is read.`,
  );
}
