// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DeclarationField,
  declarationFields,
} from '@regie/plugin-sovereignty-common';

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
  const values = unwrapObject(declaration, FIELDS, '', wrapped);
  return { values, wrapped };
}

function unwrapObject(
  object: unknown,
  fields: ReadonlyMap<string, Shape>,
  pointer: string,
  wrapped: Map<string, Wrapped>,
): unknown {
  if (!isRecord(object)) return object;
  const values: Record<string, unknown> = {};
  for (const key of Object.keys(object)) {
    const shape = fields.get(key);
    values[key] = shape
      ? unwrapField(object[key], shape, `${pointer}/${key}`, wrapped)
      : object[key];
  }
  return values;
}

function unwrapField(
  value: unknown,
  { kind, bare, fields }: Shape,
  pointer: string,
  wrapped: Map<string, Wrapped>,
): unknown {
  switch (kind) {
    case 'object':
      return unwrapObject(value, fields, pointer, wrapped);
    case 'list':
      return Array.isArray(value)
        ? value.map((item, index) =>
            unwrapObject(item, fields, `${pointer}/${index}`, wrapped),
          )
        : value;
    default:
      if (bare || !isRecord(value)) return value;
      wrapped.set(pointer, { pointer, claim: value });
      return value.value;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
