// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_CLUSTER,
  Landscape,
  resourceNameOf,
} from '@regie/plugin-sovereignty-common';
import { EntitySettings } from './settings';

/** A cluster that a source lists as a `Resource` of the catalog. */
export function clusterEntity(
  { name, source }: Landscape['clusters'][number],
  settings: Pick<EntitySettings, 'owner' | 'appUrl'>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: resourceNameOf(name),
      namespace: 'default',
      title: name,
      description: `Cluster uit de bron ${source}.`,
      annotations: { [ANNOTATION_CLUSTER]: name },
      ...(settings.appUrl && {
        links: [
          {
            url: `${settings.appUrl}/sovereignty/clusters`,
            title: 'Regie: clusters',
            icon: 'dashboard',
          },
        ],
      }),
    },
    spec: { type: 'kubernetes-cluster', owner: settings.owner },
  };
}
