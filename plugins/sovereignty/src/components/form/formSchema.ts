// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { sovereigntyValuesSchema } from '@regie/plugin-sovereignty-common';
import { RJSFSchema, UiSchema } from '@rjsf/utils';

export type Language = 'nl' | 'en';

type FormUi = UiSchema<Record<string, unknown>>;

type Node = { [key: string]: unknown };

/** Keywords of ours, which forms and validators do not know. */
const OWN = /^x-/;

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

/** Long texts and lists of choices in the widget that fits them. */
export function formUi(schema: RJSFSchema): FormUi {
  const ui: FormUi = {};
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    if (typeof part === 'boolean') continue;
    ui[name] = uiOf(part);
  }
  return ui;
}

function uiOf(schema: RJSFSchema): FormUi {
  if (schema.type === 'object') return formUi(schema);
  if (schema.type === 'array') {
    const { items } = schema;
    const item =
      typeof items === 'object' && !Array.isArray(items) ? items : {};
    return item.enum && schema.uniqueItems
      ? { 'ui:widget': 'checkboxes' }
      : { items: uiOf(item) };
  }
  if (
    schema.type === 'string' &&
    (schema.maxLength ?? 0) >= 1000 &&
    !schema.format
  ) {
    return { 'ui:widget': 'textarea' };
  }
  return {};
}

/** The schema does not hold itself, so that this ends. */
function resolver(definitions: Node, language: Language) {
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
        .filter(([key]) => !OWN.test(key))
        .map(([key, inner]) => [key, key === 'enum' ? inner : localize(inner)]),
    );
    // A form needs to be told; for a validator the values are enough.
    if (part.enum && !part.type) part.type = 'string';
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
