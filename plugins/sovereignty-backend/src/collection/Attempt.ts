// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { CollectionFailure } from '@regie/plugin-sovereignty-common';
import { FailedAttempt } from '../database/ClusterStore';

/** One attempt to read a cluster, from its start to how it ends. */
export class Attempt {
  readonly started: Date;
  readonly #cluster: string;
  readonly #now: () => Date;

  constructor(cluster: string, now: () => Date) {
    this.#cluster = cluster;
    this.#now = now;
    this.started = now();
  }

  ended() {
    // A clock that was set back meanwhile makes no attempt shorter than none.
    const took = this.#now().getTime() - this.started.getTime();
    return { at: this.started.toISOString(), durationMs: Math.max(0, took) };
  }

  failed(error: string, reason: CollectionFailure): FailedAttempt {
    return { cluster: this.#cluster, ...this.ended(), error, reason };
  }
}
