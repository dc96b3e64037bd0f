// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { judgeSheet } from './judgeSheet';
export { EntitySeals } from './EntitySeals';
export type { SealKnowledge } from './EntitySeals';
export { loadFrameworks } from './loadFrameworks';
export type { SealFramework, SealObjective } from './SealFramework';
export type { SealCriterion } from './frameworkSchema';
export type { SealEvidence } from './SealEvidence';
export { sealReport } from './sealReport';
export { sealMarkdown } from './sealMarkdown';
export { SealSheets } from './SealSheets';
export type { SealSheet } from './SealSheets';
