// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FACT_SCHEMA, FACT_VARIABLES } from './schema';

const readme = readFileSync(
  join(dirname(require.resolve('@regie/policies/package.json')), 'README.md'),
  'utf8',
);

/** A table row, however wide its columns are. */
function hasRow(...cells: string[]): boolean {
  return readme.split('\n').some(
    line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim())
        .join('|') === cells.join('|'),
  );
}

describe('what rule authors read of the facts', () => {
  it.each(FACT_VARIABLES.map(fact => [fact.name, fact] as const))(
    'has the variable %s',
    (_name, { name, type, meaning, from }) => {
      expect(hasRow(`\`${name}\``, `\`${type}\``, meaning, from)).toBe(true);
    },
  );

  it.each(
    FACT_SCHEMA.flatMap(({ type, fields }) =>
      fields.map(field => [`${type}.${field.name}`, type, field] as const),
    ),
  )('has the field %s', (_name, record, { name, type, meaning, from }) => {
    expect(readme).toContain(`### ${record}`);
    expect(hasRow(`\`${name}\``, `\`${type}\``, meaning, from)).toBe(true);
  });
});
