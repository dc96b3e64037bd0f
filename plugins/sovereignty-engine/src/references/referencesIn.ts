// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DeclarationField,
  declarationFields,
  SovereigntyDeclaration,
} from '@regie/plugin-sovereignty-common';
import { FieldPlace } from '../declaration/FieldPlace';

/** One reference that a declaration makes. */
export interface StatedReference {
  /** Of the value that holds it, such as `hosting[0].provider`. */
  readonly path: string;
  /** The same from the entity on, such as `spec.sovereignty.hosting[0].provider`. */
  readonly inEntity: string;
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
  const references: StatedReference[] = [];
  addOfObject(references, values, declarationFields, FieldPlace.ROOT);
  return references;
}

function addOfObject(
  references: StatedReference[],
  object: object,
  fields: readonly DeclarationField[],
  place: FieldPlace,
): void {
  for (const field of fields) {
    const value: unknown = Reflect.get(object, field.key);
    if (typeof value !== 'string' && typeof value !== 'object') continue;
    const at = place.field(field.key);
    if (typeof value === 'string' || field.kind === 'value') {
      addOfValue(references, value, field, at);
    } else if (Array.isArray(value)) {
      value.forEach((item, index) =>
        addOfObject(references, item, field.fields, at.item(index)),
      );
    } else if (value !== null) {
      addOfObject(references, value, field.fields, at);
    }
  }
}

function addOfValue(
  references: StatedReference[],
  value: unknown,
  { key, refers }: DeclarationField,
  { path, inEntity }: FieldPlace,
): void {
  if (!refers) return;
  const defaultKind = defaultKindOf(key);
  for (const ref of Array.isArray(value) ? value : [value]) {
    if (typeof ref !== 'string') continue;
    references.push({ path, inEntity, kind: refers, ref, defaultKind });
  }
}

function defaultKindOf(key: string): string {
  if (key === 'processes') return 'resource';
  return PEOPLE.has(key) ? 'group' : 'component';
}
