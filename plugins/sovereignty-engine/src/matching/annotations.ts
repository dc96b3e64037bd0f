// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';

// The annotations of the Backstage Kubernetes plugin.
export const KUBERNETES_ID = 'backstage.io/kubernetes-id';
const LABEL_SELECTOR = 'backstage.io/kubernetes-label-selector';
const NAMESPACE = 'backstage.io/kubernetes-namespace';
const CLUSTER = 'backstage.io/kubernetes-cluster';

/** How an entity says which workloads are its own. */
export interface WorkloadQuery {
  readonly selector: string | undefined;
  readonly id: string | undefined;
  readonly namespace: string | undefined;
  readonly cluster: string | undefined;
}

export function workloadQuery(entity: Entity): WorkloadQuery {
  const annotations = entity.metadata.annotations ?? {};
  const value = (key: string) => annotations[key] || undefined;
  return {
    selector: value(LABEL_SELECTOR),
    id: value(KUBERNETES_ID),
    namespace: value(NAMESPACE),
    cluster: value(CLUSTER),
  };
}

/**
 * Whether an entity says that it has workloads in a cluster.
 *
 * @public
 */
export function expectsWorkloads(entity: Entity): boolean {
  const { selector, id } = workloadQuery(entity);
  return selector !== undefined || id !== undefined;
}
