// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Notes what is looked up while an answer is made, so that it is known later
 * which answers a change concerns. Whoever looks things up for facts notes it.
 */
export class Trail {
  #keys: Set<string> | undefined;

  note(kind: string, name: string): void {
    this.#keys?.add(`${kind} ${name}`);
  }

  /** Gives the answer with everything that was looked up for it, sorted. */
  follow<T>(work: () => T): { answer: T; keys: readonly string[] } {
    const outer = this.#keys;
    const keys = new Set<string>();
    this.#keys = keys;
    try {
      return { answer: work(), keys: [...keys].sort() };
    } finally {
      this.#keys = outer;
      if (outer) for (const key of keys) outer.add(key);
    }
  }
}
