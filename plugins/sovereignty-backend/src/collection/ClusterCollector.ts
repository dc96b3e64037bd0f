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
import { DateTime } from 'luxon';
import { ClusterStore } from '../database/ClusterStore';
import { Settings } from '../settings';
import { isSuspiciousLoss } from './isSuspiciousLoss';

export interface ClusterCollectorOptions {
  readonly store: ClusterStore;
  readonly register: () => Register;
  readonly limits: Settings['collection'];
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
    const { store, now } = this.#options;
    const before = await store.status(handle.name);
    const started = now();
    const sinceStart = () => now().getTime() - started.getTime();
    const at = started.toISOString();
    try {
      const observation = await this.#read(handle, signal);
      const loss = await this.#lossNotBelieved(observation, started);
      if (loss) {
        await store.noteFailure({
          cluster: handle.name,
          at,
          durationMs: sinceStart(),
          error: loss,
          held: true,
        });
      } else {
        await store.replaceView(observation, { at, durationMs: sinceStart() });
      }
    } catch (error) {
      if (!(error instanceof ClusterReadError)) throw error;
      await store.noteFailure({
        cluster: handle.name,
        at,
        durationMs: sinceStart(),
        error: error.message,
      });
    }
    this.#tellChange(before, await store.status(handle.name));
  }

  #read(
    handle: ClusterHandle,
    signal: AbortSignal | undefined,
  ): Promise<ClusterObservation> {
    const { register, logger } = this.#options;
    return observeCluster(handle, { register: register(), signal, logger });
  }

  /** Why a reading is not taken over, or undefined when it is. */
  async #lossNotBelieved(
    { cluster, workloads }: ClusterObservation,
    now: Date,
  ): Promise<string | undefined> {
    const { store, limits } = this.#options;
    const before = await store.countWorkloads(cluster);
    const after = workloads.length;
    if (!isSuspiciousLoss(before, after, limits)) return undefined;
    const since = await store.heldSince(cluster);
    const believed =
      since !== null &&
      DateTime.fromISO(since).plus(limits.acceptLossAfter) <=
        DateTime.fromJSDate(now);
    if (believed) return undefined;
    return `Cluster ${cluster} had ${before} workloads and now shows ${after}. The old view is kept; if this stays so, it is taken over in ${describe(
      limits.acceptLossAfter,
    )}. Check the rights of the credentials.`;
  }

  /** One line for each change of state, not one for each attempt. */
  #tellChange(
    before: ClusterStatus | undefined,
    after: ClusterStatus | undefined,
  ): void {
    if (!after) return;
    if (before?.state === after.state && before.error === after.error) return;
    const { logger } = this.#options;
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
