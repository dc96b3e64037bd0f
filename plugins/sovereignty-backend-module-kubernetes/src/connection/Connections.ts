// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { OpenOptions } from '@regie/plugin-sovereignty-node';
import { ApiServer } from './ApiServer';
import { ApiServerConnection } from './ApiServerConnection';
import { RequestPace } from './RequestPace';
import { DiscoveryCache } from './ServedResources';

/** As many as kubectl sends. */
const REQUESTS_PER_SECOND = 50;

interface Known {
  readonly pace: RequestPace;
  readonly discovery: DiscoveryCache;
}

/** Opens connections, and keeps per cluster what should outlive one. */
export class Connections {
  readonly #requestsPerSecond: number;
  readonly #known = new Map<string, Known>();

  constructor(options: { requestsPerSecond?: number } = {}) {
    this.#requestsPerSecond = options.requestsPerSecond ?? REQUESTS_PER_SECOND;
  }

  open(server: ApiServer, options?: OpenOptions): ApiServerConnection {
    return new ApiServerConnection(server, {
      ...this.#of(server),
      signal: options?.signal,
    });
  }

  /** By cluster and address: a cluster that moved is another server. */
  #of({ cluster, url }: ApiServer): Known {
    const key = JSON.stringify([cluster, url]);
    let known = this.#known.get(key);
    if (!known) {
      known = {
        pace: new RequestPace(this.#requestsPerSecond),
        discovery: new Map(),
      };
      this.#known.set(key, known);
    }
    return known;
  }
}
