// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Expression, FactObject } from '../cel';
import { ResolvedDeclaration } from '../declaration';

/** Fields that a pack wants filled in, of the entities that `applies` says. */
export interface RequiredFields {
  readonly applies: Expression;
  /** Paths without numbers, such as `hosting.provider`. */
  readonly fields: readonly string[];
}

/** Paths of fields. */
export interface RequiredOutcome {
  readonly required: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Which fields are required, and which of these are not filled in. Where it cannot be told
 * whether a field is required it is; of a declaration with a mistake none is
 * filled. An answer `unknown` fills nothing.
 */
export function measureCompleteness(
  required: readonly RequiredFields[],
  facts: FactObject,
  declaration: ResolvedDeclaration | undefined,
): RequiredOutcome {
  const fields = [
    ...new Set(
      required
        .filter(({ applies }) => applies.evaluate(facts) !== false)
        .flatMap(group => group.fields),
    ),
  ];
  const missing = fields.filter(
    field => !isFilled(declaration?.values, keysOf(field), 0),
  );
  return { required: fields, missing };
}

/** Packs ask for few fields, and ask for them of every entity. */
const KEYS = new Map<string, readonly string[]>();

function keysOf(field: string): readonly string[] {
  const known = KEYS.get(field);
  if (known) return known;
  const keys = field.split('.');
  KEYS.set(field, keys);
  return keys;
}

/** A field of a list is filled in when it is in every item, and there is one. */
function isFilled(
  value: unknown,
  keys: readonly string[],
  from: number,
): boolean {
  if (from === keys.length) return isStated(value);
  if (Array.isArray(value)) {
    return value.length > 0 && value.every(item => isFilled(item, keys, from));
  }
  if (typeof value !== 'object' || value === null) return false;
  return isFilled(Reflect.get(value, keys[from]), keys, from + 1);
}

function isStated(value: unknown): boolean {
  if (value === undefined || value === 'unknown') return false;
  return !Array.isArray(value) || value.length > 0;
}
