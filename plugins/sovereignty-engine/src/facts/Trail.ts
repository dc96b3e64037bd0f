// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** A look-up, by a number: the same few are noted millions of times. */
export type LookUp = number;

/**
 * Notes what is looked up while an answer is made, so that it is known later
 * which answers a change concerns. Whoever looks things up for facts notes it.
 */
export class Trail {
  #seen: Set<LookUp> | undefined;
  readonly #numbers = new Map<string, Map<string, LookUp>>();
  readonly #keys: string[] = [];

  note(kind: string, name: string): void {
    this.#seen?.add(this.#numberOf(kind, name));
  }

  /** Gives the answer with everything that was looked up for it, in order. */
  follow<T>(work: () => T): { answer: T; lookUps: Uint32Array } {
    const outer = this.#seen;
    const seen = new Set<LookUp>();
    this.#seen = seen;
    try {
      const answer = work();
      return { answer, lookUps: Uint32Array.from(seen).sort() };
    } finally {
      this.#seen = outer;
      if (outer) for (const lookUp of seen) outer.add(lookUp);
    }
  }

  /** What was looked up, such as `provider azure`. */
  keyOf(lookUp: LookUp): string {
    return this.#keys[lookUp];
  }

  #numberOf(kind: string, name: string): LookUp {
    let names = this.#numbers.get(kind);
    if (!names) this.#numbers.set(kind, (names = new Map()));
    const known = names.get(name);
    if (known !== undefined) return known;
    const number = this.#keys.push(`${kind} ${name}`) - 1;
    names.set(name, number);
    return number;
  }
}
