// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as sleep } from 'timers/promises';

/**
 * Spaces the requests to one API server. A burst goes out at once; after that
 * each waits for its moment, so that reading never becomes a load to notice.
 */
export class RequestPace {
  readonly #interval: number;
  readonly #burst: number;
  /** When the next request would go out if there were no burst. */
  #next = 0;

  constructor(requestsPerSecond: number) {
    this.#interval = 1000 / requestsPerSecond;
    this.#burst = 2 * requestsPerSecond;
  }

  async turn(signal?: AbortSignal): Promise<void> {
    const now = performance.now();
    const earliest = now - this.#burst * this.#interval;
    this.#next = Math.max(this.#next, earliest) + this.#interval;
    const wait = this.#next - now;
    if (wait > 0) await sleep(wait, undefined, { signal });
  }
}
