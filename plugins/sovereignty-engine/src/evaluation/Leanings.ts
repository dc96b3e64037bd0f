// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Trail } from '../facts';

/** Which answers lean on which look-ups, and so have to be given again. */
export class Leanings {
  readonly #trail: Trail;
  readonly #of = new Map<string, Uint32Array>();
  /** Many entities lean on the same things: each combination is kept once. */
  readonly #kept = new Map<string, Uint32Array>();

  constructor(trail: Trail) {
    this.#trail = trail;
  }

  /** Gives the answer, and remembers what `ref` leans on for it. */
  note<T>(ref: string, work: () => T): T {
    const { answer, lookUps } = this.#trail.follow(work);
    const text = lookUps.join();
    let kept = this.#kept.get(text);
    if (!kept) this.#kept.set(text, (kept = lookUps));
    this.#of.set(ref, kept);
    return answer;
  }

  forget(ref: string): void {
    this.#of.delete(ref);
  }

  /** In the order of their names. */
  of(ref: string): readonly string[] {
    return this.#keysIn(this.#of.get(ref) ?? new Uint32Array()).sort();
  }

  /** Everything that anything leans on. */
  keys(): Set<string> {
    const lookUps = new Set<number>();
    for (const kept of this.#kept.values())
      for (const lookUp of kept) lookUps.add(lookUp);
    return new Set(this.#keysIn(lookUps));
  }

  /** What leans on any of these. */
  on(changed: ReadonlySet<string>): string[] {
    const found: string[] = [];
    if (changed.size === 0) return found;
    const hit = new Set(
      [...this.#kept.values()].filter(kept =>
        kept.some(lookUp => changed.has(this.#trail.keyOf(lookUp))),
      ),
    );
    if (hit.size === 0) return found;
    for (const [ref, kept] of this.#of) if (hit.has(kept)) found.push(ref);
    return found;
  }

  #keysIn(lookUps: Iterable<number>): string[] {
    return Array.from(lookUps, lookUp => this.#trail.keyOf(lookUp));
  }
}
