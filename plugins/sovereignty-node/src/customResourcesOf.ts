// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ClusterObserver,
  OBSERVED_RESOURCES,
} from '@regie/plugin-sovereignty-engine';
import { ClusterHandle } from './ClusterSource';
import { ObserveClusterOptions } from './observeCluster';

const CUSTOM_TYPES = 'customresourcedefinitions.apiextensions.k8s.io';

/**
 * The custom resources that a reading of this cluster asks for because the
 * register ties their group to a provider, such as `buckets.s3.services.k8s.aws`.
 * They are no fixed list: a cluster defines them itself.
 *
 * @throws ClusterReadError when its definitions cannot be listed
 * @public
 */
export async function customResourcesOf(
  handle: ClusterHandle,
  { register, signal }: ObserveClusterOptions,
): Promise<string[]> {
  const connection = await handle.open({ signal });
  try {
    const observer = new ClusterObserver({
      cluster: handle.name,
      source: handle.source,
      register,
      takenAt: null,
      serverVersion: null,
    });
    for (const one of OBSERVED_RESOURCES) {
      if (one.resource !== CUSTOM_TYPES) continue;
      for await (const page of connection.list(one)) {
        for (const object of page) observer.add(one.resource, object);
      }
    }
    return observer
      .customResources(connection.heldKinds?.() ?? [])
      .map(({ resource }) => resource);
  } finally {
    await connection.close();
  }
}
