// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { ClusterStatus } from '@regie/plugin-sovereignty-common';

const PREFIX = 'backstage.plugin.sovereignty.collection';

/** What a monitoring system can know of the reading of clusters. */
export interface CollectionMetrics {
  /** Says how an attempt ended. */
  attempted(status: ClusterStatus): void;
}

/**
 * Counts attempts and measures them. How old each view is, and what it holds,
 * is asked of the database when the numbers are collected, so that a replica
 * that reads a cluster no more does not go on telling its last word about it.
 */
export function createCollectionMetrics(
  metrics: MetricsService,
  statuses: () => Promise<ClusterStatus[]>,
): CollectionMetrics {
  const attempts = metrics.createCounter(`${PREFIX}.attempts`, {
    description: 'Attempts to read a cluster, by how they ended',
    unit: '{attempt}',
  });
  const duration = metrics.createHistogram(`${PREFIX}.duration`, {
    description: 'How long an attempt to read a cluster took',
    unit: 's',
  });
  const age = metrics.createObservableGauge(`${PREFIX}.age`, {
    description: 'How old the view of a cluster is',
    unit: 's',
  });
  const objects = metrics.createObservableGauge(`${PREFIX}.objects`, {
    description: 'Objects in the view of a cluster, by resource',
    unit: '{object}',
  });
  const failures = metrics.createObservableGauge(`${PREFIX}.failures`, {
    description: 'Attempts that failed since the last that did not',
    unit: '{attempt}',
  });
  age.addCallback(async result => {
    for (const { cluster, ageSeconds } of await statuses()) {
      if (ageSeconds !== null) result.observe(ageSeconds, { cluster });
    }
  });
  objects.addCallback(async result => {
    for (const { cluster, counts } of await statuses()) {
      for (const [resource, count] of Object.entries(counts)) {
        result.observe(count, { cluster, resource });
      }
    }
  });
  failures.addCallback(async result => {
    for (const { cluster, failures: count } of await statuses()) {
      result.observe(count, { cluster });
    }
  });
  return {
    attempted({ cluster, errorReason, durationMs }) {
      const outcome = errorReason ?? 'success';
      attempts.add(1, { cluster, outcome });
      if (durationMs !== null) {
        duration.record(durationMs / 1000, { cluster, outcome });
      }
    },
  };
}
