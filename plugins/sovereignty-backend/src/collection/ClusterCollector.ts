// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ClusterObservation,
  ClusterStatus,
} from '@regie/plugin-sovereignty-common';
import { Register } from '@regie/plugin-sovereignty-engine';
import {
  ClusterHandle,
  ClusterReadError,
  observeCluster,
} from '@regie/plugin-sovereignty-node';
import { DateTime, Duration } from 'luxon';
import { ClusterStore } from '../database/ClusterStore';
import { Settings } from '../settings';
import { Attempt } from './Attempt';
import { CollectionMetrics } from './CollectionMetrics';
import { isSuspiciousLoss } from './isSuspiciousLoss';
import { nowRefused } from './nowRefused';

export interface ClusterCollectorOptions {
  readonly store: ClusterStore;
  readonly register: () => Register;
  readonly limits: Settings['collection'];
  /** What one attempt may take. */
  readonly patience: Duration;
  /** Gives each reading its turn, so that not all clusters are read at once. */
  readonly turns: <T>(work: () => Promise<T>) => Promise<T>;
  readonly metrics: CollectionMetrics;
  readonly logger: LoggerService;
  readonly now: () => Date;
}

/** Reads one cluster and keeps what it found, or keeps what it had. */
export class ClusterCollector {
  readonly #options: ClusterCollectorOptions;

  constructor(options: ClusterCollectorOptions) {
    this.#options = options;
  }

  async collect(handle: ClusterHandle, signal?: AbortSignal): Promise<void> {
    const { store, now, turns } = this.#options;
    await turns(async () => {
      if (signal?.aborted) return;
      const before = await store.status(handle.name);
      const attempt = new Attempt(handle.name, now);
      await this.#attempt(handle, attempt, signal);
      const after = await store.status(handle.name);
      if (after) this.#tell(before, after);
    });
  }

  async #attempt(
    handle: ClusterHandle,
    attempt: Attempt,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { store, patience } = this.#options;
    const ownPatience = AbortSignal.timeout(patience.toMillis());
    try {
      const observation = await this.#read(
        handle,
        signal ? AbortSignal.any([signal, ownPatience]) : ownPatience,
      );
      const loss = await this.#lossNotBelieved(observation, attempt.started);
      if (loss) {
        await store.noteFailure(attempt.failed(loss, 'held'));
      } else {
        await store.replaceView(observation, attempt.ended());
      }
    } catch (error) {
      if (ownPatience.aborted) {
        const took = patience.rescale().toHuman();
        const text = `Cluster ${handle.name} was not read within ${took}. Check its load and the network, or give sovereignty.collection.schedule a longer timeout.`;
        await store.noteFailure(attempt.failed(text, 'timeout'));
      } else if (signal?.aborted) {
        // The backend stops. That says nothing about the cluster.
      } else if (error instanceof ClusterReadError) {
        await store.noteFailure(attempt.failed(error.message, error.reason));
      } else {
        // A fault of ours or of the database; the scheduler logs it.
        const text = `Cluster ${handle.name} was read, but what it gave could not be kept. The log of the backend says why.`;
        await store.noteFailure(attempt.failed(text, 'server-error'));
        throw error;
      }
    }
  }

  #read(
    handle: ClusterHandle,
    signal: AbortSignal,
  ): Promise<ClusterObservation> {
    const { register, logger } = this.#options;
    return observeCluster(handle, { register: register(), signal, logger });
  }

  /** Why a reading is not taken over, or undefined when it is. */
  async #lossNotBelieved(
    observation: ClusterObservation,
    now: Date,
  ): Promise<string | undefined> {
    const { store, limits } = this.#options;
    const { cluster } = observation;
    const loss = await this.#lossIn(observation);
    if (loss === undefined) return undefined;
    const since = await store.heldSince(cluster);
    const believed =
      since !== null &&
      DateTime.fromISO(since).plus(limits.acceptLossAfter) <=
        DateTime.fromJSDate(now);
    if (believed) return undefined;
    return `Cluster ${cluster} ${loss}. The old view is kept; if this stays so, the new one is taken over in ${describe(
      limits.acceptLossAfter,
    )}. Check the rights of the credentials.`;
  }

  /** What the last view had and this one suspiciously lacks. */
  async #lossIn({
    cluster,
    workloads,
    unread,
  }: ClusterObservation): Promise<string | undefined> {
    const { store, limits } = this.#options;
    const status = await store.status(cluster);
    const refused = nowRefused(status?.counts ?? {}, unread);
    if (refused.length > 0) {
      return `does not let ${refused.join(', ')} be listed any more (403)`;
    }
    const before = await store.countWorkloads(cluster);
    const after = workloads.length;
    return isSuspiciousLoss(before, after, limits)
      ? `had ${before} workloads and now shows ${after}`
      : undefined;
  }

  /** Measures each attempt; says one line for each change of state. */
  #tell(before: ClusterStatus | undefined, after: ClusterStatus): void {
    const { logger, metrics } = this.#options;
    metrics.attempted(after);
    if (before?.state === after.state && before.error === after.error) return;
    if (after.state === 'fresh') {
      logger.info(`Cluster ${after.cluster} is read.`);
    } else {
      logger.warn(after.error ?? `Cluster ${after.cluster} is ${after.state}.`);
    }
  }
}

function describe(duration: Settings['collection']['acceptLossAfter']): string {
  return Object.entries(duration)
    .map(([unit, amount]) => `${amount} ${unit}`)
    .join(' ');
}
