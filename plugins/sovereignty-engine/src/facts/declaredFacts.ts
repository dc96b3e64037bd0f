// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  DeclarationField,
  declarationFields,
} from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown, Value } from '../cel';
import { ResolvedDeclaration } from '../declaration';
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
  const facts = recordOf(values, declarationFields, '', claims);
  return withClaims(
    { ...facts, hosting, subprocessors: subprocessors(facts, values) },
    ownClaims(declarationFields, '', claims),
  );
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
  path: string,
  claims: ReadonlyMap<string, Claim>,
): FactObject {
  const facts: Record<string, Value | undefined> = {};
  for (const field of fields) {
    const value: unknown = Reflect.get(object, field.key);
    facts[field.key] = factOf(value, field, path, claims);
  }
  return withClaims(facts, ownClaims(fields, path, claims));
}

function pathTo(key: string, outer: string): string {
  return outer ? `${outer}.${key}` : key;
}

function factOf(
  value: unknown,
  { key, kind, bare, fields }: DeclarationField,
  outer: string,
  claims: ReadonlyMap<string, Claim>,
): Value | undefined {
  if (kind === 'list') {
    const items: object[] = Array.isArray(value) ? value : [];
    const path = pathTo(key, outer);
    return items.map((item, index) =>
      recordOf(item, fields, `${path}[${index}]`, claims),
    );
  }
  if (value === undefined) {
    return bare && key === 'evidence' ? 'self-declared' : undefined;
  }
  if (kind === 'object' && typeof value === 'object' && value !== null) {
    return recordOf(value, fields, pathTo(key, outer), claims);
  }
  return isPlain(value) ? value : undefined;
}

/** Of the values that the record itself has, not of records in it. */
function ownClaims(
  fields: readonly DeclarationField[],
  path: string,
  claims: ReadonlyMap<string, Claim>,
): Claim[] {
  const own: Claim[] = [];
  if (claims.size === 0) return own;
  for (const { key } of fields) {
    const claim = claims.get(pathTo(key, path));
    if (claim) own.push(claim);
  }
  return own;
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
  return ['string', 'number', 'boolean'].includes(typeof value);
}
