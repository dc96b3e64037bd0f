// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { UrlReaderService } from '@backstage/backend-plugin-api';
import { LocationStatus } from '@regie/plugin-sovereignty-common';
import { readTextFiles, TextFile } from '@regie/plugin-sovereignty-node';
import { readTextUrl } from './readTextUrl';

/** What the last successful reading of a location gave. */
interface Reading {
  readonly files: readonly TextFile[];
  readonly etag: string | undefined;
  readonly at: string;
}

interface Location {
  status: LocationStatus;
  last: Reading | undefined;
}

export interface TextLocationsOptions {
  readonly urlReader: UrlReaderService;
  readonly now: () => Date;
}

/**
 * Texts from files, folders and addresses. A location that cannot be read says
 * why, and its last good texts stay.
 */
export class TextLocations {
  readonly #options: TextLocationsOptions;
  #locations = new Map<string, Location>();

  constructor(options: TextLocationsOptions) {
    this.#options = options;
  }

  /** All texts, in the order of the locations. */
  files(): TextFile[] {
    return [...this.#locations.values()].flatMap(({ last }) => [
      ...(last?.files ?? []),
    ]);
  }

  status(): LocationStatus[] {
    return [...this.#locations.values()].map(({ status }) => status);
  }

  /** Reads these locations; what was read of others is forgotten. Never throws. */
  async refresh(locations: readonly string[]): Promise<void> {
    const read = await Promise.all(
      [...new Set(locations)].map(
        async location => [location, await this.#read(location)] as const,
      ),
    );
    this.#locations = new Map(read);
  }

  async #read(location: string): Promise<Location> {
    const lastAttempt = this.#options.now().toISOString();
    const before = this.#locations.get(location)?.last;
    try {
      const last = await this.#attempt(location, before, lastAttempt);
      const status = { location, lastAttempt, lastSuccess: last.at };
      return { status: { ...status, error: null }, last };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const lastSuccess = before?.at ?? null;
      return {
        status: { location, lastAttempt, lastSuccess, error: message },
        last: before,
      };
    }
  }

  async #attempt(
    location: string,
    before: Reading | undefined,
    at: string,
  ): Promise<Reading> {
    if (!isAddress(location)) {
      return { files: await readTextFiles([location]), etag: undefined, at };
    }
    const { urlReader } = this.#options;
    const read = await readTextUrl(urlReader, location, before?.etag);
    // Without a tag nothing can be "not modified", so then there is a reading.
    const { files, etag } = read ?? before ?? { files: [], etag: undefined };
    return { files, etag, at };
  }
}

export function isAddress(location: string): boolean {
  return /^https?:\/\//i.test(location);
}
