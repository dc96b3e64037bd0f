// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Reads Kubernetes clusters and recorded snapshots for the sovereignty
 * backend, and for the command line.
 *
 * @packageDocumentation
 */
export { sovereigntyModuleKubernetes as default } from './module';
export { Connections } from './connection/Connections';
export { InClusterSource } from './sources/InClusterSource';
export type { InClusterOptions } from './sources/InClusterSource';
export { KubeconfigClusterSource } from './sources/KubeconfigClusterSource';
export type { KubeconfigOptions } from './sources/KubeconfigClusterSource';
export { KubernetesConfigClusterSource } from './sources/KubernetesConfigClusterSource';
export { SnapshotClusterSource } from './sources/SnapshotClusterSource';
export type { SnapshotClusterSourceOptions } from './sources/SnapshotClusterSource';
export type { SnapshotTrust, TrustedKeyOptions } from './snapshot/TrustedKeys';
export { recordCluster } from './recording/recordCluster';
export type { RecordClusterOptions } from './recording/recordCluster';
