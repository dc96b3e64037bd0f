// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { assessLandscape } from './assessLandscape';
export type { AssessLandscapeOptions } from './AssessLandscapeOptions';
export { LandscapeAssessor } from './LandscapeAssessor';
export type { LandscapeUpdate } from './LandscapeAssessor';
export { clusterDeclarations } from './clusterDeclarations';
export { evaluateEntity } from './evaluateEntity';
export type { EvaluateEntityOptions } from './evaluateEntity';
export { isAssessed } from './isAssessed';
export { coveringRefs } from './WaiverIndex';
