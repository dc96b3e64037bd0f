// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Trail } from '../facts';

/** Which answers lean on which look-ups, and so have to be given again. */
export class Leanings {
  readonly #trail: Trail;
  readonly #of = new Map<string, readonly string[]>();
  /** Many entities lean on the same things: each combination is kept once. */
  readonly #kept = new Map<string, readonly string[]>();

  constructor(trail: Trail) {
    this.#trail = trail;
  }

  /** Gives the answer, and remembers what `ref` leans on for it. */
  note<T>(ref: string, work: () => T): T {
    const { answer, keys } = this.#trail.follow(work);
    const text = keys.join('\n');
    const kept = this.#kept.get(text) ?? keys;
    this.#kept.set(text, kept);
    this.#of.set(ref, kept);
    return answer;
  }

  forget(ref: string): void {
    this.#of.delete(ref);
  }

  of(ref: string): readonly string[] {
    return this.#of.get(ref) ?? [];
  }

  /** Everything that anything leans on. */
  keys(): Set<string> {
    const keys = new Set<string>();
    for (const kept of this.#kept.values())
      for (const key of kept) keys.add(key);
    return keys;
  }

  /** What leans on any of these. */
  on(changed: ReadonlySet<string>): string[] {
    if (changed.size === 0) return [];
    const hit = new Set(
      [...this.#kept.values()].filter(keys =>
        keys.some(key => changed.has(key)),
      ),
    );
    const found: string[] = [];
    if (hit.size === 0) return found;
    for (const [ref, keys] of this.#of) if (hit.has(keys)) found.push(ref);
    return found;
  }
}
