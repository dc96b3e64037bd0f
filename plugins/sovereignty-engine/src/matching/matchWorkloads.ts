// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Workload } from '@regie/plugin-sovereignty-common';
import { KUBERNETES_ID, workloadQuery, WorkloadQuery } from './annotations';
import { FallbackMatcher, MatchFallback } from './fallbacks';
import { LabelSelector } from './LabelSelector';
import { WorkloadIndex } from './WorkloadIndex';

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
  const index = new WorkloadIndex(options.workloads);
  const byEntity = new Map<string, MatchedWorkload[]>();
  const claimants = new Map<Workload, string[]>();
  for (const entity of options.entities) {
    const matched = matchesOf(workloadQuery(entity), index);
    if (matched.length === 0) continue;
    const ref = stringifyEntityRef(entity);
    byEntity.set(ref, matched);
    for (const { workload } of matched) {
      const refs = claimants.get(workload);
      if (refs) refs.push(ref);
      else claimants.set(workload, [ref]);
    }
  }
  claimByFallback(options, byEntity, claimants);
  return {
    byEntity,
    unclaimed: options.workloads.filter(workload => !claimants.has(workload)),
    ambiguous: [...claimants]
      .filter(([, refs]) => refs.length > 1)
      .map(([workload, entityRefs]) => ({ workload, entityRefs })),
  };
}

/** An annotation says whose a workload is; a fallback only guesses by a name. */
function claimByFallback(
  options: {
    entities: readonly Entity[];
    workloads: readonly Workload[];
    fallbacks?: readonly MatchFallback[];
  },
  byEntity: Map<string, MatchedWorkload[]>,
  claimants: Map<Workload, string[]>,
): void {
  const { entities, workloads, fallbacks = [] } = options;
  if (fallbacks.length === 0) return;
  const matcher = new FallbackMatcher(entities, fallbacks);
  for (const workload of workloads) {
    if (claimants.has(workload)) continue;
    const found = matcher.match(workload);
    for (const { entity, match } of found) {
      const ref = stringifyEntityRef(entity);
      byEntity.set(ref, [...(byEntity.get(ref) ?? []), match]);
    }
    if (found.length > 0) {
      claimants.set(
        workload,
        found.map(({ entity }) => stringifyEntityRef(entity)),
      );
    }
  }
}

function matchesOf(
  query: WorkloadQuery,
  index: WorkloadIndex,
): MatchedWorkload[] {
  const { workloads, matchedBy } = candidates(query, index);
  return workloads
    .filter(
      ({ namespace, cluster }) =>
        (query.namespace === undefined || query.namespace === namespace) &&
        (query.cluster === undefined || query.cluster === cluster),
    )
    .map(workload => ({ workload, matchedBy }));
}

function candidates(
  query: WorkloadQuery,
  index: WorkloadIndex,
): { workloads: readonly Workload[]; matchedBy: string } {
  if (query.selector !== undefined) {
    return {
      workloads: bySelector(query.selector, index),
      matchedBy: `label selector ${query.selector}`,
    };
  }
  if (query.id !== undefined) {
    return {
      workloads: index.withLabel(KUBERNETES_ID, query.id),
      matchedBy: `label ${KUBERNETES_ID}=${query.id}`,
    };
  }
  return { workloads: [], matchedBy: '' };
}

function bySelector(text: string, index: WorkloadIndex): readonly Workload[] {
  const selector = LabelSelector.parse(text);
  if (!selector) return [];
  const pair = selector.requiredPair();
  const workloads = pair ? index.withLabel(pair.key, pair.value) : index.all;
  return workloads.filter(
    ({ labels, podLabels }) =>
      selector.matches(labels) || selector.matches(podLabels),
  );
}
