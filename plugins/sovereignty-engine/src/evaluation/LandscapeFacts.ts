// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { FactObject, Unknown } from '../cel';
import { Concentration } from '../concentration';
import { entityObject } from '../declaration';
import { DEPENDENCY_MENTIONS, dependencyFacts } from './dependencyFacts';
import { Mentions } from './Mentions';
import { PROCESS_MENTIONS, processFacts } from './processFacts';
import { Subject } from './Subject';

/** What an entity is told of others that it does not lean on. */
export interface SharedFacts {
  readonly shares: readonly (FactObject | Unknown)[];
  readonly stack: readonly (FactObject | Unknown)[];
  readonly processes: readonly (FactObject | Unknown)[];
  readonly dependencies: readonly (FactObject | Unknown)[];
}

const NONE = { shares: [], stack: [], processes: [] };

/**
 * Facts that hang on a whole landscape: any entity can change them for any
 * other one. They are counted along with each change, and made into what an
 * entity is told only when that entity is judged.
 */
export class LandscapeFacts {
  readonly #subjects: ReadonlyMap<string, Subject>;
  readonly #concentration = new Concentration();
  readonly #processes = new Mentions(PROCESS_MENTIONS);
  readonly #dependencies = new Mentions(DEPENDENCY_MENTIONS);

  /** `subjects` changes over time; after each change comes an update. */
  constructor(subjects: ReadonlyMap<string, Subject>) {
    this.#subjects = subjects;
  }

  of(ref: string): SharedFacts {
    const subject = this.#subjects.get(ref);
    if (!subject) return { ...NONE, dependencies: [] };
    const dependencies = dependencyFacts(subject, this.#subjects);
    if (!subject.member) return { ...NONE, dependencies };
    const object = entityObject(subject.entity);
    return {
      shares: this.#concentration.sharesOf(ref, object),
      stack: this.#concentration.stackOf(ref, object),
      processes: processFacts(subject, this.#subjects),
      dependencies,
    };
  }

  /** Takes in those that are new, other or gone; gives who else is told something else. */
  update(refs: ReadonlySet<string>): Set<string> {
    return new Set([
      ...this.#concentration.update(
        new Map([...refs].map(ref => [ref, this.#subjects.get(ref)?.member])),
      ),
      ...this.#processes.update(refs, this.#subjects),
      ...this.#dependencies.update(refs, this.#subjects),
    ]);
  }
}
