// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export type { DeclarationProblem } from './DeclarationProblem';
export { readDeclaration } from './readDeclaration';
