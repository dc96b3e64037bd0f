// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { EntityAssessment } from '@regie/plugin-sovereignty-common';
import { WorkloadMatches } from '../matching';
import { AssessLandscapeOptions } from './AssessLandscapeOptions';
import { LandscapeState } from './LandscapeState';

/** What of a landscape has to be judged after an update. @public */
export interface LandscapeUpdate {
  /** References of assessed entities, in the order of the entities. */
  readonly affected: readonly string[];
  /** Entities that were assessed before and are not any more. */
  readonly gone: readonly string[];
  /** Whether any workload is of another entity than before. */
  readonly rematched: boolean;
}

/**
 * Assesses a landscape that changes bit by bit. After each change only what
 * leans on it is judged again: what was looked up for a verdict is remembered,
 * and whose law reaches an entity is followed along the dependencies. Whatever
 * the changes, the outcome is that of `assessLandscape` on the whole.
 *
 * Entities, readings, packs and the register are compared by identity: hand in
 * the same object for as long as it did not change, and another one when it did.
 *
 * @public
 */
export class LandscapeAssessor {
  #state: LandscapeState | undefined;
  readonly #assessed = new Set<string>();
  readonly #affected = new Set<string>();
  readonly #gone = new Set<string>();

  private constructor() {}

  static create(): LandscapeAssessor {
    return new LandscapeAssessor();
  }

  /** How many entities there are to assess. */
  get size(): number {
    return this.#assessed.size;
  }

  /**
   * Takes in how things stand. What an earlier update named and was not
   * assessed since is named again.
   */
  update(options: AssessLandscapeOptions): LandscapeUpdate {
    const state = this.#state?.fits(options)
      ? this.#state
      : new LandscapeState(options);
    const { affected, rematched } = state.update(options);
    this.#state = state;
    const now = state.assessedRefs();
    for (const ref of this.#assessed) if (!now.has(ref)) this.#gone.add(ref);
    for (const ref of affected) this.#affected.add(ref);
    for (const ref of now) {
      this.#gone.delete(ref);
      this.#assessed.add(ref);
    }
    for (const ref of this.#gone) {
      this.#assessed.delete(ref);
      this.#affected.delete(ref);
    }
    return {
      affected: [...now].filter(ref => this.#affected.has(ref)),
      gone: [...this.#gone],
      rematched,
    };
  }

  /** Undefined for what is not in the landscape or is no subject of rules. */
  assess(ref: string): EntityAssessment | undefined {
    const assessment = this.#state?.assess(ref);
    this.#affected.delete(ref);
    return assessment;
  }

  /** Says that what is gone needs not be named again. */
  forgetGone(): void {
    this.#gone.clear();
  }

  /** All references that are assessed, in the order of the entities. */
  refs(): string[] {
    return [...(this.#state?.assessedRefs() ?? [])];
  }

  /** What the verdicts on an entity were looked up in, such as `provider azure`. */
  leansOn(ref: string): readonly string[] {
    return this.#state?.leansOn(ref) ?? [];
  }

  matches(): WorkloadMatches | undefined {
    return this.#state?.matches();
  }
}
