// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ClusterObservation,
  ClusterStatus,
  clusterStatusSchema,
  signalSchema,
  workloadSchema,
} from '@regie/plugin-sovereignty-common';
import { ClusterReading } from '@regie/plugin-sovereignty-engine';
import { Knex } from 'knex';
import { z } from 'zod';
import { inBatches } from './inBatches';
import { ClusterRow, WorkloadRow } from './rows';

/** How an attempt to read a cluster ended without a new view. */
export interface FailedAttempt {
  readonly cluster: string;
  readonly at: string;
  readonly durationMs: number;
  readonly error: string;
  /** A loss that was not taken over, rather than a failure. */
  readonly held?: boolean;
}

/** Clusters, how reading them fares, and the last good view of each. */
export class ClusterStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
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
      await tx<ClusterRow>('clusters')
        .whereNotIn('name', names)
        .whereNull('unlisted_since')
        .update({
          unlisted_since: now,
          error: 'No source lists this cluster any more.',
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

  /** Puts a new view in place of the old one, whole or not at all. */
  async replaceView(
    observation: ClusterObservation,
    attempt: { at: string; durationMs: number },
  ): Promise<void> {
    const { cluster, source, workloads } = observation;
    await this.#knex.transaction(async tx => {
      const row: ClusterRow = {
        ...newRow({ name: cluster, source }),
        state: 'fresh',
        last_attempt: attempt.at,
        last_success: attempt.at,
        taken_at: observation.takenAt,
        duration_ms: attempt.durationMs,
        server_version: observation.serverVersion,
        counts: JSON.stringify(observation.counts),
        unread: JSON.stringify(observation.unread),
        node_pools: JSON.stringify(observation.nodePools),
        signals: JSON.stringify(observation.signals),
        has_view: true,
      };
      await tx<ClusterRow>('clusters').insert(row).onConflict('name').merge();
      await tx<WorkloadRow>('workloads').where({ cluster }).delete();
      for (const batch of inBatches(workloads)) {
        await tx<WorkloadRow>('workloads').insert(
          batch.map(workload => ({
            cluster,
            namespace: workload.namespace,
            kind: workload.kind,
            name: workload.name,
            payload: JSON.stringify(workload),
          })),
        );
      }
    });
  }

  /** Notes a failed attempt. The old view stays, and is marked as old. */
  async noteFailure(attempt: FailedAttempt): Promise<void> {
    const { cluster, at, durationMs, error, held } = attempt;
    await this.#knex.transaction(async tx => {
      const row = await tx<ClusterRow>('clusters')
        .where({ name: cluster })
        .first('has_view', 'held_since');
      const withView = row?.has_view ? 'stale' : 'unread';
      await tx<ClusterRow>('clusters')
        .where({ name: cluster })
        .update({
          state: held ? 'held' : withView,
          last_attempt: at,
          duration_ms: durationMs,
          error,
          held_since: held ? row?.held_since ?? at : null,
        });
    });
  }

  async statuses(): Promise<ClusterStatus[]> {
    const rows = await this.#knex<ClusterRow>('clusters').orderBy('name');
    return rows.map(statusOf);
  }

  async status(name: string): Promise<ClusterStatus | undefined> {
    const row = await this.#knex<ClusterRow>('clusters')
      .where({ name })
      .first();
    return row && statusOf(row);
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

  /** Every cluster with its last good view, for the engine. */
  async readings(): Promise<ClusterReading[]> {
    const rows = await this.#knex<ClusterRow>('clusters').orderBy('name');
    const readings: ClusterReading[] = [];
    for (const row of rows) readings.push(await this.#reading(row));
    return readings;
  }

  async #reading(row: ClusterRow): Promise<ClusterReading> {
    const status = statusOf(row);
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
        counts: status.counts,
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
    server_version: null,
    counts: '{}',
    unread: '[]',
    node_pools: '[]',
    signals: '[]',
    has_view: false,
  };
}

function statusOf(row: ClusterRow): ClusterStatus {
  return clusterStatusSchema.parse({
    cluster: row.name,
    source: row.source,
    state: row.state,
    lastAttempt: row.last_attempt,
    lastSuccess: row.last_success,
    takenAt: row.taken_at,
    durationMs: row.duration_ms,
    error: row.error,
    serverVersion: row.server_version,
    counts: JSON.parse(row.counts),
    unread: JSON.parse(row.unread),
    nodePools: JSON.parse(row.node_pools),
  });
}
