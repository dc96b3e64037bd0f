// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { expectsWorkloads, workloadQuery } from './annotations';
export { expectedClusters } from './expectedClusters';
export { Claimants } from './Claimants';
export { matchWorkloads } from './matchWorkloads';
export type { MatchedWorkload, WorkloadMatches } from './matchWorkloads';
export { RECOMMENDED_FALLBACKS } from './fallbacks';
export type { MatchFallback } from './fallbacks';
export { groupOf } from './groupOf';
export type { WorkloadGroup } from './groupOf';
export { proposeEntity } from './proposeEntity';
