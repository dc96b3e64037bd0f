// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Notes what is looked up while an answer is made, so that it is known later
 * which answers a change concerns. Whoever looks things up for facts notes it.
 */
export class Trail {
  /** Names by kind: one and the same is looked up many times over. */
  #seen: Map<string, Set<string>> | undefined;

  note(kind: string, name: string): void {
    if (!this.#seen) return;
    const names = this.#seen.get(kind);
    if (names) names.add(name);
    else this.#seen.set(kind, new Set([name]));
  }

  /** Gives the answer with everything that was looked up for it, sorted. */
  follow<T>(work: () => T): { answer: T; keys: readonly string[] } {
    const outer = this.#seen;
    const seen = new Map<string, Set<string>>();
    this.#seen = seen;
    try {
      return { answer: work(), keys: keysOf(seen) };
    } finally {
      this.#seen = outer;
      for (const [kind, names] of seen) {
        for (const name of names) this.note(kind, name);
      }
    }
  }
}

function keysOf(seen: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const keys: string[] = [];
  for (const [kind, names] of seen) {
    for (const name of names) keys.push(`${kind} ${name}`);
  }
  return keys.sort();
}
