// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export type { DeclarationProblem } from './DeclarationProblem';
export { entityObject } from './entityObject';
export { nearestOf } from './nearest';
export { readDeclaration } from './readDeclaration';
export { readResolved, resolveDeclaration } from './resolveDeclaration';
export type { ResolvedDeclaration } from './resolveDeclaration';
