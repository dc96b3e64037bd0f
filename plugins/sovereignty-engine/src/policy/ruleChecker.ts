// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ExpressionChecker, RecordType } from '../cel';
import { FACT_SCHEMA, FACT_VARIABLES } from '../facts';
import { Parameters } from './packSchema';

/** Checks expressions over the fact schema and the parameters of one pack. */
export function ruleChecker(parameters: Parameters): ExpressionChecker {
  const fields = Object.entries(parameters).map(([name, value]) => ({
    name,
    type: typeOf(value),
  }));
  const types: RecordType[] = [...FACT_SCHEMA, { type: 'Parameters', fields }];
  return ExpressionChecker.create(types, [
    ...FACT_VARIABLES,
    { name: 'parameters', type: 'Parameters' },
  ]);
}

function typeOf(value: Parameters[string]): string {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'number':
      return Number.isInteger(value) ? 'int' : 'double';
    default:
      return 'list<string>';
  }
}
