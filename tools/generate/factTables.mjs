// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The tables of facts in the handbook of rule authors.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { place } from './places.mjs';

const HEADING = '## Facts\n';

const INTRODUCTION = `${HEADING}
<!-- From here on generated from the fact schema of the engine. Do not edit: run \`npm run generate\`. -->

These are the variables of an expression. Beside them a rule has \`parameters\`, with
the pack's own values, \`definitions\`, with its conditions that have a name, and in a
rule with \`each\`, \`item\`.
`;

function table(fields) {
  return [
    '| name | type | meaning | from |',
    '| --- | --- | --- | --- |',
    ...fields.map(
      ({ name, type, meaning, from }) =>
        `| \`${name}\` | \`${type}\` | ${meaning} | ${from} |`,
    ),
  ].join('\n');
}

export async function factTables() {
  const require = createRequire(import.meta.url);
  require('@backstage/cli/config/nodeTransform.cjs');
  const { FACT_SCHEMA, FACT_VARIABLES } = require(place(
    'plugins/sovereignty-engine/src/index.ts',
  ));
  const file = place('policies/README.md');
  const [byHand] = (await readFile(file, 'utf8')).split(HEADING);
  const records = FACT_SCHEMA.map(
    ({ type, meaning, fields }) =>
      `### ${type}\n\n${meaning}\n\n${table(fields)}\n`,
  );
  const text = [
    byHand + INTRODUCTION,
    `${table(FACT_VARIABLES)}\n`,
    ...records,
  ].join('\n');
  return [{ file, text }];
}
