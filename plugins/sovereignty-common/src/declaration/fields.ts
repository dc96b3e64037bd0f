// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { LocalizedText, localizedTextSchema } from '../policy';
import values from './values.schema.json';

/**
 * One field of `spec.sovereignty`, as the schema has it.
 *
 * @public
 */
export interface DeclarationField {
  readonly key: string;
  /**
   * `value`: one value or a list of texts, stated as a whole; `object`: fields
   * of its own; `list`: items with fields of their own.
   */
  readonly kind: 'value' | 'object' | 'list';
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  /** The name of the definition of an `object` or an item of a `list`. */
  readonly definition?: string;
  /** The JSON type of a `value`; `array` is a list of texts. */
  readonly type?: 'string' | 'integer' | 'boolean' | 'array';
  /** How a text `value` is written, when the type does not say enough. */
  readonly format?: 'date' | 'uri';
  /** The allowed values of a `value`, or of the items of an array. */
  readonly allowed?: readonly string[];
  /** What people call the allowed values. */
  readonly labels?: Readonly<Record<string, LocalizedText>>;
  /** What a `value` refers to. */
  readonly refers?: 'provider' | 'entity';
  /** Says something of the other fields of its object; never a claim itself. */
  readonly bare: boolean;
  readonly required: boolean;
  /** Of an `object`, or of an item of a `list`. */
  readonly fields: readonly DeclarationField[];
}

const refSchema = z.looseObject({
  $ref: z.string().optional(),
  enum: z.array(z.string()).optional(),
  'x-labels': z.record(z.string(), localizedTextSchema).optional(),
});

const textsSchema = z.looseObject({
  title: z.string(),
  description: z.string(),
  'x-nl': z.object({ title: z.string(), description: z.string() }),
});

const propertySchema = refSchema.extend({
  type: z.enum(['string', 'integer', 'boolean', 'array']).optional(),
  format: z.enum(['date', 'uri']).optional(),
  items: refSchema.optional(),
  'x-refers': z.enum(['provider', 'entity']).optional(),
  'x-bare': z.boolean().optional(),
});

const objectSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()),
  required: z.array(z.string()).optional(),
});

const definitions: Readonly<Record<string, unknown>> = values.definitions;

function fieldsOf(object: unknown): DeclarationField[] {
  const { properties, required = [] } = objectSchema.parse(object);
  return Object.entries(properties).map(([key, property]) =>
    fieldOf(key, property, required.includes(key)),
  );
}

function fieldOf(
  key: string,
  property: unknown,
  required: boolean,
): DeclarationField {
  const { type, items, $ref, ...rest } = propertySchema.parse(property);
  const definition = ($ref ?? items?.$ref)?.replace('#/definitions/', '');
  const texts = textsSchema.parse($ref ? definitions[definition ?? ''] : rest);
  return {
    key,
    kind: kindOf($ref, items?.$ref),
    title: { en: texts.title, nl: texts['x-nl'].title },
    description: { en: texts.description, nl: texts['x-nl'].description },
    definition,
    type: definition ? undefined : type ?? 'string',
    format: rest.format,
    allowed: rest.enum ?? items?.enum,
    labels: rest['x-labels'] ?? items?.['x-labels'],
    refers: rest['x-refers'],
    bare: rest['x-bare'] ?? false,
    required,
    fields: definition ? fieldsOf(definitions[definition]) : [],
  };
}

function kindOf(
  ref: string | undefined,
  itemRef: string | undefined,
): DeclarationField['kind'] {
  if (ref) return 'object';
  return itemRef ? 'list' : 'value';
}

/**
 * All fields of `spec.sovereignty`, in the order of the schema.
 *
 * @public
 */
export const declarationFields: readonly DeclarationField[] = fieldsOf(values);

/**
 * The field that a path without numbers leads to, such as `hosting.provider`,
 * with the fields that it is in before it. Empty when there is no such field.
 *
 * @public
 */
export function declarationFieldsTo(path: string): DeclarationField[] {
  const chain: DeclarationField[] = [];
  let fields = declarationFields;
  for (const step of path.split('.')) {
    const field = fields.find(({ key }) => key === step);
    if (!field) return [];
    chain.push(field);
    fields = field.fields;
  }
  return chain;
}
