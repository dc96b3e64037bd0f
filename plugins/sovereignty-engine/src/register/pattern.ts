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
    try {
      RegExp(text);
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
