// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The published JSON Schema of `spec.sovereignty`, in which every value may
// also be a full claim, and one of a whole catalog-info for editors.

import { place, valuesSchema } from './places.mjs';

const NOTE =
  'Generated from plugins/sovereignty-common/src/declaration/values.schema.json. Do not edit.';

const CLAIM = {
  source: {
    title: 'Source',
    description: 'Where the value comes from. Left out, it is declared.',
    'x-nl': {
      title: 'Bron',
      description: 'Waar de waarde vandaan komt. Zonder opgave: opgegeven.',
    },
    enum: ['declared', 'imported', 'supplier'],
  },
  evidence: {
    title: 'Evidence',
    description:
      'How well the value is backed. Left out, it counts as self-declared.',
    'x-nl': {
      title: 'Onderbouwing',
      description:
        'Hoe goed de waarde is onderbouwd. Zonder opgave geldt: eigen verklaring.',
    },
    enum: ['self-declared', 'documented', 'audited', 'operationally-tested'],
  },
  asOf: {
    title: 'As of',
    description: 'The date on which it held, as YYYY-MM-DD.',
    'x-nl': {
      title: 'Peildatum',
      description: 'De datum waarop het gold, als JJJJ-MM-DD.',
    },
    type: 'string',
    format: 'date',
  },
  by: {
    title: 'By',
    description: 'Who states it.',
    'x-nl': { title: 'Door', description: 'Wie het opgeeft.' },
    type: 'string',
    minLength: 1,
    maxLength: 200,
  },
};

/** A list of values is stated as a whole, so it is one value too. */
function isValue(schema) {
  if (schema.$ref || schema.type === 'object') return false;
  return !(schema.type === 'array' && schema.items.$ref);
}

/** No `anyOf`: with it, every mistake would be told once per possibility. */
function orClaim(schema) {
  const { title, description, 'x-nl': nl, ...value } = schema;
  return {
    ...{ title, description, 'x-nl': nl },
    if: { type: 'object' },
    then: {
      type: 'object',
      additionalProperties: false,
      required: ['value'],
      properties: {
        value,
        ...Object.fromEntries(
          Object.keys(CLAIM).map(key => [
            key,
            { $ref: `#/definitions/claim.${key}` },
          ]),
        ),
      },
    },
    else: value,
  };
}

function withClaims(properties) {
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => [
      key,
      schema['x-bare'] || !isValue(schema) ? schema : orClaim(schema),
    ]),
  );
}

/** Only what editors read; the marks for our own tools stay behind. */
function withoutMarks(node) {
  if (Array.isArray(node)) return node.map(withoutMarks);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !['x-bare', 'x-labels', 'x-refers'].includes(key))
      .map(([key, value]) => [key, withoutMarks(value)]),
  );
}

function published(values) {
  const definitions = Object.entries(values.definitions).map(
    ([key, schema]) => [
      key,
      { ...schema, properties: withClaims(schema.properties) },
    ],
  );
  const claim = Object.entries(CLAIM).map(([key, schema]) => [
    `claim.${key}`,
    schema,
  ]);
  return withoutMarks({
    ...values,
    $id: 'https://regie.dev/schema/v1/sovereignty.schema.json',
    $comment: NOTE,
    properties: withClaims(values.properties),
    definitions: Object.fromEntries([...claim, ...definitions]),
  });
}

/** Editors hold a whole file against a schema, not a part of one. */
function catalogInfo({ definitions, $comment, ...declaration }) {
  const { $schema, $id: _id, ...sovereignty } = declaration;
  return {
    $schema,
    $id: 'https://regie.dev/schema/v1/catalog-info.schema.json',
    $comment,
    title: 'Catalog entity with a sovereignty declaration',
    type: 'object',
    properties: {
      spec: { type: 'object', properties: { sovereignty } },
    },
    definitions,
  };
}

export async function declarationSchema() {
  const schema = published(await valuesSchema());
  return [
    {
      file: place(
        'plugins/sovereignty-common/src/declaration/sovereignty.schema.json',
      ),
      text: JSON.stringify(schema),
    },
    // One to read in a checkout, one for the backend to give to editors.
    ...[
      'docs/reference/catalog-info.schema.json',
      'plugins/sovereignty-backend/src/openapi/catalogInfo.schema.json',
    ].map(file => ({
      file: place(file),
      text: JSON.stringify(catalogInfo(schema)),
    })),
  ];
}
