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
  const fields = fieldsOf(
    required,
    required.map(({ applies }) => applies.evaluate(facts) !== false),
  );
  const missing = fields.filter(
    field => !isFilled(declaration?.values, wantedOf(field), 0),
  );
  return { required: fields, missing };
}

/** A pack asks for few combinations, and of many entities for the same one. */
const FIELDS = new WeakMap<
  readonly RequiredFields[],
  Map<string, readonly string[]>
>();

function fieldsOf(
  required: readonly RequiredFields[],
  holds: readonly boolean[],
): readonly string[] {
  let known = FIELDS.get(required);
  if (!known) FIELDS.set(required, (known = new Map()));
  const key = holds.join();
  let fields = known.get(key);
  if (!fields) {
    const held = required.filter((_group, index) => holds[index]);
    fields = [...new Set(held.flatMap(group => group.fields))];
    known.set(key, fields);
  }
  return fields;
}

/** A field by its keys, and whether a list there may be stated to be empty. */
interface Wanted {
  readonly keys: readonly string[];
  readonly noneCounts: boolean;
}

/** Packs ask for few fields, and ask for them of every entity. */
const WANTED = new Map<string, Wanted>();

/** A list of texts may be empty where the schema takes that. */
function wantedOf(field: string): Wanted {
  const known = WANTED.get(field);
  if (known) return known;
  const noneCounts = declarationFieldsTo(field).at(-1)?.type === 'array';
  const wanted = { keys: field.split('.'), noneCounts };
  WANTED.set(field, wanted);
  return wanted;
}

/** A field of a list is filled in when it is in every item, and there is one. */
function isFilled(value: unknown, wanted: Wanted, from: number): boolean {
  const { keys, noneCounts } = wanted;
  if (from === keys.length) return isStated(value, noneCounts);
  if (Array.isArray(value)) {
    return (
      value.length > 0 && value.every(item => isFilled(item, wanted, from))
    );
  }
  if (typeof value !== 'object' || value === null) return false;
  return isFilled(Reflect.get(value, keys[from]), wanted, from + 1);
}

function isStated(value: unknown, noneCounts: boolean): boolean {
  if (value === undefined || value === 'unknown') return false;
  return noneCounts || !Array.isArray(value) || value.length > 0;
}
