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

/** Facts come from typed code, but a field named by a pack must never reach a prototype. */
export function ownField(object: FactObject, name: string): Value | undefined {
  return Object.prototype.hasOwnProperty.call(object, name)
    ? object[name]
    : undefined;
}

export function unknownsIn(values: readonly Value[]): Unknown[] {
  return values.filter((value): value is Unknown => value instanceof Unknown);
}

/** Equality in three values; lists that may be longer than they look are unknown. */
export function equals(left: Value, right: Value): boolean | Unknown {
  if (left instanceof Unknown || right instanceof Unknown) {
    return Unknown.join(...unknownsIn([left, right]));
  }
  if (isList(left) && isList(right)) return listEquals(left, right);
  if (isObject(left) || isObject(right)) {
    return Unknown.of({ fact: 'error: records cannot be compared' });
  }
  return left === right;
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
