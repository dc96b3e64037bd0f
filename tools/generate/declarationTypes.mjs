// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The TypeScript types of `spec.sovereignty`, from its JSON Schema.

import { readFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import { place } from './places.mjs';

const folder = 'plugins/sovereignty-common/src/declaration';

const banner = `// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Generated from sovereignty.schema.json by tools/generate/declarationTypes.mjs.
// Do not edit: change the schema and run \`npm run generate\`.
`;

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

export async function declarationTypes() {
  const schemaFile = place(`${folder}/sovereignty.schema.json`);
  const schema = JSON.parse(await readFile(schemaFile, 'utf8'));
  const source = await compile(withoutScalarTitles(schema), 'Sovereignty', {
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
  return [{ file: place(`${folder}/sovereignty.generated.ts`), text }];
}
