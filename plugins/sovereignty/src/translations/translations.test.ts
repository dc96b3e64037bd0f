// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync, readFileSync } from 'fs';
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

/**
 * The keys that code puts together: each value put in stands for one part of
 * the key, and what is fixed has to start with the name of the part it is in.
 */
function composedKeys(code: string): RegExp[] {
  return [...code.matchAll(/`((?:\w+\.)+(?:\w*\$\{[^`}]+\}[\w.]*)+)`/g)].map(
    ([, text]) =>
      new RegExp(
        `^${text
          .replace(/\$\{[^}]+\}/g, '%')
          .replace(/\./g, '\\.')
          .replace(/%/g, '[\\w-]+')}$`,
      ),
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
    const composed = composedKeys(code);
    const unused = [...english.keys()]
      .map(key => key.replace(/_(one|other)$/, ''))
      .filter(key => !code.includes(`'${key}'`))
      .filter(key => !composed.some(pattern => pattern.test(key)));
    expect(unused).toEqual([]);
  });
});
