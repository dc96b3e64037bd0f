// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** The character NUL in JSON: PostgreSQL breaks off on it where SQLite does not. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;

/**
 * What somebody sent, checked.
 *
 * @throws InputError that names each field that does not fit, and why
 */
export function parseInput<T>(
  schema: z.ZodType<T>,
  given: unknown,
  before = '',
): T {
  if (NUL.test(JSON.stringify(given) ?? '')) {
    throw new InputError('The request holds the character NUL.');
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(issue => {
    const name =
      issue.code === 'unrecognized_keys'
        ? issue.keys.join(', ')
        : issue.path.join('.') || 'the request';
    return `${before}${name}${whatIsWrong(issue, given)}`;
  });
  throw new InputError(mistakes.join('; '));
}

function whatIsWrong(issue: z.core.$ZodIssue, given: unknown): string {
  if (issue.code === 'unrecognized_keys') {
    return ' is not known; leave it out or mend its spelling';
  }
  if (issue.path.length > 0 && valueAt(given, issue.path) === undefined) {
    return ' is missing; add it';
  }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return ' is empty; fill it in';
  }
  return `: ${issue.message}`;
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Reflect.get(value, key)
        : undefined,
    given,
  );
}

/**
 * The query of a request, checked.
 *
 * @throws InputError that names each parameter that does not fit, and why
 */
export function parseQuery<T>(schema: z.ZodType<T>, given: unknown): T {
  return parseInput(schema, given, 'Query parameter ');
}
