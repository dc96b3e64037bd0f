// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export * from './register';
export * from './observation';
export * from './matching';
export { havenStanding, parseHavenReport } from './haven';
export * from './declaration';
export * from './classification';
export { measureCompleteness } from './completeness';
export type { RequiredFields } from './completeness';
export * from './evaluation';
export * from './imports';
export * from './packTests';
export * from './questions';
export * from './references';
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
export { dateName } from './texts';
export {
  daysOfWaiver,
  loadPack,
  loadPacks,
  loadWaivers,
  packJsonSchema,
  sharedId,
  waiverLimits,
} from './policy';
export type {
  LoadedWaivers,
  LoadWaiversOptions,
  LoadedPack,
  LoadPacksOptions,
  PolicyPack,
  PolicyRule,
} from './policy';
export { portabilitySignals } from './portability/portabilitySignals';
export { knownHosts } from './signals/knownHosts';
export { DependencyGraph, Lowest, Reach } from './closure';
export type { Dependency, LowestLevel, Reached, Seed } from './closure';
export { judgeSheet, loadFrameworks, sealMarkdown, sealReport } from './seal';
export type {
  SealCriterion,
  SealEvidence,
  SealFramework,
  SealKnowledge,
  SealObjective,
} from './seal';
