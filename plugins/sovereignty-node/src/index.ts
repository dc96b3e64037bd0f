// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What other backend modules need of the sovereignty plugin, and what its
 * backend and command line share.
 *
 * @packageDocumentation
 */
export { ClusterReadError } from './ClusterReadError';
export type { ClusterReadErrorReason } from './ClusterReadError';
export type {
  ClusterConnection,
  ClusterHandle,
  ClusterSource,
  OpenOptions,
} from './ClusterSource';
export {
  sovereigntyClusterSourcesExtensionPoint,
  sovereigntyFactSourcesExtensionPoint,
} from './extensions';
export type {
  SovereigntyClusterSourcesExtensionPoint,
  SovereigntyFactSourcesExtensionPoint,
} from './extensions';
export type {
  CollectedFacts,
  CollectFactsOptions,
  FactSource,
} from './FactSource';
export { customResourcesOf } from './customResourcesOf';
export { observeCluster } from './observeCluster';
export type { ObserveClusterOptions } from './observeCluster';
export {
  MAX_TEXT_BYTES,
  readTextFiles,
  shippedFrameworks,
  shippedPolicies,
  shippedRegister,
} from './readTextFiles';
export type { TextFile } from './readTextFiles';
export { sovereigntyServiceRef } from './sovereigntyServiceRef';
export { unreadableCluster } from './unreadableCluster';
