// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { loadPack } from './loadPack';
export { loadPacks, sharedId } from './loadPacks';
export type { LoadedPack, LoadPacksOptions } from './loadPacks';
export { loadWaivers } from './loadWaivers';
export type { LoadedWaivers, LoadWaiversOptions } from './loadWaivers';
export type { PolicyPack, PolicyRule, RuleSentences } from './PolicyPack';
export { packJsonSchema } from './packJsonSchema';
export { daysOfWaiver, waiverLimits } from './waiverLimits';
