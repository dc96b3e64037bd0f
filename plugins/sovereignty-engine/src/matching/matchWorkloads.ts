// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Workload } from '@regie/plugin-sovereignty-common';
import { Claimants } from './Claimants';
import { MatchFallback } from './fallbacks';

/** A workload with why it belongs to the entity. @public */
export interface MatchedWorkload {
  readonly workload: Workload;
  /** In words for people, such as `label backstage.io/kubernetes-id=open-zaak`. */
  readonly matchedBy: string;
}

/** @public */
export interface WorkloadMatches {
  /** By entity reference; entities without workloads are not in it. */
  readonly byEntity: ReadonlyMap<string, readonly MatchedWorkload[]>;
  /** Workloads that no entity claims. */
  readonly unclaimed: readonly Workload[];
  /** Workloads that several entities claim, with their references. */
  readonly ambiguous: readonly { workload: Workload; entityRefs: string[] }[];
}

/**
 * Ties workloads to entities by the rules of the Backstage Kubernetes plugin: a
 * label selector if the entity has one, else its Kubernetes id; narrowed to the
 * namespace and cluster that it names. A workload matches by its own labels or
 * by those of its pods. What then is still without an owner goes by the
 * configured fallbacks.
 *
 * @public
 */
export function matchWorkloads(options: {
  entities: readonly Entity[];
  workloads: readonly Workload[];
  /** Tried in this order, for what no annotation claims. */
  fallbacks?: readonly MatchFallback[];
}): WorkloadMatches {
  const { entities, fallbacks, workloads } = options;
  return Claimants.create(entities, fallbacks).match(workloads);
}
