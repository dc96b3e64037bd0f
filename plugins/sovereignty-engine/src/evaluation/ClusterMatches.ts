// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ClusterReading } from '../facts';
import { Claimants, MatchedWorkload, WorkloadMatches } from '../matching';

/**
 * Whose the workloads are, by cluster: whose a workload is does not hang on
 * other clusters, so that only a cluster that changed is matched again.
 */
export class ClusterMatches {
  readonly #byCluster = new Map<string, WorkloadMatches>();
  /** In which clusters an entity has workloads. */
  readonly #clustersOf = new Map<string, Set<string>>();

  /** Gives the entities whose workloads are no longer the same ones. */
  replace(
    { standing, observation }: ClusterReading,
    claimants: Claimants,
  ): string[] {
    const { cluster } = standing;
    const before = this.#byCluster.get(cluster)?.byEntity ?? new Map();
    const after = claimants.match(observation?.workloads ?? []);
    this.#byCluster.set(cluster, after);
    for (const ref of before.keys()) this.#clustersOf.get(ref)?.delete(cluster);
    for (const ref of after.byEntity.keys()) {
      const clusters = this.#clustersOf.get(ref);
      if (clusters) clusters.add(cluster);
      else this.#clustersOf.set(ref, new Set([cluster]));
    }
    const refs = new Set<string>([...before.keys(), ...after.byEntity.keys()]);
    return [...refs].filter(
      ref => !same(before.get(ref), after.byEntity.get(ref)),
    );
  }

  /** Gives the entities that had workloads there. */
  forget(cluster: string): string[] {
    const refs = [...(this.#byCluster.get(cluster)?.byEntity.keys() ?? [])];
    this.#byCluster.delete(cluster);
    for (const ref of refs) this.#clustersOf.get(ref)?.delete(cluster);
    return refs;
  }

  /** In the order of the names of the clusters. */
  of(ref: string): MatchedWorkload[] {
    return [...(this.#clustersOf.get(ref) ?? [])]
      .sort()
      .flatMap(
        cluster => this.#byCluster.get(cluster)?.byEntity.get(ref) ?? [],
      );
  }

  /** All clusters together. */
  together(): WorkloadMatches {
    const parts = [...this.#byCluster.values()];
    const refs = new Set(parts.flatMap(({ byEntity }) => [...byEntity.keys()]));
    return {
      byEntity: new Map([...refs].map(ref => [ref, this.of(ref)])),
      unclaimed: parts.flatMap(({ unclaimed }) => unclaimed),
      ambiguous: parts.flatMap(({ ambiguous }) => ambiguous),
    };
  }
}

function same(
  before: readonly MatchedWorkload[] = [],
  after: readonly MatchedWorkload[] = [],
): boolean {
  return (
    before.length === after.length &&
    before.every(
      ({ workload, matchedBy }, index) =>
        workload === after[index].workload &&
        matchedBy === after[index].matchedBy,
    )
  );
}
