// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Unknown } from './unknown';

/**
 * What an expression can see and give. Absent fields are `undefined`, never
 * `null`.
 *
 * @public
 */
export type Value =
  | string
  | number
  | boolean
  | Unknown
  | readonly Value[]
  | FactObject;

/** @public */
export interface FactObject {
  readonly [field: string]: Value | undefined;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isObject(value: Value): value is FactObject {
  return (
    typeof value === 'object' && !isList(value) && !(value instanceof Unknown)
  );
}

export function unknownsIn(values: readonly Value[]): Unknown[] {
  return values.filter((value): value is Unknown => value instanceof Unknown);
}

/** Equality in three values; lists that may be longer than they look are unknown. */
export function equals(left: Value, right: Value): boolean | Unknown {
  if (left instanceof Unknown || right instanceof Unknown) {
    return Unknown.among(left, right);
  }
  if (isList(left) && isList(right)) return listEquals(left, right);
  if (isObject(left) || isObject(right)) {
    return Unknown.of({ fact: 'error: records cannot be compared' });
  }
  return left === right;
}

/** Found is certain; not found is certain only in a list without unread items. */
export function isIn(needle: Value, hay: Value): Value {
  if (needle instanceof Unknown || hay instanceof Unknown) {
    if (isList(hay) && hay.length === 0) return false;
    return Unknown.among(needle, hay);
  }
  if (!isList(hay)) return Unknown.of({ fact: 'error: in needs a list' });
  let open: Unknown | undefined;
  for (const candidate of hay) {
    // Lists of texts are long, and asked often.
    if (typeof candidate === 'string' && typeof needle === 'string') {
      if (candidate === needle) return true;
      continue;
    }
    const answer = equals(needle, candidate);
    if (answer === true) return true;
    if (answer instanceof Unknown) {
      open = open ? Unknown.join(open, answer) : answer;
    }
  }
  return open ?? false;
}

function listEquals(
  left: readonly Value[],
  right: readonly Value[],
): boolean | Unknown {
  const open = unknownsIn([...left, ...right]);
  if (open.length) return Unknown.join(...open);
  if (left.length !== right.length) return false;
  const parts = left.map((item, index) => equals(item, right[index]));
  if (parts.includes(false)) return false;
  const unknowns = unknownsIn(parts);
  return unknowns.length ? Unknown.join(...unknowns) : true;
}
