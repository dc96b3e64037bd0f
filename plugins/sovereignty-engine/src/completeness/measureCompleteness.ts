// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { declarationFieldsTo } from '@regie/plugin-sovereignty-common';
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
<<<<<<< HEAD
    field => !isFilled(declaration?.values, field.split('.'), mayBeNone(field)),
=======
    field => !isFilled(declaration?.values, keysOf(field), 0),
>>>>>>> main
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
  [key, ...rest]: readonly string[],
  noneCounts: boolean,
): boolean {
  if (key === undefined) return isStated(value, noneCounts);
  if (Array.isArray(value)) {
    return (
      value.length > 0 &&
      value.every(item => isFilled(item, [key, ...rest], noneCounts))
    );
  }
  if (typeof value !== 'object' || value === null) return false;
  return isFilled(Reflect.get(value, key), rest, noneCounts);
}

/** A list of texts may be stated to be empty; the schema says where. */
function mayBeNone(field: string): boolean {
  return declarationFieldsTo(field).at(-1)?.type === 'array';
}

function isStated(value: unknown, noneCounts: boolean): boolean {
  if (value === undefined || value === 'unknown') return false;
  return noneCounts || !Array.isArray(value) || value.length > 0;
}
