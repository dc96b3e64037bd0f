// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DeclarationField,
  declarationFields,
} from '@regie/plugin-sovereignty-common';
import { FieldPlace } from './FieldPlace';

/** A value of a declaration that is stated as a full claim. */
export interface Wrapped {
  /** `/hosting/0/provider`, of the claim; the value is at `/value` in it. */
  readonly pointer: string;
  readonly claim: Readonly<Record<string, unknown>>;
}

/** A declaration with its claims taken off. */
export interface Unwrapped {
  readonly values: unknown;
  /** By pointer. */
  readonly wrapped: ReadonlyMap<string, Wrapped>;
}

interface Shape {
  readonly kind: DeclarationField['kind'];
  readonly bare: boolean;
  readonly fields: ReadonlyMap<string, Shape>;
}

const FIELDS = shapesOf(declarationFields);

function shapesOf(fields: readonly DeclarationField[]): Map<string, Shape> {
  return new Map(
    fields.map(({ key, kind, bare, fields: own }) => [
      key,
      { kind, bare, fields: shapesOf(own) },
    ]),
  );
}

/**
 * Takes the claims off a declaration, so that one validator serves bare values
 * and full claims and its errors stay those of the value. What is not where the
 * schema has a value is left as it is, for the validator to find.
 */
export function unwrapClaims(declaration: unknown): Unwrapped {
  const wrapped = new Map<string, Wrapped>();
  const values = unwrapObject(declaration, FIELDS, FieldPlace.ROOT, wrapped);
  return { values, wrapped };
}

/** The object itself when there is no claim in it: most have none. */
function unwrapObject(
  object: unknown,
  fields: ReadonlyMap<string, Shape>,
  place: FieldPlace,
  wrapped: Map<string, Wrapped>,
): unknown {
  if (!isRecord(object)) return object;
  let values: Record<string, unknown> | undefined;
  for (const key of Object.keys(object)) {
    const shape = fields.get(key);
    if (!shape) continue;
    const value = object[key];
    const bare = unwrapField(value, shape, place.field(key), wrapped);
    if (bare === value) continue;
    values ??= { ...object };
    values[key] = bare;
  }
  return values ?? object;
}

function unwrapField(
  value: unknown,
  { kind, bare, fields }: Shape,
  place: FieldPlace,
  wrapped: Map<string, Wrapped>,
): unknown {
  switch (kind) {
    case 'object':
      return unwrapObject(value, fields, place, wrapped);
    case 'list':
      return Array.isArray(value)
        ? unwrapList(value, fields, place, wrapped)
        : value;
    default:
      if (bare || !isRecord(value)) return value;
      wrapped.set(place.pointer, { pointer: place.pointer, claim: value });
      return value.value;
  }
}

function unwrapList(
  items: readonly unknown[],
  fields: ReadonlyMap<string, Shape>,
  place: FieldPlace,
  wrapped: Map<string, Wrapped>,
): readonly unknown[] {
  const values = items.map((item, index) =>
    unwrapObject(item, fields, place.item(index), wrapped),
  );
  return values.every((value, index) => value === items[index])
    ? items
    : values;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
