// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The TypeScript types of the values of `spec.sovereignty`.

import { compile } from 'json-schema-to-typescript';
import { place, valuesSchema } from './places.mjs';

const banner = `// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Generated from values.schema.json by tools/generate/declarationTypes.mjs.
// Do not edit: change the schema and run \`npm run generate\`.
`;

/** Where `Declared` with the name of the definition would read less well. */
const NAMES = {
  classification: 'Classification',
  hosting: 'HostingPlace',
  exit: 'ExitArrangement',
  exitTest: 'ExitTest',
};

function typeName(key) {
  return NAMES[key] ?? `Declared${key[0].toUpperCase()}${key.slice(1)}`;
}

/** Titles name types here, and only objects deserve a type of their own. */
function withoutScalarTitles(node) {
  if (Array.isArray(node)) return node.map(withoutScalarTitles);
  if (node === null || typeof node !== 'object') return node;
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      withoutScalarTitles(value),
    ]),
  );
  if (typeof copy.title === 'string' && copy.type !== 'object') {
    delete copy.title;
  }
  return copy;
}

function withTypeNames(schema) {
  const definitions = Object.entries(schema.definitions).map(
    ([key, definition]) => [key, { ...definition, title: typeName(key) }],
  );
  return { ...schema, definitions: Object.fromEntries(definitions) };
}

export async function declarationTypes() {
  const schema = withTypeNames(withoutScalarTitles(await valuesSchema()));
  const source = await compile(schema, 'Sovereignty', {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    bannerComment: banner,
    format: false,
  });
  const text = source
    .replaceAll('export type', 'type')
    .replaceAll(
      /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export interface/g,
      (_, comment) =>
        `${
          comment
            ? comment.replace(/ \*\/\n$/, ' *\n * @public\n */\n')
            : '/** @public */\n'
        }export interface`,
    );
  const file = 'plugins/sovereignty-common/src/declaration/';
  return [{ file: place(`${file}sovereignty.generated.ts`), text }];
}
