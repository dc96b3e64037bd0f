// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export * from './register';
export * from './observation';
export * from './matching';
export * from './declaration';
export * from './evaluation';
export * from './imports';
export * from './questions';
export * from './statements';
export {
  ClusterViews,
  FACT_SCHEMA,
  FACT_VARIABLES,
  gatherFacts,
  ProviderLookup,
} from './facts';
export type {
  ClusterReading,
  ClusterStanding,
  EntityFacts,
  FactField,
  FactType,
  GatherFactsOptions,
} from './facts';
export { loadPack, loadWaivers } from './policy';
export type { PolicyPack, PolicyRule } from './policy';
