// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { ExpressionChecker } from './ExpressionChecker';
export type {
  Expression,
  ExpressionProblem,
  RecordType,
  TypedName,
  Variable,
} from './ExpressionChecker';
export { EXPRESSION_LIMITS } from './limits';
export { Unknown } from './unknown';
export type { MissingFact } from './unknown';
export { isList, isObject } from './value';
export type { FactObject, Value } from './value';
