// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AnswerBroken } from './body';

/** How an API server begins a list of what it knows itself. */
const BEGIN =
  /^\{"kind":("\w+"),"apiVersion":"[^"\\]*","metadata":(\{[^{}]*\}),"items":\[/;
const LONGEST_BEGIN = 16 * 1024;
const END = /\]\}\n?$/;

/** Where one object ends and the next begins, unless inside of one. */
const SEAM = Buffer.from('},{"metadata":');

/** Seams inside of one object that are tried before the rest is read at once. */
const MAX_TRIES = 32;

/** Objects as they stand one after the other in a list. */
export class ListedItems implements Iterable<unknown> {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** @throws AnswerBroken where the bytes are none of a list */
  *[Symbol.iterator](): Iterator<unknown> {
    let from = 0;
    while (from < this.#bytes.length) {
      const found = this.#itemAt(from);
      if (!found) {
        yield* this.#rest(from);
        return;
      }
      yield found.item;
      from = found.end + 1;
    }
  }

  /** The object that begins here; undefined when that is not found soon. */
  #itemAt(from: number): { item: unknown; end: number } | undefined {
    let after = from;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const seam = this.#bytes.indexOf(SEAM, after);
      const end = seam < 0 ? this.#bytes.length : seam + 1;
      try {
        // What ends too early does not close what it opens: no JSON.
        const item = JSON.parse(this.#bytes.toString('utf8', from, end));
        return { item, end };
      } catch {
        if (seam < 0) return undefined;
        after = end;
      }
    }
    return undefined;
  }

  #rest(from: number): unknown[] {
    try {
      return JSON.parse(`[${this.#bytes.toString('utf8', from)}]`);
    } catch (error) {
      throw new AnswerBroken('no valid JSON', { cause: error });
    }
  }
}

/**
 * A page of a list of which the objects are decoded when they are asked for,
 * one by one, so that never more than one of them is in memory, nor the text of
 * all. What is written in another way, such as a list of custom resources, is
 * decoded at once.
 *
 * @returns what the bytes say, with `items` to go through
 * @throws SyntaxError when it is no JSON; what is wrong further on, its items throw
 */
export function decodeList(bytes: Buffer): unknown {
  // Whatever is not Latin is not in these parts, or they are not taken.
  const begin = BEGIN.exec(bytes.toString('latin1', 0, LONGEST_BEGIN));
  const end = END.exec(bytes.toString('latin1', Math.max(0, bytes.length - 3)));
  if (!begin || !end) return JSON.parse(bytes.toString('utf8'));
  const items = bytes.subarray(begin[0].length, bytes.length - end[0].length);
  return {
    kind: JSON.parse(begin[1]),
    metadata: JSON.parse(begin[2]),
    items: new ListedItems(items),
  };
}
