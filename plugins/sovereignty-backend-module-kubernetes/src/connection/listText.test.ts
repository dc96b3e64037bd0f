// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { AnswerBroken } from './body';
import { decodeList, ListedItems } from './listText';

/** As an API server writes a list of what it knows itself. */
function written(items: readonly unknown[]): Buffer {
  const metadata = { resourceVersion: '7', continue: 'eyJ2IjoibWV0YSJ9' };
  return Buffer.from(
    `${JSON.stringify({
      ...{ kind: 'PodList', apiVersion: 'v1', metadata },
      items,
    })}\n`,
  );
}

function itemsOf(decoded: unknown): unknown[] {
  const { items } = decoded as { items: Iterable<unknown> };
  return [...items];
}

/** Objects, some of which hold others with metadata, as claim templates do. */
const object = fc.letrec<{ object: unknown }>(tie => ({
  object: fc.record({
    metadata: fc.record({ name: fc.string({ unit: 'binary' }) }),
    spec: fc.oneof(
      { maxDepth: 3 },
      fc.jsonValue(),
      fc.constantFrom('},{"metadata":{"name":"x"}', '"}],{', ']}', '\u2028'),
      fc.array(tie('object'), { maxLength: 4 }),
    ),
  }),
})).object;

describe('a page of a list', () => {
  it('gives one by one what it gives as a whole', () => {
    fc.assert(
      fc.property(fc.array(object, { maxLength: 12 }), items => {
        const bytes = written(items);
        const decoded = decodeList(bytes);
        expect(decoded).toMatchObject({ items: expect.any(ListedItems) });
        expect({ ...(decoded as object), items: itemsOf(decoded) }).toEqual({
          ...JSON.parse(bytes.toString('utf8')),
          apiVersion: undefined,
        });
      }),
    );
  });

  it.each([
    ['of custom resources', '{"apiVersion":"a.example/v1","items":[{"a":1}]}'],
    ['that was laid out', JSON.stringify({ items: [{ a: 1 }] }, null, 2)],
    ['of nothing', '{"kind":"Status","code":410}'],
  ])('%s is read at once', (_, text) => {
    expect(decodeList(Buffer.from(text))).toEqual(JSON.parse(text));
  });

  it('that breaks off is none', () => {
    const whole = written([{ metadata: { name: 'a' } }]);
    for (let length = 0; length < whole.length - 1; length++) {
      expect(() => itemsOf(decodeList(whole.subarray(0, length)))).toThrow();
    }
  });

  it('with something wrong inside says so when that is asked for', () => {
    const whole = written([1, 2, 3].map(name => ({ metadata: { name } })));
    const text = whole.toString('utf8').replace('{"name":2}', '{"name":2,}');
    const seen: unknown[] = [];
    const { items } = decodeList(Buffer.from(text)) as { items: ListedItems };
    expect(() => {
      for (const one of items) seen.push(one);
    }).toThrow(AnswerBroken);
    expect(seen).toEqual([{ metadata: { name: 1 } }]);
  });

  it('of which one object looks like a thousand takes not long', () => {
    const inner = Array.from({ length: 100_000 }, () => ({ metadata: {} }));
    const monster = { metadata: { name: 'a' }, spec: inner };
    const items = [monster, { metadata: { name: 'b' } }];
    const start = performance.now();
    expect(itemsOf(decodeList(written(items)))).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
