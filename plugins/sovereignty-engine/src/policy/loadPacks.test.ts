// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { packText } from '../testing/packText';
import { loadPacks } from './loadPacks';

const pack = (path: string, id: string) => ({
  path,
  text: packText().replace('id: test', `id: ${id}`),
});

describe('packs side by side', () => {
  it('have ids of their own: the second of one id is refused at its id', () => {
    const loaded = loadPacks([
      pack('a.yaml', 'een'),
      pack('b.yaml', 'twee'),
      pack('c.yaml', 'een'),
    ]);
    expect(loaded.map(one => [one.location, one.pack?.id])).toEqual([
      ['a.yaml', 'een'],
      ['b.yaml', 'twee'],
      ['c.yaml', undefined],
    ]);
    expect(loaded[2].problems).toEqual([
      'c.yaml:3:1 id: een is the id of the pack in a.yaml too; give one of the two an id of its own',
    ]);
  });

  it.each([
    ['', 'a.yaml:1:1 the file is empty; is it the right one?'],
    [
      '<html><body>Inloggen</body></html>',
      'a.yaml:1:1 the file has no keys with values; is it the file itself, and not a page about it?',
    ],
  ])('says of the file %j what it is instead', (text, problem) => {
    expect(loadPacks([{ path: 'a.yaml', text }])[0].problems).toEqual([
      problem,
    ]);
  });

  it('names each pack once where a local pack has nothing to stand on', () => {
    const [base] = loadPacks([pack('a.yaml', 'een')]);
    const local = {
      path: 'lokaal.yaml',
      text: `apiVersion: regie.dev/v1
kind: PolicyPack
id: lokaal
version: '1'
title: { nl: Test, en: Test }
asOf: '2026-01-01'
sources: [Test]
extends: een@2
`,
    };
    const loaded = loadPacks([pack('a.yaml', 'een'), local], {
      bases: [base.pack!],
    });
    expect(loaded[1].problems).toEqual([
      'lokaal.yaml:8:1 extends: there is no pack een@2 to stand on; there is een@1',
    ]);
  });
});
