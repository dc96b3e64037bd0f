// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Subject } from './Subject';

export interface MentionsOptions {
  /** References of what a subject names. */
  readonly namesIn: (subject: Subject) => readonly string[];
  /** What those that name it are told of it, as a text. */
  readonly printOf: (ref: string, subject: Subject) => string;
}

/** Who names what in a catalog, and what was told of it last. */
export class Mentions {
  readonly #options: MentionsOptions;
  readonly #namesOf = new Map<string, readonly string[]>();
  readonly #namedBy = new Map<string, Set<string>>();
  readonly #told = new Map<string, string>();

  constructor(options: MentionsOptions) {
    this.#options = options;
  }

  /** Gives those that name something of which something else is told now. */
  update(
    refs: ReadonlySet<string>,
    subjects: ReadonlyMap<string, Subject>,
  ): string[] {
    for (const ref of refs) this.#rename(ref, subjects.get(ref));
    const named = [...refs].filter(ref => this.#namedBy.has(ref));
    return named.flatMap(ref => {
      const subject = subjects.get(ref);
      const print = subject ? this.#options.printOf(ref, subject) : '';
      if (this.#told.get(ref) === print) return [];
      this.#told.set(ref, print);
      return [...(this.#namedBy.get(ref) ?? [])];
    });
  }

  #rename(ref: string, subject: Subject | undefined): void {
    for (const name of this.#namesOf.get(ref) ?? []) {
      this.#namedBy.get(name)?.delete(ref);
    }
    const names = subject ? this.#options.namesIn(subject) : [];
    if (names.length > 0) this.#namesOf.set(ref, names);
    else this.#namesOf.delete(ref);
    for (const name of names) {
      const naming = this.#namedBy.get(name);
      if (naming) naming.add(ref);
      else this.#namedBy.set(name, new Set([ref]));
    }
  }
}
