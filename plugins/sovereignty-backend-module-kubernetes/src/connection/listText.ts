// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AnswerBroken } from './body';

/** How an API server begins a list of what it knows itself. */
const BEGIN =
  /^\{"kind":("\w+"),"apiVersion":"[^"\\]*","metadata":(\{[^{}]*\}),"items":\[/;
const END = /\]\}\n?$/;

/** Where one object ends and the next begins, unless inside of one. */
const SEAM = '},{"metadata":';

/** Seams inside of one object that are tried before the rest is read at once. */
const MAX_TRIES = 32;

/**
 * A page of a list of which the objects are decoded when they are asked for,
 * one by one, so that never more than one of them is in memory. Text that is
 * written in another way, such as that of custom resources, is decoded at once.
 *
 * @returns what the text says, with `items` to go through
 * @throws SyntaxError when it is no JSON; what is wrong further on, its items throw
 */
export function decodeList(text: string): unknown {
  const begin = BEGIN.exec(text);
  const end = begin && END.exec(text.slice(-3));
  if (!begin || !end) return JSON.parse(text);
  return {
    kind: JSON.parse(begin[1]),
    metadata: JSON.parse(begin[2]),
    items: new ListedItems(text, begin[0].length, text.length - end[0].length),
  };
}

/** The objects between two places in the text of a list. */
export class ListedItems implements Iterable<unknown> {
  readonly #text: string;
  readonly #from: number;
  readonly #end: number;

  constructor(text: string, from: number, end: number) {
    this.#text = text;
    this.#from = from;
    this.#end = end;
  }

  /** @throws AnswerBroken where the text is none of a list */
  *[Symbol.iterator](): Iterator<unknown> {
    let from = this.#from;
    while (from < this.#end) {
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
      const seam = this.#text.indexOf(SEAM, after);
      const isLast = seam < 0 || seam >= this.#end;
      const end = isLast ? this.#end : seam + 1;
      try {
        // What ends too early does not close what it opens: no JSON.
        return { item: JSON.parse(this.#text.slice(from, end)), end };
      } catch {
        if (isLast) return undefined;
        after = end;
      }
    }
    return undefined;
  }

  #rest(from: number): unknown[] {
    try {
      return JSON.parse(`[${this.#text.slice(from, this.#end)}]`);
    } catch (error) {
      throw new AnswerBroken('no valid JSON', { cause: error });
    }
  }
}
