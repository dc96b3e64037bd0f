// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ClusterObservation,
  ClusterStatus,
  CollectionFailure,
  signalSchema,
  workloadSchema,
} from '@regie/plugin-sovereignty-common';
import { ClusterReading } from '@regie/plugin-sovereignty-engine';
import { Knex } from 'knex';
import { z } from 'zod';
import { CollectionRhythm } from '../collection/CollectionRhythm';
import { statusOf } from './clusterStatus';
import { inBatches } from './inBatches';
import { replaceWorkloads } from './replaceWorkloads';
import { ClusterRow, WorkloadRow } from './rows';

/** How an attempt to read a cluster ended without a new view. */
export interface FailedAttempt {
  readonly cluster: string;
  readonly at: string;
  readonly durationMs: number;
  readonly error: string;
  /** `held` is a loss that was not taken over, rather than a failure. */
  readonly reason: CollectionFailure;
}

/** Clusters, how reading them fares, and the last good view of each. */
export class ClusterStore {
  readonly #knex: Knex;
  readonly #rhythm: CollectionRhythm;
  readonly #now: () => Date;
  readonly #havenMaxAgeDays: number;
  #readings = new Map<string, { print: string; reading: ClusterReading }>();

  constructor(
    knex: Knex,
    options: {
      rhythm: CollectionRhythm;
      now: () => Date;
      havenMaxAgeDays: number;
    },
  ) {
    this.#knex = knex;
    this.#rhythm = options.rhythm;
    this.#now = options.now;
    this.#havenMaxAgeDays = options.havenMaxAgeDays;
  }

  /** Makes a row for each listed cluster, and notes which are listed no more. */
  async setListed(
    listed: readonly { name: string; source: string }[],
    now: string,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      for (const batch of inBatches(listed)) {
        await tx<ClusterRow>('clusters')
          .insert(batch.map(cluster => newRow(cluster)))
          .onConflict('name')
          .merge({ source: tx.ref('excluded.source') as unknown as string });
      }
      const names = listed.map(({ name }) => name);
      await tx<ClusterRow>('clusters')
        .whereIn('name', names)
        .update({ unlisted_since: null });
      // What never could be read as it was configured, and is so no more.
      await tx<ClusterRow>('clusters')
        .whereNotIn('name', names)
        .where({ has_view: false, error_reason: 'misconfigured' })
        .delete();
      await tx<ClusterRow>('clusters')
        .whereNotIn('name', names)
        .whereNull('unlisted_since')
        .update({
          unlisted_since: now,
          error: 'No source lists this cluster any more.',
          error_reason: 'unlisted',
        });
      await tx<ClusterRow>('clusters')
        .whereNotNull('unlisted_since')
        .where('has_view', true)
        .update({ state: 'stale' });
      await tx<ClusterRow>('clusters')
        .whereNotNull('unlisted_since')
        .where('has_view', false)
        .update({ state: 'unread' });
    });
  }

  /** Forgets clusters that have been listed by nobody since before an instant. */
  async forgetUnlisted(before: string): Promise<number> {
    return this.#knex<ClusterRow>('clusters')
      .where('unlisted_since', '<', before)
      .delete();
  }

  /**
   * Puts a new view in place of the old one, whole or not at all. Gives false,
   * and changes nothing, when a later attempt has ended meanwhile.
   */
  async replaceView(
    observation: ClusterObservation,
    attempt: { at: string; durationMs: number },
  ): Promise<boolean> {
    const { cluster, source, workloads } = observation;
    return this.#knex.transaction(async tx => {
      if (await this.#isOutrun(tx, cluster, attempt.at)) return false;
      const row: ClusterRow = {
        ...newRow({ name: cluster, source }),
        state: 'fresh',
        last_attempt: attempt.at,
        last_success: attempt.at,
        taken_at: observation.takenAt,
        duration_ms: attempt.durationMs,
        server_version: observation.serverVersion,
        provenance: observation.provenance
          ? JSON.stringify(observation.provenance)
          : null,
        counts: JSON.stringify(observation.counts),
        unread: JSON.stringify(observation.unread),
        node_pools: JSON.stringify(observation.nodePools),
        signals: JSON.stringify(observation.signals),
        traits: observation.traits ? JSON.stringify(observation.traits) : null,
        has_view: true,
      };
      await tx<ClusterRow>('clusters').insert(row).onConflict('name').merge();
      await replaceWorkloads(tx, cluster, workloads);
      return true;
    });
  }

  /**
   * Notes a failed attempt, unless a later one has ended. The old view stays,
   * and is marked as old.
   */
  async noteFailure(attempt: FailedAttempt): Promise<void> {
    const { cluster, at, durationMs, error, reason } = attempt;
    const held = reason === 'held';
    await this.#knex.transaction(async tx => {
      if (await this.#isOutrun(tx, cluster, at)) return;
      const row = await tx<ClusterRow>('clusters')
        .where({ name: cluster })
        .first('has_view', 'held_since', 'failures');
      const withoutView = row?.has_view ? 'stale' : 'unread';
      await tx<ClusterRow>('clusters')
        .where({ name: cluster })
        .update({
          state: held ? 'held' : withoutView,
          last_attempt: at,
          duration_ms: durationMs,
          error,
          error_reason: reason,
          failures: (row?.failures ?? 0) + 1,
          held_since: row?.held_since ?? (held ? at : null),
        });
    });
  }

  async statuses(): Promise<ClusterStatus[]> {
    const rows = await this.#knex<ClusterRow>('clusters').orderBy('name');
    return rows.map(row => this.#statusOf(row));
  }

  async status(name: string): Promise<ClusterStatus | undefined> {
    const row = await this.#knex<ClusterRow>('clusters')
      .where({ name })
      .first();
    return row && this.#statusOf(row);
  }

  /** Ids of the providers that any node is at. */
  async providerIds(): Promise<string[]> {
    const pools = (await this.statuses()).flatMap(({ nodePools }) => nodePools);
    return [...new Set(pools.flatMap(({ place }) => place.provider ?? []))];
  }

  async heldSince(name: string): Promise<string | null> {
    const row = await this.#knex<ClusterRow>('clusters')
      .where({ name })
      .first('held_since');
    return row?.held_since ?? null;
  }

  async countWorkloads(cluster: string): Promise<number> {
    const row = await this.#knex<WorkloadRow>('workloads')
      .where({ cluster })
      .count({ count: '*' })
      .first();
    return Number(row?.count ?? 0);
  }

  /**
   * Every cluster with its last good view, for the engine. Of a cluster whose
   * row is as it was it gives the same object, without reading its workloads
   * again: a new view never leaves the row as it was.
   */
  async readings(): Promise<ClusterReading[]> {
    const rows = await this.#knex<ClusterRow>('clusters').orderBy('name');
    const known = this.#readings;
    this.#readings = new Map();
    for (const row of rows) {
      const print = JSON.stringify([row, this.#statusOf(row).state]);
      const before = known.get(row.name);
      const reading =
        before?.print === print ? before.reading : await this.#reading(row);
      this.#readings.set(row.name, { print, reading });
    }
    return [...this.#readings.values()].map(({ reading }) => reading);
  }

  /** Takes the lock of a cluster's row, and says whether a later attempt has ended. */
  async #isOutrun(
    tx: Knex.Transaction,
    cluster: string,
    at: string,
  ): Promise<boolean> {
    const row = await tx<ClusterRow>('clusters')
      .where({ name: cluster })
      .forUpdate()
      .first('last_attempt');
    const last = row?.last_attempt ?? '';
    // An attempt of tomorrow was made by a clock that was off; it outruns nobody.
    return last > at && last <= this.#now().toISOString();
  }

  #statusOf(row: ClusterRow): ClusterStatus {
    return statusOf(row, {
      rhythm: this.#rhythm,
      now: this.#now(),
      havenMaxAgeDays: this.#havenMaxAgeDays,
    });
  }

  async #reading(row: ClusterRow): Promise<ClusterReading> {
    const status = this.#statusOf(row);
    const standing = {
      cluster: status.cluster,
      state: status.state,
      lastAttempt: status.lastAttempt,
      lastSuccess: status.lastSuccess,
      error: status.error,
    };
    if (!row.has_view) return { standing };
    const workloads = await this.#knex<WorkloadRow>('workloads')
      .where({ cluster: row.name })
      .orderBy(['namespace', 'kind', 'name'])
      .select('payload');
    return {
      standing,
      observation: {
        cluster: status.cluster,
        source: status.source,
        takenAt: status.takenAt,
        serverVersion: status.serverVersion,
        nodePools: status.nodePools,
        workloads: workloads.map(({ payload }) =>
          workloadSchema.parse(JSON.parse(payload)),
        ),
        signals: z.array(signalSchema).parse(JSON.parse(row.signals)),
        unread: status.unread,
        ...(status.provenance && { provenance: status.provenance }),
        counts: status.counts,
        ...(status.traits && { traits: status.traits }),
      },
    };
  }
}

function newRow({
  name,
  source,
}: {
  name: string;
  source: string;
}): ClusterRow {
  return {
    name,
    source,
    state: 'pending',
    last_attempt: null,
    last_success: null,
    held_since: null,
    unlisted_since: null,
    taken_at: null,
    duration_ms: null,
    error: null,
    error_reason: null,
    failures: 0,
    provenance: null,
    server_version: null,
    counts: '{}',
    unread: '[]',
    node_pools: '[]',
    signals: '[]',
    traits: null,
    has_view: false,
  };
}
