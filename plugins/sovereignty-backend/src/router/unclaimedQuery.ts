// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { unclaimedQuerySchema } from '@regie/plugin-sovereignty-common';
import { Request } from 'express';
import { parseQuery } from './parseInput';

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
  return parseQuery(unclaimedQuerySchema.strict(), given);
}
