// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  NODE_SAMPLE,
  WorkloadPlacement,
} from '@regie/plugin-sovereignty-common';
import { Nodes } from './Nodes';

/** How many pods of each workload are on each node, without keeping the pods. */
export class PodPlaces {
  readonly #nodesOf = new Map<string, Map<string, number>>();

  add(workload: string, node: string): void {
    const nodes = this.#nodesOf.get(workload) ?? new Map<string, number>();
    nodes.set(node, (nodes.get(node) ?? 0) + 1);
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
    for (const [node, pods] of counts) {
      const pool = nodes.poolOf(node);
      if (pool === undefined) return { unknownNode: node };
      const placement = byPool.get(pool) ?? { pool, pods: 0, nodes: [] };
      placement.pods += pods;
      if (placement.nodes.length < NODE_SAMPLE) placement.nodes.push(node);
      byPool.set(pool, placement);
    }
    const placements = [...byPool.values()].sort((a, b) =>
      a.pool < b.pool ? -1 : 1,
    );
    return { placements };
  }
}
