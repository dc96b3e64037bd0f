// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { UnreadResource } from '@regie/plugin-sovereignty-common';
import { OBSERVED_RESOURCES } from '@regie/plugin-sovereignty-engine';

const DECISIVE = new Set(
  OBSERVED_RESOURCES.flatMap(({ resource, required }) =>
    required ? resource : [],
  ),
);

/**
 * The kinds that decide where workloads run, that the last view held objects
 * of, and that may not be listed any more. A right that was lost says nothing
 * about the cluster.
 */
export function nowRefused(
  before: Readonly<Record<string, number>>,
  unread: readonly UnreadResource[],
): string[] {
  return unread.flatMap(({ resource, reason }) =>
    reason === 'forbidden' && DECISIVE.has(resource) && before[resource] > 0
      ? resource
      : [],
  );
}
