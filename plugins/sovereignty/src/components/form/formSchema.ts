// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { sovereigntyValuesSchema } from '@regie/plugin-sovereignty-common';
import { RJSFSchema } from '@rjsf/utils';

export type Language = 'nl' | 'en';

/** Of the languages there are, the one that fits what the app is set to. */
export function languageOf(tag: string | undefined): Language {
  return tag?.startsWith('nl') ? 'nl' : 'en';
}

type Node = { [key: string]: unknown };

/** Keywords of ours that have done their work once the form is in one language. */
const SPENT = ['x-nl', 'x-bare'];

/** A form opens an empty item for it; what stays empty is left out anyway. */
const OPENS_ITEMS = 'minItems';

/** Told apart from what is not known, which is neither. */
const YES_NO = {
  nl: [
    { const: true, title: 'Ja' },
    { const: false, title: 'Nee' },
  ],
  en: [
    { const: true, title: 'Yes' },
    { const: false, title: 'No' },
  ],
};

/**
 * The JSON Schema of a declaration as a form shows it: in one language, without
 * references, and with only the asked sections. It follows the schema by
 * itself; nothing of it is written down here.
 */
export function formSchema(
  language: Language,
  sections: readonly string[] | undefined,
): RJSFSchema {
  const { definitions, properties, ...root } = sovereigntyValuesSchema;
  const known = objectAt(properties);
  const shown = (sections ?? Object.keys(known)).filter(name => name in known);
  const resolve = resolver(objectAt(definitions), language);
  return resolve({
    type: root.type,
    additionalProperties: root.additionalProperties,
    properties: Object.fromEntries(shown.map(name => [name, known[name]])),
  });
}

/**
 * The same, to be filled in: a subject may be left alone as a whole, so nothing
 * in it is asked for beforehand. What is missing in a subject that was begun is
 * told when the step is left.
 */
export function fillable(schema: RJSFSchema): RJSFSchema {
  const { required: _, ...rest } = schema;
  return { ...rest, properties: fillableParts(schema.properties) };
}

function fillableParts(
  parts: RJSFSchema['properties'] = {},
): RJSFSchema['properties'] {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      typeof part === 'object' && part.type === 'object'
        ? fillable(part)
        : part,
    ]),
  );
}

/** What a field refers to: a `provider`, an `entity`, or nothing. */
export function refersTo(schema: RJSFSchema): unknown {
  return objectAt(schema)['x-refers'];
}

/** What people call the values of a choice, in the language of the form. */
export function labelsOf(schema: RJSFSchema): Record<string, string> {
  return Object.fromEntries(
    Object.entries(objectAt(objectAt(schema)['x-labels'])).map(
      ([value, label]) => [value, String(label)],
    ),
  );
}

/** The schema does not hold itself, so that this ends. */
function resolver(definitions: Node, language: Language) {
  const inOneLanguage = (labels: unknown): Node =>
    Object.fromEntries(
      Object.entries(objectAt(labels)).map(([value, label]) => [
        value,
        objectAt(label)[language],
      ]),
    );
  const localize = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(localize);
    if (!isNode(value)) return value;
    const { $ref: ref, ...own } = value;
    const merged =
      typeof ref === 'string'
        ? { ...objectAt(definitions[ref.split('/').pop() ?? '']), ...own }
        : own;
    const texts = language === 'nl' ? objectAt(merged['x-nl']) : {};
    const part: Node = Object.fromEntries(
      Object.entries({ ...merged, ...texts })
        .filter(([key]) => key !== OPENS_ITEMS && !SPENT.includes(key))
        .map(([key, inner]) => [key, key === 'enum' ? inner : localize(inner)]),
    );
    // A form needs to be told; for a validator the values are enough.
    if (part.enum && !part.type) part.type = 'string';
    if (part.type === 'boolean') part.oneOf = YES_NO[language];
    // Without a title of its own, an item would be called by its key and number.
    if (isNode(part.items) && !part.items.title) {
      part.items.title = part.title;
    }
    if (merged['x-labels'])
      part['x-labels'] = inOneLanguage(merged['x-labels']);
    return part;
  };
  return (schema: Node): RJSFSchema => objectAt(localize(schema));
}

function objectAt(value: unknown): Node {
  return isNode(value) ? value : {};
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
