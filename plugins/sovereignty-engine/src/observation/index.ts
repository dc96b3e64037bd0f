// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { ClusterObserver } from './ClusterObserver';
export type { ClusterObserverOptions } from './ClusterObserver';
export type { CustomKind } from './CustomKinds';
export { OBSERVED_RESOURCES, RECORDED_RESOURCES } from './resources';
export type { ObservedResource } from './resources';
