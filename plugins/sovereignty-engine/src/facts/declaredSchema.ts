// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DeclarationField,
  declarationFields,
} from '@regie/plugin-sovereignty-common';
import { FactField, FactType } from './FactType';

export const DECLARATION =
  'spec.sovereignty of the entity; its owner supplies it';

/** Told by the schema of facts itself, since clusters supply places too. */
const OWN_TYPES = new Set(['hosting']);

const CEL_TYPES = {
  string: 'string',
  integer: 'int',
  boolean: 'bool',
  array: 'list<string>',
} as const;

/** `keyCustody` becomes `KeyCustody`. */
function typeName(definition: string): string {
  return definition[0].toUpperCase() + definition.slice(1);
}

function typeOf({ kind, type, definition = '' }: DeclarationField): string {
  if (kind === 'value') return CEL_TYPES[type ?? 'string'];
  const name = typeName(definition);
  return kind === 'list' ? `list<${name}>` : name;
}

function meaningOf(field: DeclarationField): string {
  const { description, allowed } = field;
  const values = allowed ? ` One of ${allowed.join(', ')}.` : '';
  const none = field.kind === 'list' ? ' Empty when none is stated.' : '';
  return description.en + (field.type === 'array' ? '' : values) + none;
}

function factField(field: DeclarationField): FactField {
  return {
    name: field.key,
    type: typeOf(field),
    ...(field.format === 'date' && { format: field.format }),
    meaning: meaningOf(field),
    from: DECLARATION,
  };
}

/** Each after those that it refers to. */
function typesOf(fields: readonly DeclarationField[]): FactType[] {
  return fields
    .filter(({ definition }) => definition && !OWN_TYPES.has(definition))
    .flatMap(({ definition = '', description, fields: own }) => [
      ...typesOf(own),
      {
        type: typeName(definition),
        meaning: description.en,
        fields: own.map(factField),
      },
    ]);
}

/** The records of everything that can be declared. */
export const DECLARED_TYPES: readonly FactType[] = [
  ...new Map(
    typesOf(declarationFields).map(type => [type.type, type]),
  ).values(),
];

export const DECLARED_TYPE: FactType = {
  type: 'Declared',
  meaning: 'What the owner states. A field that is not stated is absent.',
  fields: declarationFields.map(factField),
};
