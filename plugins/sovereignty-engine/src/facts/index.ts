// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { ClusterViews, NEVER_LISTED, viewOf } from './ClusterViews';
export type {
  ClusterReading,
  ClusterStanding,
  ClusterView,
} from './ClusterViews';
export type { Expectation } from './coverage';
export { claimsOf, withClaims } from './EntityFacts';
export type { EntityFacts } from './EntityFacts';
export { entityPlaces } from './EntityPlaces';
export type { EntityPlaces } from './EntityPlaces';
export { isDateFact } from './isDateFact';
export { gatherFacts } from './gatherFacts';
export type { GatherFactsOptions } from './gatherFacts';
export { unread } from './missing';
export { providerRoles } from './providerRoles';
export type { OwnProviders, ProviderRole, Role } from './providerRoles';
export { providerAnswer, ProviderLookup } from './providerFacts';
export { FACT_SCHEMA, FACT_VARIABLES } from './schema';
export type { FactField, FactType } from './FactType';
export { Trail } from './Trail';
