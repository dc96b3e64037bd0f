// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { isDeepStrictEqual } from 'util';

/** A value that is to stand at a path. */
export interface Change {
  readonly path: readonly string[];
  readonly value: unknown;
}

/**
 * What differs when a value is merged into what is there: key by key in an
 * object, the whole in anything else. What is not named stays.
 */
export function changesIn(
  there: unknown,
  value: object,
  path: readonly string[],
): Change[] {
  return Object.entries(value).flatMap(([key, part]) => {
    const before: unknown = isObject(there)
      ? Object.entries(there).find(([name]) => name === key)?.[1]
      : undefined;
    const below = [...path, key];
    if (isDeepStrictEqual(before, part)) return [];
    if (isObject(before) && isObject(part)) {
      return changesIn(before, part, below);
    }
    return [{ path: below, value: part }];
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
