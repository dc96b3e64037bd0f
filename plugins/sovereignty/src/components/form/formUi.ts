// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { RJSFSchema, UiSchema } from '@rjsf/utils';
import { labelsOf, refersTo } from './formSchema';
import { ProviderWidget } from './ProviderWidget';

type FormUi = UiSchema;

/** Texts longer than this are written in a box of several lines. */
const LONG_TEXT = 1000;

/** Puts every field in the widget that fits it. */
export function formUi(schema: RJSFSchema): FormUi {
  const ui: FormUi = {};
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    if (typeof part !== 'boolean') ui[name] = uiOf(part);
  }
  return ui;
}

function uiOf(schema: RJSFSchema): FormUi {
  switch (schema.type) {
    case 'object':
      return formUi(schema);
    case 'array':
      return listUi(schema);
    case 'boolean':
      // A box that is not ticked does not tell "no" from "not known".
      return { 'ui:widget': 'select' };
    default:
      return textUi(schema);
  }
}

function listUi(schema: RJSFSchema): FormUi {
  const { items } = schema;
  const item = typeof items === 'object' && !Array.isArray(items) ? items : {};
  if (item.enum && schema.uniqueItems) {
    return { 'ui:widget': 'checkboxes', 'ui:enumNames': namesOf(item) };
  }
  if (refersTo(schema) === 'entity') return { 'ui:field': 'MultiEntityPicker' };
  return { items: uiOf(item) };
}

function textUi(schema: RJSFSchema): FormUi {
  if (schema.enum) return { 'ui:enumNames': namesOf(schema) };
  switch (refersTo(schema)) {
    case 'provider':
      return { 'ui:widget': ProviderWidget };
    case 'entity':
      return { 'ui:field': 'EntityPicker' };
    default:
  }
  const isLong = (schema.maxLength ?? 0) >= LONG_TEXT && !schema.format;
  return isLong ? { 'ui:widget': 'textarea' } : {};
}

function namesOf(schema: RJSFSchema): string[] {
  const labels = labelsOf(schema);
  return (schema.enum ?? []).map(value => labels[String(value)]);
}
