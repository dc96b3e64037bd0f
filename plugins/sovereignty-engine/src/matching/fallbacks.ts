// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Workload } from '@regie/plugin-sovereignty-common';
import { workloadQuery } from './annotations';
import type { MatchedWorkload } from './matchWorkloads';

/**
 * A way to claim workloads that no annotation claims: a label, of the workload
 * or of its namespace, whose value is the name of a Component.
 *
 * @public
 */
export interface MatchFallback {
  readonly on: 'workload' | 'namespace';
  readonly label: string;
}

/**
 * What the recommended labels of Kubernetes and the tenants of Flux are good
 * for. A site turns them on when its labels are kept well.
 *
 * @public
 */
export const RECOMMENDED_FALLBACKS: readonly MatchFallback[] = [
  { on: 'workload', label: 'app.kubernetes.io/name' },
  { on: 'workload', label: 'app.kubernetes.io/part-of' },
  { on: 'namespace', label: 'toolkit.fluxcd.io/tenant' },
];

/** Components by name, as fallbacks look for them. */
export class FallbackMatcher {
  readonly #byName = new Map<string, Entity[]>();
  readonly #fallbacks: readonly MatchFallback[];

  constructor(
    entities: readonly Entity[],
    fallbacks: readonly MatchFallback[],
  ) {
    this.#fallbacks = fallbacks;
    for (const entity of entities) {
      if (entity.kind !== 'Component') continue;
      const { name } = entity.metadata;
      const found = this.#byName.get(name);
      if (found) found.push(entity);
      else this.#byName.set(name, [entity]);
    }
  }

  /** Entities that claim the workload by the first fallback that fits. */
  match(workload: Workload): { entity: Entity; match: MatchedWorkload }[] {
    for (const { on, label } of this.#fallbacks) {
      const value = labelOf(workload, on, label);
      const entities = (value ? this.#byName.get(value) ?? [] : []).filter(
        entity => mayRunThere(entity, workload),
      );
      if (entities.length === 0) continue;
      const where = on === 'namespace' ? 'namespace label' : 'label';
      const matchedBy = `${where} ${label}=${value}, a configured fallback`;
      return entities.map(entity => ({
        entity,
        match: { workload, matchedBy },
      }));
    }
    return [];
  }
}

function labelOf(
  { labels, podLabels, namespaceLabels }: Workload,
  on: MatchFallback['on'],
  label: string,
): string | undefined {
  const places = on === 'namespace' ? [namespaceLabels] : [labels, podLabels];
  return places
    .filter(place => Object.hasOwn(place, label))
    .map(place => place[label])[0];
}

/** What an entity says of its namespace and cluster holds here as well. */
function mayRunThere(entity: Entity, workload: Workload): boolean {
  const { namespace, cluster } = workloadQuery(entity);
  return (
    (namespace === undefined || namespace === workload.namespace) &&
    (cluster === undefined || cluster === workload.cluster)
  );
}
