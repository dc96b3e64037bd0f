// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Member } from './Member';

/** What came of a key, before and after some of its members changed. */
export interface Recounted<T> {
  readonly key: string;
  readonly before: T | undefined;
  readonly now: T | undefined;
}

/** Members by what they have in common, with what is counted over each lot. */
export class Gathering<T> {
  readonly #keysOf: (member: Member) => readonly string[];
  readonly #count: (key: string, members: readonly Member[]) => T;
  readonly #members = new Map<string, Map<string, Member>>();
  readonly #counted = new Map<string, T>();
  readonly #touched = new Set<string>();

  constructor(
    keysOf: (member: Member) => readonly string[],
    count: (key: string, members: readonly Member[]) => T,
  ) {
    this.#keysOf = keysOf;
    this.#count = count;
  }

  get(key: string): T | undefined {
    return this.#counted.get(key);
  }

  /** One and the same member, as it was and as it is. */
  move(before: Member | undefined, now: Member | undefined): void {
    if (before) {
      for (const key of this.#keysOf(before)) {
        this.#members.get(key)?.delete(before.ref);
        this.#touched.add(key);
      }
    }
    if (now) {
      for (const key of this.#keysOf(now)) {
        const members = this.#members.get(key);
        if (members) members.set(now.ref, now);
        else this.#members.set(key, new Map([[now.ref, now]]));
        this.#touched.add(key);
      }
    }
  }

  /** Counts over those again that a move touched. */
  recount(): Recounted<T>[] {
    const recounted = [...this.#touched].map(key => {
      const before = this.#counted.get(key);
      const members = this.#members.get(key);
      if (members?.size) {
        this.#counted.set(key, this.#count(key, [...members.values()]));
      } else {
        this.#members.delete(key);
        this.#counted.delete(key);
      }
      return { key, before, now: this.#counted.get(key) };
    });
    this.#touched.clear();
    return recounted;
  }
}
