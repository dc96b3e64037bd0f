// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DeclarationField,
  declarationFields,
} from '@regie/plugin-sovereignty-common';

const BY_PATH = new Map<string, DeclarationField>();
collect(declarationFields, '');

function collect(fields: readonly DeclarationField[], parent: string): void {
  for (const field of fields) {
    const path = parent ? `${parent}.${field.key}` : field.key;
    BY_PATH.set(path, field);
    collect(field.fields, field.kind === 'list' ? `${path}[]` : path);
  }
}

/** The field at a path of the schema, such as `hosting[].region`. */
export function fieldAt(path: string): DeclarationField | undefined {
  return BY_PATH.get(path);
}

/** Lists whose items are named by their provider, so that others can add to them. */
export function isNamedList(path: string): boolean {
  const field = BY_PATH.get(path);
  return (
    field?.kind === 'list' && field.fields.some(({ key }) => key === 'provider')
  );
}
