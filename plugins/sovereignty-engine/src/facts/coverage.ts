// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { UnreadCluster } from '@regie/plugin-sovereignty-common';
import { Unknown } from '../cel';
import { ClusterViews, unreadOf } from './ClusterViews';
import { unread } from './missing';

/** How far the clusters can tell where an entity runs. */
export interface Coverage {
  /** What may hide workloads of the entity; empty when all was seen. */
  readonly gaps: readonly Unknown[];
  readonly unreadClusters: readonly UnreadCluster[];
}

/** What a coverage is asked about. */
export interface Expectation {
  /** Whether the entity says that it has workloads, or has any. */
  readonly workloads: boolean;
  /** The clusters it names; empty when it names none. */
  readonly clusters: readonly string[];
}

/**
 * An entity that names its clusters needs only those to be read. One that
 * names none could run anywhere, so each cluster that was not read counts. One
 * without workloads in a cluster is complete as declared.
 */
export function coverageOf(
  { workloads, clusters }: Expectation,
  views: ClusterViews,
): Coverage {
  if (!workloads) return { gaps: [], unreadClusters: [] };
  if (clusters.length === 0) return coverageOfAll(views);
  const unlisted = clusters.filter(name => !views.get(name));
  const listed = clusters.flatMap(name => views.get(name) ?? []);
  return {
    gaps: [...listed.flatMap(view => view.gaps), ...unlisted.map(notListed)],
    unreadClusters: [
      ...unreadOf(listed),
      ...unlisted.map(cluster => ({
        cluster,
        since: null,
        message: 'No cluster source lists this cluster.',
      })),
    ],
  };
}

function coverageOfAll(views: ClusterViews): Coverage {
  const together = views.together();
  if (together.count === 0) {
    const nothing = unread(
      'observed.placements',
      'Er is geen enkel cluster aangesloten, dus er is niets waargenomen. Laat het platformteam een cluster aansluiten.',
      'No cluster is connected, so nothing was observed. Have the platform team connect one.',
    );
    return { gaps: [nothing], unreadClusters: [] };
  }
  return together;
}

function notListed(cluster: string): Unknown {
  return unread(
    'observed.placements',
    `Cluster ${cluster}, waar het volgens de catalogus draait, is niet aangesloten. Laat het platformteam het aansluiten.`,
    `Cluster ${cluster}, where the catalog says it runs, is not connected. Have the platform team connect it.`,
  );
}
