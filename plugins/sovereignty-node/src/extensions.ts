// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ClusterSource } from './ClusterSource';

/** @public */
export interface SovereigntyClusterSourcesExtensionPoint {
  /** Adds sources beside those of other modules. */
  addClusterSource(...sources: ClusterSource[]): void;
}

/**
 * Where modules add the sources of clusters. It takes many, from many modules.
 *
 * @public
 */
export const sovereigntyClusterSourcesExtensionPoint =
  createExtensionPoint<SovereigntyClusterSourcesExtensionPoint>({
    id: 'sovereignty.cluster-sources',
  });
