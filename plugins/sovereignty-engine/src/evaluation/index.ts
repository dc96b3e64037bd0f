// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { assessLandscape } from './assessLandscape';
export type { AssessLandscapeOptions } from './assessLandscape';
export { clusterDeclarations } from './clusterDeclarations';
export { evaluateEntity } from './evaluateEntity';
export type { EvaluateEntityOptions } from './evaluateEntity';
export { isAssessed } from './isAssessed';
export { coveringRefs } from './WaiverIndex';
