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
    return `${before}${name}: ${issue.message}`;
  });
  throw new InputError(mistakes.join('; '));
}

/**
 * The query of a request, checked.
 *
 * @throws InputError that names each parameter that does not fit, and why
 */
export function parseQuery<T>(schema: z.ZodType<T>, given: unknown): T {
  return parseInput(schema, given, 'Query parameter ');
}
