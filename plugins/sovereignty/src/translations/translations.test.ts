// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The test reads the sources of the plugin; the plugin itself never does.
// eslint-disable-next-line no-restricted-imports
import { readdirSync, readFileSync } from 'fs';
// eslint-disable-next-line no-restricted-imports
import path from 'path';
import { messages } from './messages';
import nl from './nl';

function flatten(texts: object, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

const english = new Map(flatten(messages));
const dutch = new Map(Object.entries(nl));
const variables = (text = '') => [...text.matchAll(/\{\{\w+\}\}/g)].join();

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map(entry => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return sources(file);
      return /\.tsx?$/.test(file) ? readFileSync(file, 'utf8') : '';
    })
    .join('\n');
}

/** What of a key stands in code: all of it, or what precedes a value put in. */
function isUsed(key: string, code: string): boolean {
  const base = key.replace(/_(one|other)$/, '');
  const parts = base.split('.');
  const starts = parts.map((_part, index) => parts.slice(0, index).join('.'));
  return (
    code.includes(`'${base}'`) ||
    starts.some(start => start && code.includes(`\`${start}.\${`))
  );
}

describe('the translations', () => {
  it('have the same keys in both languages', () => {
    expect([...dutch.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('put the same values into both languages', () => {
    for (const [key, text] of english) {
      expect([key, variables(dutch.get(key)).split(',').sort()]).toEqual([
        key,
        variables(text).split(',').sort(),
      ]);
    }
  });

  it('have both forms of every text with a number', () => {
    const keys = [...english.keys()];
    const one = keys.filter(key => key.endsWith('_one'));
    expect(one.length).toBeGreaterThan(0);
    expect(one.map(key => key.replace(/_one$/, '_other'))).toEqual(
      keys.filter(key => key.endsWith('_other')),
    );
  });

  it('hold nothing that no screen shows', () => {
    const code = sources(path.join(__dirname, '..', 'components'));
    expect([...english.keys()].filter(key => !isUsed(key, code))).toEqual([]);
  });
});
