// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Member } from './Member';

/** What came of a key, before and after some of its members changed. */
export interface Recounted<T> {
  readonly key: string;
  readonly before: T | undefined;
  readonly now: T | undefined;
}

export interface GatheringOptions<T> {
  readonly keysOf: (member: Member) => readonly string[];
  /** What of a member is counted; as long as that stays, so does the outcome. */
  readonly counted: (member: Member) => unknown;
  readonly count: (key: string, members: readonly Member[]) => T;
}

/** Members by what they have in common, with what is counted over each lot. */
export class Gathering<T> {
  readonly #options: GatheringOptions<T>;
  readonly #members = new Map<string, Map<string, Member>>();
  readonly #counted = new Map<string, T>();
  readonly #touched = new Set<string>();

  constructor(options: GatheringOptions<T>) {
    this.#options = options;
  }

  get(key: string): T | undefined {
    return this.#counted.get(key);
  }

  /** One and the same member, as it was and as it is. */
  move(before: Member | undefined, now: Member | undefined): void {
    const { keysOf, counted } = this.#options;
    const left = before ? keysOf(before) : [];
    const joined = now ? keysOf(now) : [];
    for (const key of left) {
      if (before) this.#members.get(key)?.delete(before.ref);
    }
    for (const key of joined) {
      if (now) this.#membersAt(key).set(now.ref, now);
    }
    const stays =
      before !== undefined &&
      now !== undefined &&
      JSON.stringify([left, counted(before)]) ===
        JSON.stringify([joined, counted(now)]);
    if (stays) return;
    for (const key of [...left, ...joined]) this.#touched.add(key);
  }

  #membersAt(key: string): Map<string, Member> {
    const known = this.#members.get(key);
    if (known) return known;
    const members = new Map<string, Member>();
    this.#members.set(key, members);
    return members;
  }

  /** Counts over those again that a move touched. */
  recount(): Recounted<T>[] {
    const { count } = this.#options;
    const recounted = [...this.#touched].map(key => {
      const before = this.#counted.get(key);
      const members = this.#members.get(key);
      if (members?.size) {
        this.#counted.set(key, count(key, [...members.values()]));
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
