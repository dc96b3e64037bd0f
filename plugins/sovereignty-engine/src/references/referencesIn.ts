// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DeclarationField,
  declarationFields,
  SovereigntyDeclaration,
} from '@regie/plugin-sovereignty-common';

/** One reference that a declaration makes. */
export interface StatedReference {
  /** Of the value that holds it, such as `hosting[0].provider`. */
  readonly path: string;
  readonly kind: 'provider' | 'entity';
  readonly ref: string;
  /** What kind of entity it is when the reference does not say. */
  readonly defaultKind: string;
}

const PEOPLE = new Set(['owner', 'deputies', 'operators']);

/** All references that a declaration makes, in the order of the schema. */
export function referencesIn(
  values: SovereigntyDeclaration,
): StatedReference[] {
  return ofObject(values, declarationFields, '');
}

function ofObject(
  object: object,
  fields: readonly DeclarationField[],
  path: string,
): StatedReference[] {
  return fields.flatMap(field => {
    const value: unknown = Reflect.get(object, field.key);
    const at = path ? `${path}.${field.key}` : field.key;
    if (typeof value === 'string' || field.kind === 'value') {
      return ofValue(value, field, at);
    }
    if (Array.isArray(value)) {
      return value.flatMap((item, index) =>
        ofObject(item, field.fields, `${at}[${index}]`),
      );
    }
    return typeof value === 'object' && value !== null
      ? ofObject(value, field.fields, at)
      : [];
  });
}

function ofValue(
  value: unknown,
  { key, refers }: DeclarationField,
  path: string,
): StatedReference[] {
  if (!refers) return [];
  const refs: unknown[] = Array.isArray(value) ? value : [value];
  return refs
    .filter((ref): ref is string => typeof ref === 'string')
    .map(ref => ({ path, kind: refers, ref, defaultKind: defaultKindOf(key) }));
}

function defaultKindOf(key: string): string {
  if (key === 'processes') return 'resource';
  return PEOPLE.has(key) ? 'group' : 'component';
}
