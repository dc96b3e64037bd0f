// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Writes every file that follows from others, or with --check says which
// committed ones are not what would be written.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import prettier from 'prettier';
import { clusterRole } from './clusterRole.mjs';
import { declarationReference } from './declarationReference.mjs';
import { declarationSchema } from './declarationSchema.mjs';
import { declarationTypes } from './declarationTypes.mjs';
import { factTables } from './factTables.mjs';
import { openApi } from './openApi.mjs';
import { root } from './places.mjs';
import { restClient } from './restClient.mjs';

/** Each gives `[{ file, text }]`; a later one may read what an earlier wrote. */
const GENERATORS = [
  declarationSchema,
  declarationTypes,
  declarationReference,
  factTables,
  clusterRole,
  openApi,
  restClient,
];

const PARSERS = {
  ts: 'typescript',
  json: 'json',
  md: 'markdown',
  yaml: 'yaml',
};

async function formatted(file, text) {
  const config = await prettier.resolveConfig(file);
  const parser = PARSERS[file.split('.').at(-1)];
  return prettier.format(text, { ...config, parser });
}

const check = process.argv.includes('--check');
for (const generate of GENERATORS) {
  for (const { file, text } of await generate()) {
    const wanted = await formatted(file, text);
    const present = await readFile(file, 'utf8').catch(() => '');
    if (present === wanted) continue;
    const shown = relative(root, file);
    if (check) {
      console.error(
        `${shown} is not what its source gives: run \`npm run generate\` and commit the result.`,
      );
      process.exitCode = 1;
    } else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, wanted);
      console.log(`wrote ${shown}`);
    }
  }
}
