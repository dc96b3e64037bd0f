// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';

/** Longer than any pattern of ours; what is longer is not read but refused. */
const MAX_PATTERN = 400;

/** Longer text than a host name, a label key or a provider id can be. */
const MAX_SUBJECT = 1_000;

/**
 * A quantified group that ends in a quantifier itself, such as `(a+)+`, can
 * take time that doubles with each character. None of our rows needs one.
 */
const NESTED_QUANTIFIER = /\((?:[^()\\]|\\.)*[+*](?:[^()\\]|\\.)*\)[+*{]/;

/** Quantifiers without an end that can take the same character, at most. */
const MAX_OVERLAP = 3;

/** A class, an escaped or a plain character, or a closing bracket, with an endless quantifier. */
const ENDLESS = /(\[(?:[^\]\\]|\\.)*\]|\\.|[^\\()[\]])(?:[*+]|\{\d+,\})/g;

/** A choice that is repeated without end and holds a choice of one's own making again. */
const REPEATED_CHOICE =
  /\((?:\?:)?((?:[^()\\]|\\.)*\|(?:[^()\\]|\\.)*)\)[*+{]/g;

const VISIBLE = Array.from({ length: 95 }, (_, index) =>
  String.fromCharCode(32 + index),
);

/**
 * Each endless part that can take the same character multiplies the time by
 * the length of the text; with a few of them a long name takes for ever. What
 * stands between two of them and fits not the first parts them.
 */
function overlap(text: string): number {
  let most = 0;
  let run: RegExp[] = [];
  let end = 0;
  for (const match of text.matchAll(ENDLESS)) {
    const between = text.slice(end, match.index);
    if (run.length > 0 && separates(between, run[run.length - 1])) run = [];
    run.push(RegExp(`^${match[1]}$`));
    most = Math.max(most, mostAlike(run));
    end = match.index + match[0].length;
  }
  return most;
}

function mostAlike(parts: readonly RegExp[]): number {
  return Math.max(
    ...VISIBLE.map(
      character => parts.filter(part => part.test(character)).length,
    ),
  );
}

/** Whether a text of a pattern has to have a character that a part cannot take. */
function separates(between: string, part: RegExp): boolean {
  const plain = between
    .replace(/\[(?:[^\]\\]|\\.)*\][?]?/g, '')
    .replace(/\\[a-zA-Z]/g, '')
    .replace(/\\/g, '')
    .replace(/.\?/g, '');
  return [...plain].some(
    character => /[/:.@_-]/.test(character) && !part.test(character),
  );
}

/** Two ways to read the same text, again and again: `(a|a)*`, `(a|ab)*`. */
function repeatsAmbiguously(text: string): boolean {
  return [...text.matchAll(REPEATED_CHOICE)].some(([, choice]) => {
    const ways = choice.split('|');
    return ways.some(
      (way, index) =>
        !/^[\w-]+$/.test(way) ||
        ways.some((other, place) => place !== index && other.startsWith(way)),
    );
  });
}

/** A regular expression as text, checked when the register is loaded. */
export const patternSchema = z
  .string()
  .min(1)
  .max(MAX_PATTERN)
  .superRefine((text, context) => {
    if (NESTED_QUANTIFIER.test(text)) {
      context.addIssue({
        code: 'custom',
        message:
          'this pattern repeats a group that repeats itself, which can take for ever; write it without',
      });
      return;
    }
    if (repeatsAmbiguously(text)) {
      context.addIssue({
        code: 'custom',
        message:
          'this pattern repeats a choice of which two can fit the same text, which can take for ever; repeat different plain words only',
      });
      return;
    }
    try {
      RegExp(text);
      if (overlap(text) > MAX_OVERLAP) {
        context.addIssue({
          code: 'custom',
          message: `this pattern has more than ${MAX_OVERLAP} endless parts that take the same character, which can take for ever; use shorter parts, such as [^.]{1,60}`,
        });
      }
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  });

/** Rows by pattern, first match wins; answers are remembered by text. */
export class PatternTable<T> {
  readonly #rows: readonly { pattern: RegExp; row: T }[];
  readonly #answers = new Map<string, T | undefined>();

  constructor(rows: readonly T[], patternOf: (row: T) => string) {
    this.#rows = rows.map(row => ({ pattern: RegExp(patternOf(row)), row }));
  }

  find(text: string): T | undefined {
    if (text.length > MAX_SUBJECT) return undefined;
    if (!this.#answers.has(text)) {
      // A hostile cluster can send ever new names; forgetting is cheap.
      if (this.#answers.size > 50_000) this.#answers.clear();
      const found = this.#rows.find(({ pattern }) => pattern.test(text));
      this.#answers.set(text, found?.row);
    }
    return this.#answers.get(text);
  }
}
