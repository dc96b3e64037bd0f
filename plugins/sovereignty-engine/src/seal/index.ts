// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { judgeSheet } from './judgeSheet';
export { loadFrameworks } from './loadFrameworks';
export type { SealFramework, SealObjective } from './SealFramework';
export type { SealCriterion } from './frameworkSchema';
