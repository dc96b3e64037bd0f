// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ClusterStatus,
  clusterStatusSchema,
  clusterTraitsSchema,
} from '@regie/plugin-sovereignty-common';
import { havenStanding } from '@regie/plugin-sovereignty-engine';
import { CollectionRhythm } from '../collection/CollectionRhythm';
import { ClusterRow } from './rows';

/** How a cluster fares, as far as its row and the clock tell. */
export function statusOf(
  row: ClusterRow,
  {
    rhythm,
    now,
    havenMaxAgeDays,
  }: { rhythm: CollectionRhythm; now: Date; havenMaxAgeDays: number },
): ClusterStatus {
  const traits =
    row.traits === null
      ? undefined
      : clusterTraitsSchema.parse(JSON.parse(row.traits));
  const listed = row.unlisted_since === null;
  const next =
    listed && row.last_attempt ? rhythm.after(row.last_attempt) : undefined;
  return clusterStatusSchema.parse({
    cluster: row.name,
    source: row.source,
    lastAttempt: row.last_attempt,
    lastSuccess: row.last_success,
    takenAt: row.taken_at,
    ageSeconds: row.has_view ? secondsSince(row.taken_at, now) : null,
    durationMs: row.duration_ms,
    nextRun: next?.toISOString() ?? null,
    failures: row.failures,
    ...standingOf(row, rhythm, now),
    heldSince: row.held_since,
    serverVersion: row.server_version,
    provenance: row.provenance === null ? null : JSON.parse(row.provenance),
    counts: JSON.parse(row.counts),
    unread: JSON.parse(row.unread),
    nodePools: JSON.parse(row.node_pools),
    ...(traits && {
      traits,
      havenStanding: havenStanding(
        traits.haven,
        now.toISOString(),
        havenMaxAgeDays,
      ),
    }),
  });
}

/** A view that nobody renews is old, also when the last attempt went well. */
function standingOf(row: ClusterRow, rhythm: CollectionRhythm, now: Date) {
  const { state, error, error_reason: errorReason, last_attempt: last } = row;
  if (state === 'fresh' && last && rhythm.isOverdue(last, now)) {
    return {
      state: 'stale',
      error: `Cluster ${row.name} has not been read since ${last}, while it should have been. Check that a backend runs and reaches its database.`,
      errorReason: 'overdue',
    };
  }
  return { state, error, errorReason };
}

/** Never negative: the clock of a cluster or of who recorded it may run ahead. */
function secondsSince(instant: string | null, now: Date): number | null {
  if (instant === null) return null;
  const age = (now.getTime() - Date.parse(instant)) / 1000;
  return Number.isFinite(age) ? Math.max(0, Math.round(age)) : null;
}
