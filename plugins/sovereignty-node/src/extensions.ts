// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ClusterSource } from './ClusterSource';
import { FactSource } from './FactSource';

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

/** @public */
export interface SovereigntyFactSourcesExtensionPoint {
  /** Adds sources beside those of other modules. */
  addFactSource(...sources: FactSource[]): void;
}

/**
 * Where modules add the sources of facts about entities. It takes many, from
 * many modules.
 *
 * @public
 */
export const sovereigntyFactSourcesExtensionPoint =
  createExtensionPoint<SovereigntyFactSourcesExtensionPoint>({
    id: 'sovereignty.fact-sources',
  });
