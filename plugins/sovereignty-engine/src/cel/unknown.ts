// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim, LocalizedText } from '@regie/plugin-sovereignty-common';

/**
 * One fact that an answer needs and that is not there: its name in the fact
 * schema and, where the gatherer of facts knows, why and who can supply it.
 *
 * @public
 */
export interface MissingFact {
  readonly fact: string;
  readonly reason?: LocalizedText;
  readonly claims?: readonly Claim[];
}

/** Enough to explain an answer; the rest would only make findings long. */
const MAX_MISSING = 20;

/**
 * The third truth value, and the value of a fact that could not be read.
 *
 * As an item of a list it stands for none, one or many items that were not
 * seen: such a list cannot make `all` true or `exists` false.
 *
 * @public
 */
export class Unknown {
  readonly missing: readonly MissingFact[];

  private constructor(missing: readonly MissingFact[]) {
    this.missing = missing;
  }

  static of(...missing: MissingFact[]): Unknown {
    return new Unknown(missing);
  }

  /** What is not known of two values, of which one at least is not. */
  static among(left: unknown, right: unknown): Unknown {
    if (!(left instanceof Unknown)) return right as Unknown;
    return right instanceof Unknown ? Unknown.join(left, right) : left;
  }

  static join(...unknowns: readonly Unknown[]): Unknown {
    const [first] = unknowns;
    if (first && unknowns.every(unknown => unknown === first)) return first;
    const byKey = new Map<string, MissingFact>();
    for (const missing of unknowns.flatMap(unknown => unknown.missing)) {
      const key = `${missing.fact}\n${missing.reason?.en ?? ''}`;
      if (!byKey.has(key)) byKey.set(key, missing);
    }
    return new Unknown([...byKey.values()].slice(0, MAX_MISSING));
  }
}
