// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_CLUSTER, Claim } from '@regie/plugin-sovereignty-common';
import { readDeclaration } from '../declaration';
import { ClusterDeclaration } from '../register';

/** spec.type of the Resource that stands for a cluster. */
export const CLUSTER_TYPE = 'kubernetes-cluster';

/**
 * What operators say of their clusters in the catalog: a Resource of type
 * `kubernetes-cluster` whose first hosting place names a provider.
 *
 * @public
 */
export function clusterDeclarations(
  entities: readonly Entity[],
): ClusterDeclaration[] {
  return entities.filter(isCluster).flatMap(entity => {
    const place = readDeclaration(entity).declaration?.hosting?.[0];
    if (!place?.provider) return [];
    const { name, namespace = 'default' } = entity.metadata;
    const claim: Claim = {
      claim: 'cluster.provider',
      value: place.provider,
      source: 'declared',
      evidence: place.evidence ?? 'self-declared',
      asOf: place.asOf ?? null,
      object: { kind: entity.kind, namespace, name },
      path: 'spec.sovereignty.hosting[0].provider',
    };
    return [
      {
        cluster: clusterNameOf(entity),
        provider: place.provider,
        region: place.region ?? null,
        countries: place.countries ?? [],
        claim,
      },
    ];
  });
}

export function isCluster(entity: Entity): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'resource' &&
    entity.spec?.type === CLUSTER_TYPE
  );
}

/**
 * The cluster that an entity stands for: its name, unless that of the cluster
 * is one that the catalog does not take.
 */
export function clusterNameOf({ metadata }: Entity): string {
  return metadata.annotations?.[ANNOTATION_CLUSTER] ?? metadata.name;
}
