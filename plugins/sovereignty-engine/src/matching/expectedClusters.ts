// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { workloadQuery } from './annotations';

/**
 * The clusters that an entity says it runs on: by the annotation
 * `backstage.io/kubernetes-cluster`, or by depending on a cluster. Of the
 * Resources it depends on only those in `clusters` count, since a Resource can
 * be anything; the annotation counts by itself.
 *
 * @public
 */
export function expectedClusters(
  entity: Entity,
  clusters: ReadonlySet<string>,
): string[] {
  const { cluster } = workloadQuery(entity);
  if (cluster !== undefined) return [cluster];
  const dependsOn = entity.spec?.dependsOn;
  if (!Array.isArray(dependsOn)) return [];
  const namespace = entity.metadata.namespace ?? 'default';
  const names = dependsOn.flatMap(ref =>
    typeof ref === 'string' ? resourceName(ref, namespace) ?? [] : [],
  );
  return [...new Set(names.filter(name => clusters.has(name)))];
}

function resourceName(
  ref: string,
  defaultNamespace: string,
): string | undefined {
  try {
    const { kind, name } = parseEntityRef(ref, {
      defaultKind: 'component',
      defaultNamespace,
    });
    return kind.toLocaleLowerCase('en-US') === 'resource' ? name : undefined;
  } catch {
    // The catalog shows a malformed reference on the entity itself.
    return undefined;
  }
}
