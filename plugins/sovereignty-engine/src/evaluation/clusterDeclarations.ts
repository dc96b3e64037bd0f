// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_CLUSTER, Claim } from '@regie/plugin-sovereignty-common';
import { readResolved } from '../declaration';
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
    const { declaration } = readResolved(entity);
    const place = declaration?.values.hosting?.[0];
    const stated = declaration?.claims.get('hosting[0].provider');
    if (!place?.provider || !stated) return [];
    const claim: Claim = { ...stated, claim: 'cluster.provider' };
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

/** Asked of every entity at every update, so what tells most of them apart comes first. */
export function isCluster(entity: Entity): boolean {
  return (
    entity.spec?.type === CLUSTER_TYPE &&
    entity.kind.toLocaleLowerCase('en-US') === 'resource'
  );
}

/**
 * The cluster that an entity stands for: its name, unless that of the cluster
 * is one that the catalog does not take.
 */
export function clusterNameOf({ metadata }: Entity): string {
  return metadata.annotations?.[ANNOTATION_CLUSTER] ?? metadata.name;
}
