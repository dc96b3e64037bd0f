// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Config } from '@backstage/config';

/**
 * How the Backstage Kubernetes plugin finds its clusters, but for the ways that
 * the operator says are read otherwise.
 */
export function locatorsIn(config: Config): Config[] {
  const own = config.getOptionalConfig('sovereignty.kubernetes');
  const skipped = own?.getOptionalStringArray('skipLocators') ?? [];
  return (
    config.getOptionalConfigArray('kubernetes.clusterLocatorMethods') ?? []
  ).filter(method => !skipped.includes(method.getString('type')));
}
