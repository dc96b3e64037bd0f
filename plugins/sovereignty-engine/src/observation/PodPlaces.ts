// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  NODE_SAMPLE,
  WorkloadPlacement,
} from '@regie/plugin-sovereignty-common';
import { Nodes } from './Nodes';

/** Pods of a workload on one node. */
interface Count {
  pods: number;
  ready: number;
}

/** How many pods of each workload are on each node, without keeping the pods. */
export class PodPlaces {
  readonly #nodesOf = new Map<string, Map<string, Count>>();

  add(workload: string, node: string, isReady: boolean): void {
    const nodes = this.#nodesOf.get(workload) ?? new Map<string, Count>();
    const count = nodes.get(node) ?? { pods: 0, ready: 0 };
    count.pods += 1;
    if (isReady) count.ready += 1;
    nodes.set(node, count);
    this.#nodesOf.set(workload, nodes);
  }

  nodesOf(workload: string): Iterable<string> {
    return this.#nodesOf.get(workload)?.keys() ?? [];
  }

  /**
   * Placements of a workload by pool, or the node that nobody knows: a pod
   * can be on a node that joined after the nodes were read.
   */
  placements(
    workload: string,
    nodes: Nodes,
  ): { placements: WorkloadPlacement[] } | { unknownNode: string } {
    const byPool = new Map<string, WorkloadPlacement>();
    const counts = [...(this.#nodesOf.get(workload) ?? [])].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    for (const [node, { pods, ready }] of counts) {
      const pool = nodes.poolOf(node);
      if (pool === undefined) return { unknownNode: node };
      const placement = byPool.get(pool) ?? {
        pool,
        pods: 0,
        ready: 0,
        nodes: [],
      };
      placement.pods += pods;
      placement.ready = (placement.ready ?? 0) + ready;
      if (placement.nodes.length < NODE_SAMPLE) placement.nodes.push(node);
      byPool.set(pool, placement);
    }
    const placements = [...byPool.values()].sort((a, b) =>
      a.pool < b.pool ? -1 : 1,
    );
    return { placements };
  }
}
