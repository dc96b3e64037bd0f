// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Placement, Place, Workload } from '@regie/plugin-sovereignty-common';
import { MatchedWorkload } from '../matching';
import { ClusterView, ClusterViews } from './ClusterViews';

type PlacedWorkload = Placement['workloads'][number];

const NOWHERE: Place = {
  provider: null,
  region: null,
  zone: null,
  country: null,
  reasons: { provider: 'The node pool is not in this view of the cluster.' },
  claims: [],
};

/** The workloads of an entity by cluster and namespace, for people to read. */
export function placementsOf(
  matched: readonly MatchedWorkload[],
  views: ClusterViews,
): Placement[] {
  const byPlace = new Map<string, Placement>();
  for (const { workload, matchedBy } of matched) {
    const view = views.get(workload.cluster);
    if (!view) continue;
    const key = JSON.stringify([workload.cluster, workload.namespace]);
    const placement = byPlace.get(key) ?? emptyPlacement(workload, view);
    placement.workloads.push(placedWorkload(workload, matchedBy, view));
    byPlace.set(key, placement);
  }
  return [...byPlace.values()];
}

function emptyPlacement(workload: Workload, view: ClusterView): Placement {
  return {
    cluster: workload.cluster,
    namespace: workload.namespace,
    workloads: [],
    asOf: view.observation?.takenAt ?? view.standing.lastSuccess,
    stale: view.standing.state !== 'fresh',
  };
}

function placedWorkload(
  workload: Workload,
  matchedBy: string,
  view: ClusterView,
): PlacedWorkload {
  return {
    kind: workload.kind,
    name: workload.name,
    replicas: workload.replicas,
    matchedBy,
    places: (workload.placements ?? []).map(({ pool, pods, nodes }) => ({
      place: view.places.get(pool) ?? NOWHERE,
      pods,
      nodes,
    })),
    reason: workload.placementsReason,
    signals: workload.signals,
    portability: workload.portability ?? [],
  };
}
