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
  const facts = { ...nothingStated(fields) };
  // Of the values that the record itself has, not of records in it.
  const own: Claim[] = [];
  for (const field of fields) {
    const value: unknown = Reflect.get(object, field.key);
    if (value === undefined) continue;
    const at = place.field(field.key);
    facts[field.key] = factOf(value, field, at, claims);
    const claim = claims.get(at.path);
    if (claim) own.push(claim);
  }
  return withClaims(facts, own);
}

/** Of each record what it is when nothing is stated. */
const NOTHING = new Map<readonly DeclarationField[], FactRecord>();

type FactRecord = Record<string, Value | undefined>;

function nothingStated(fields: readonly DeclarationField[]): FactRecord {
  const known = NOTHING.get(fields);
  if (known) return known;
  // V8 makes a hash table of an object that gets many keys one by one, and of
  // each copy of it. One that comes out of a text it keeps as a record.
  const keys = fields.map(({ key }) => [key, null]);
  const nothing: FactRecord = JSON.parse(
    JSON.stringify(Object.fromEntries(keys)),
  );
  for (const { key, kind, bare } of fields) {
    nothing[key] = kind === 'list' ? [] : undefined;
    if (bare && key === 'evidence') nothing[key] = 'self-declared';
  }
  NOTHING.set(fields, nothing);
  return nothing;
}

function factOf(
  value: unknown,
  { kind, fields }: DeclarationField,
  place: FieldPlace,
  claims: ReadonlyMap<string, Claim>,
): Value | undefined {
  if (kind === 'list') {
    const items: object[] = Array.isArray(value) ? value : [];
    return items.map((item, index) =>
      recordOf(item, fields, place.item(index), claims),
    );
  }
  if (kind === 'object' && typeof value === 'object' && value !== null) {
    return recordOf(value, fields, place, claims);
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
