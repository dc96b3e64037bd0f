// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { DependencyGraph } from './DependencyGraph';
export type { Dependency } from './DependencyGraph';
export { Reach } from './Reach';
export type { Reached, Seed } from './Reach';
export { Lowest } from './Lowest';
export type { LowestLevel } from './Lowest';
export { Exposures, seedsOf } from './Exposures';
export type { Spread } from './Exposures';
export { dependenciesIn } from './dependenciesIn';
export { leaningOn } from './leaningOn';
export { runsSomewhere } from './runsSomewhere';
