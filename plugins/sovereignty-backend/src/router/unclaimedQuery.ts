// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { InputError } from '@backstage/errors';
import { unclaimedQuerySchema } from '@regie/plugin-sovereignty-common';
import { Request } from 'express';

const NUMBERS = ['limit', 'offset'];

/**
 * Which unclaimed workloads are asked for.
 *
 * @throws InputError that names the parameter and what it takes
 */
export function readUnclaimedQuery(query: Request['query']) {
  const given = Object.fromEntries(
    Object.entries(query).map(([key, value]) => [
      key,
      NUMBERS.includes(key) ? Number(value) : value,
    ]),
  );
  const parsed = unclaimedQuerySchema.strict().safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name =
    issue.code === 'unrecognized_keys'
      ? issue.keys.join(', ')
      : issue.path.join('.');
  throw new InputError(`Query parameter ${name}: ${issue.message}`);
}
