// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadShippedPack } from '../testing/shippedPack';

const FOLDER = dirname(require.resolve('@regie/policies/package.json'));
// Files with more rules or with tests of a pack have a dot in their name.
const NAMES = readdirSync(FOLDER).filter(name => /^[^.]+\.yaml$/.test(name));

describe('the packs that ship', () => {
  it.each(NAMES)('%s checks, and is called after its file', name => {
    expect(`${loadShippedPack(undefined, name).id}.yaml`).toBe(name);
  });

  it('give the rules of both versions of the framework ids of their own', () => {
    const ids = NAMES.filter(name => name.startsWith('eu-csf')).flatMap(name =>
      loadShippedPack(undefined, name).rules.map(({ id }) => id),
    );
    expect(ids).toHaveLength(16);
    expect(new Set(ids).size).toBe(16);
  });
});
