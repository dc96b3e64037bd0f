// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Workload } from '@regie/plugin-sovereignty-common';
import { KUBERNETES_ID, workloadQuery } from './annotations';
import { FallbackMatcher, MatchFallback } from './fallbacks';
import { LabelSelector } from './LabelSelector';
import type { MatchedWorkload, WorkloadMatches } from './matchWorkloads';

interface Claimant {
  readonly ref: string;
  /** Its place among the entities. */
  readonly order: number;
  readonly namespace: string | undefined;
  readonly cluster: string | undefined;
  readonly selector: LabelSelector | undefined;
  readonly matchedBy: string;
}

/**
 * Entities by the label that their workloads must have, so that a workload need
 * not be held against every entity.
 */
export class Claimants {
  readonly #byPair = new Map<string, Claimant[]>();
  /** Those whose selector demands no single label. */
  readonly #others: Claimant[] = [];
  readonly #fallbacks: FallbackMatcher | undefined;

  private constructor(
    entities: readonly Entity[],
    fallbacks: readonly MatchFallback[],
  ) {
    for (const [order, entity] of entities.entries()) this.#add(entity, order);
    this.#fallbacks = fallbacks.length
      ? new FallbackMatcher(entities, fallbacks)
      : undefined;
  }

  static create(
    entities: readonly Entity[],
    fallbacks: readonly MatchFallback[] = [],
  ): Claimants {
    return new Claimants(entities, fallbacks);
  }

  match(workloads: readonly Workload[]): WorkloadMatches {
    const byEntity = new Map<string, MatchedWorkload[]>();
    const unclaimed: Workload[] = [];
    const ambiguous: { workload: Workload; entityRefs: string[] }[] = [];
    for (const workload of workloads) {
      const claims = this.#claimsOn(workload);
      if (claims.length === 0) unclaimed.push(workload);
      if (claims.length > 1) {
        ambiguous.push({ workload, entityRefs: claims.map(({ ref }) => ref) });
      }
      for (const { ref, matchedBy } of claims) {
        const matched = byEntity.get(ref);
        if (matched) matched.push({ workload, matchedBy });
        else byEntity.set(ref, [{ workload, matchedBy }]);
      }
    }
    return { byEntity, unclaimed, ambiguous };
  }

  #add(entity: Entity, order: number): void {
    const { id, selector: text, namespace, cluster } = workloadQuery(entity);
    const base = { ref: stringifyEntityRef(entity), order, namespace, cluster };
    if (text !== undefined) {
      const selector = LabelSelector.parse(text);
      if (!selector) return;
      const matchedBy = `label selector ${text}`;
      const pair = selector.requiredPair();
      this.#file({ ...base, selector, matchedBy }, pair);
    } else if (id !== undefined) {
      const matchedBy = `label ${KUBERNETES_ID}=${id}`;
      this.#file(
        { ...base, selector: undefined, matchedBy },
        { key: KUBERNETES_ID, value: id },
      );
    }
  }

  #file(claimant: Claimant, pair?: { key: string; value: string }): void {
    if (!pair) {
      this.#others.push(claimant);
      return;
    }
    const key = `${pair.key}=${pair.value}`;
    const filed = this.#byPair.get(key);
    if (filed) filed.push(claimant);
    else this.#byPair.set(key, [claimant]);
  }

  /** An annotation says whose a workload is; a fallback only guesses by a name. */
  #claimsOn(workload: Workload): { ref: string; matchedBy: string }[] {
    const { labels, podLabels, namespace, cluster } = workload;
    const found = new Set(this.#others);
    for (const pairs of [labels, podLabels]) {
      for (const [key, value] of Object.entries(pairs)) {
        for (const claimant of this.#byPair.get(`${key}=${value}`) ?? []) {
          found.add(claimant);
        }
      }
    }
    const claims = [...found].filter(
      claimant =>
        (claimant.namespace ?? namespace) === namespace &&
        (claimant.cluster ?? cluster) === cluster &&
        (claimant.selector === undefined ||
          claimant.selector.matches(labels) ||
          claimant.selector.matches(podLabels)),
    );
    if (claims.length > 0) return claims.sort((a, b) => a.order - b.order);
    return (this.#fallbacks?.match(workload) ?? []).map(
      ({ entity, match }) => ({
        ref: stringifyEntityRef(entity),
        matchedBy: match.matchedBy,
      }),
    );
  }
}
