// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ClusterReadError } from './ClusterReadError';
import { ClusterHandle } from './ClusterSource';

/**
 * Something that is listed so that people see it, and that cannot be read: a
 * cluster, or a place that clusters are found through. `why` says what to do.
 *
 * @public
 */
export function unreadableCluster(
  name: string,
  source: string,
  why: string,
): ClusterHandle {
  return {
    name,
    source,
    unreadable: why,
    open: async () => {
      throw new ClusterReadError('misconfigured', why);
    },
  };
}
