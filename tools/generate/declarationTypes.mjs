// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Writes the TypeScript types of `spec.sovereignty` from its JSON Schema, or
// with --check says whether the committed file is what would be written.

import { readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import prettier from 'prettier';

const folder = new URL(
  '../../plugins/sovereignty-common/src/declaration/',
  import.meta.url,
);
const schemaFile = new URL('sovereignty.schema.json', folder);
const typesFile = new URL('sovereignty.generated.ts', folder);

const banner = `// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Generated from sovereignty.schema.json by tools/generate/declaration-types.mjs.
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

async function generate() {
  const schema = JSON.parse(await readFile(schemaFile, 'utf8'));
  const source = await compile(withoutScalarTitles(schema), 'Sovereignty', {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    bannerComment: banner,
    format: false,
  });
  const exported = source
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
  const config = await prettier.resolveConfig(typesFile.pathname);
  return prettier.format(exported, { ...config, parser: 'typescript' });
}

const generated = await generate();
if (process.argv.includes('--check')) {
  const committed = await readFile(typesFile, 'utf8').catch(() => '');
  if (committed !== generated) {
    console.error(
      'sovereignty.generated.ts does not match its schema: run `npm run generate` and commit the result.',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(typesFile, generated);
}
