// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DeclarationField,
  declarationFields,
} from '@regie/plugin-sovereignty-common';
import { RJSFSchema } from '@rjsf/utils';
import { fillable, formSchema, labelsOf } from './formSchema';
import { formUi } from './formUi';

function at(schema: RJSFSchema, ...path: string[]): RJSFSchema {
  return path.reduce<RJSFSchema>((part, step) => {
    const inner = step === '[]' ? part.items : part.properties?.[step];
    if (typeof inner !== 'object' || Array.isArray(inner)) {
      throw new Error(`There is no ${path.join('.')}`);
    }
    return inner;
  }, schema);
}

/** Every choice there is, with the path of keys to it. */
function choices(
  fields: readonly DeclarationField[],
  before: string[] = [],
): { path: string[]; field: DeclarationField }[] {
  return fields.flatMap(field => {
    const path = [...before, field.key];
    const own = field.allowed ? [{ path, field }] : [];
    const inner = field.kind === 'list' ? [...path, '[]'] : path;
    return [...own, ...choices(field.fields, inner)];
  });
}

describe('formSchema', () => {
  it('speaks the language of the reader, all the way down', () => {
    const dutch = formSchema('nl', undefined);
    const english = formSchema('en', undefined);
    expect(at(dutch, 'criticality').title).toBe('Belang');
    expect(at(english, 'criticality').title).toBe('Criticality');
    expect(at(dutch, 'hosting', '[]', 'provider').title).toBe('Aanbieder');
    expect(at(english, 'hosting', '[]', 'provider').title).toBe('Provider');
  });

  it.each(['nl', 'en'] as const)(
    'has a name for every value that can be chosen, in %s',
    language => {
      const schema = formSchema(language, undefined);
      const all = choices(declarationFields);
      expect(all.length).toBeGreaterThan(30);
      for (const { path, field } of all) {
        const shown = at(schema, ...path);
        const choice = shown.enum ? shown : at(schema, ...path, '[]');
        expect(Object.keys(labelsOf(choice))).toEqual(field.allowed);
        expect(Object.values(labelsOf(choice))).toEqual(
          field.allowed?.map(value => field.labels?.[value][language]),
        );
      }
    },
  );

  it('asks only the sections that the template names', () => {
    const schema = formSchema('nl', ['hosting', 'criticality', 'nothing']);
    expect(Object.keys(schema.properties ?? {})).toEqual([
      'hosting',
      'criticality',
    ]);
  });

  it('holds no reference and no text of another language', () => {
    const text = JSON.stringify(formSchema('nl', undefined));
    expect(text).not.toContain('$ref');
    expect(text).not.toContain('x-nl');
  });

  it('opens no item that nobody asked for', () => {
    expect(JSON.stringify(formSchema('nl', undefined))).not.toContain(
      'minItems',
    );
  });
});

describe('fillable', () => {
  const schema = formSchema('nl', undefined);

  it('asks nothing of a subject that is left alone', () => {
    expect(at(schema, 'experiment').required).toEqual(['until']);
    expect(at(fillable(schema), 'experiment').required).toBeUndefined();
  });

  it('asks what an added item cannot do without', () => {
    const path = ['exit', 'tests', '[]'];
    expect(at(fillable(schema), ...path).required).toEqual(
      at(schema, ...path).required,
    );
    expect(at(schema, ...path).required).toContain('date');
  });
});

describe('formUi', () => {
  const ui = formUi(formSchema('nl', undefined));

  it('shows the names of choices instead of their values', () => {
    expect(ui.criticality).toEqual({
      'ui:enumNames': ['Kritiek', 'Belangrijk', 'Ondersteunend'],
    });
    expect(ui.hosting.items.activities).toEqual({
      'ui:widget': 'checkboxes',
      'ui:enumNames': ['Verwerking', 'Opslag', 'Reservekopie'],
    });
  });

  it('lets entities be chosen, and tells no from not known', () => {
    expect(ui.processes).toEqual({ 'ui:field': 'MultiEntityPicker' });
    expect(ui.continuity.fallback).toEqual({ 'ui:field': 'EntityPicker' });
    expect(ui.classification.sovereigntyRequired).toEqual({
      'ui:widget': 'select',
    });
  });
});
