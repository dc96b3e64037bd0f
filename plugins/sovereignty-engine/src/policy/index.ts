// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { loadPack } from './loadPack';
export { loadWaivers } from './loadWaivers';
export type { PolicyPack, PolicyRule, RuleSentences } from './PolicyPack';
