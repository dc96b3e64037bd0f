// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { mergeStatements } from './mergeStatements';
export type { MergedDeclaration } from './mergeStatements';
export { resolveMerged, statementsByEntity } from './resolveMerged';
export type { MergedEntity } from './resolveMerged';
