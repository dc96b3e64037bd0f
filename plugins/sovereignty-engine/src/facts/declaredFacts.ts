// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  DeclarationField,
  declarationFields,
} from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown, Value } from '../cel';
import { ResolvedDeclaration } from '../declaration';
import { FieldPlace } from '../declaration/FieldPlace';
import { withClaims } from './EntityFacts';
import { unread } from './missing';

/**
 * Everything that is stated of an entity, in the shape of the schema, with the
 * claims of each record. Of a declaration with a mistake nothing is known.
 */
export function declaredFacts(
  declaration: ResolvedDeclaration | undefined,
  hosting: readonly (FactObject | Unknown)[],
  mistakes: readonly Unknown[],
): FactObject {
  if (mistakes.length > 0) return { ...notKnown(mistakes), hosting };
  const { values = {}, claims = new Map<string, Claim>() } = declaration ?? {};
  const facts = recordOf(values, declarationFields, FieldPlace.ROOT, claims);
  return { ...facts, hosting, subprocessors: subprocessors(facts, values) };
}

function notKnown(mistakes: readonly Unknown[]): FactObject {
  return Object.fromEntries(
    declarationFields.map(({ key, kind }) => [
      key,
      kind === 'list' ? [...mistakes] : mistakes[0],
    ]),
  );
}

function recordOf(
  object: object,
  fields: readonly DeclarationField[],
  place: FieldPlace,
  claims: ReadonlyMap<string, Claim>,
): FactObject {
  const facts: Record<string, Value | undefined> = {};
  // Of the values that the record itself has, not of records in it.
  const own: Claim[] = [];
  for (const field of fields) {
    const value: unknown = Reflect.get(object, field.key);
    facts[field.key] = factOf(value, field, place, claims);
    const claim =
      value === undefined ? undefined : claims.get(place.field(field.key).path);
    if (claim) own.push(claim);
  }
  return withClaims(facts, own);
}

function factOf(
  value: unknown,
  { key, kind, bare, fields }: DeclarationField,
  outer: FieldPlace,
  claims: ReadonlyMap<string, Claim>,
): Value | undefined {
  if (kind === 'list') {
    const items: object[] = Array.isArray(value) ? value : [];
    const place = outer.field(key);
    return items.map((item, index) =>
      recordOf(item, fields, place.item(index), claims),
    );
  }
  if (value === undefined) {
    return bare && key === 'evidence' ? 'self-declared' : undefined;
  }
  if (kind === 'object' && typeof value === 'object' && value !== null) {
    return recordOf(value, fields, outer.field(key), claims);
  }
  return isPlain(value) ? value : undefined;
}

/** A list that nobody says is complete may lack some. */
function subprocessors(
  facts: FactObject,
  { subprocessorsComplete }: ResolvedDeclaration['values'],
): Value {
  const stated = Array.isArray(facts.subprocessors) ? facts.subprocessors : [];
  if (subprocessorsComplete === true) return [...stated];
  return [
    ...stated,
    unread(
      'declared.subprocessors',
      'Er kunnen meer subverwerkers zijn: niet is opgegeven dat de lijst compleet is. Laat de eigenaar subprocessorsComplete invullen.',
      'There may be more sub-processors: it is not stated that the list is complete. Have the owner fill in subprocessorsComplete.',
    ),
  ];
}

function isPlain(value: unknown): value is Value {
  if (Array.isArray(value)) return value.every(isPlain);
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean';
}
