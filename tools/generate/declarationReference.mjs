// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The field reference of `spec.sovereignty`, in English and in Dutch.

import { place, valuesSchema } from './places.mjs';

const INTRODUCTION = `<!-- Generated from plugins/sovereignty-common/src/declaration/values.schema.json. Do not edit: change the schema and run \`npm run generate\`. -->

# What can be declared

Everything here goes under \`spec.sovereignty\` of a Component, API, Resource or System. All of it is optional; a key that
is not listed, or a value that is not allowed, is an error on the entity that names the path and the allowed values.

A value is bare, or a full claim that says where it comes from:

\`\`\`yaml
spec:
  sovereignty:
    criticality: critical # declared by the owner, self-declared
    licence:
      value: EUPL-1.2
      source: supplier # declared, imported or supplier
      evidence: documented # self-declared, documented, audited or operationally-tested
      asOf: '2026-09-01'
      by: Waterveld Software BV
\`\`\`

A list of texts is one value, and is claimed as a whole. \`evidence\` and \`asOf\` of a place, a sub-processor or an access
hold for all values in it that do not state their own.

For completion in an editor that uses the YAML language server, begin the file with

\`\`\`yaml
# yaml-language-server: $schema=https://BACKSTAGE/api/sovereignty/schema/catalog-info.json
\`\`\`

where BACKSTAGE is the address of your own installation: it gives the schema also to who is not signed in, as an editor is.
Without it, the path of a copy of [catalog-info.schema.json](catalog-info.schema.json) does as well. The editor then completes
keys and values, shows what each means in English and, under \`x-nl\`, in Dutch, and marks what is not allowed.
`;

/** A value with what a form calls it, in Dutch where that differs. */
function choice(value, { 'x-labels': labels }) {
  const { en, nl } = labels[value];
  return `\`${value}\` (${en === nl ? en : `${en} / ${nl}`})`;
}

function allowed(schema) {
  if (schema.enum) {
    return schema.enum.map(value => choice(value, schema)).join(', ');
  }
  if (schema.type === 'array') {
    const items = schema.items;
    return `list of ${allowed(items)}`;
  }
  if (schema.type === 'boolean') return '`true`, `false`';
  if (schema.type === 'integer') {
    return `whole number, ${schema.minimum} to ${schema.maximum}`;
  }
  if (schema.format === 'date') return 'date, YYYY-MM-DD';
  if (schema.format === 'uri') return 'address (URL)';
  if (schema['x-refers'] === 'provider') return 'provider id';
  if (schema['x-refers'] === 'entity') return 'entity reference';
  if (schema.pattern) return `text like \`${schema.pattern}\``;
  return 'text';
}

function definitionOf(schema) {
  const ref = schema.$ref ?? schema.items?.$ref;
  return ref?.replace('#/definitions/', '');
}

function valueOf(key, schema) {
  if (schema.type === 'array' && schema['x-refers']) {
    return 'list of entity references';
  }
  const definition = definitionOf(schema);
  if (!definition) return allowed(schema);
  const link = `[${definition}](#${definition.toLowerCase()})`;
  return schema.$ref ? link : `list of ${link}`;
}

function table(properties, definitions, required = []) {
  const rows = Object.entries(properties).map(([key, schema]) => {
    const text = schema.$ref ? definitions[definitionOf(schema)] : schema;
    const name = `\`${key}\`${required.includes(key) ? ' (required)' : ''}`;
    const english = `**${text.title}.** ${text.description}`;
    const dutch = `**${text['x-nl'].title}.** ${text['x-nl'].description}`;
    return `| ${name} | ${valueOf(key, schema)} | ${english} | ${dutch} |`;
  });
  return [
    '| key | value | English | Nederlands |',
    '| --- | --- | --- | --- |',
    ...rows.map(row => row.replaceAll(/\^\[A-Z\]\{2\}\$/g, 'NL')),
    '',
  ].join('\n');
}

export async function declarationReference() {
  const { properties, definitions } = await valuesSchema();
  const sections = Object.entries(definitions).map(
    ([key, { title, description, 'x-nl': nl, ...schema }]) =>
      [
        `## ${key}`,
        '',
        `${title}: ${description} _${nl.title}: ${nl.description}_`,
        '',
        table(schema.properties, definitions, schema.required),
      ].join('\n'),
  );
  const text = [
    INTRODUCTION,
    '## spec.sovereignty',
    '',
    table(properties, definitions),
    ...sections,
  ].join('\n');
  return [{ file: place('docs/reference/declaration.md'), text }];
}
