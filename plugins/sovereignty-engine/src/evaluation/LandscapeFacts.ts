// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { FactObject, isObject, Unknown } from '../cel';
import { entityObject } from '../declaration';
import { claimsOf, ProviderLookup } from '../facts';
import { concentrationOf } from './concentrationOf';
import { isAssessed } from './isAssessed';
import { processFacts } from './processFacts';
import { Subject } from './Subject';

/** What an entity is told of others that it does not lean on. */
export interface SharedFacts {
  readonly shares: readonly (FactObject | Unknown)[];
  readonly stack: readonly (FactObject | Unknown)[];
  readonly processes: readonly (FactObject | Unknown)[];
}

const NONE: SharedFacts = { shares: [], stack: [], processes: [] };

/**
 * Facts that are counted over a whole landscape. Any entity can change them for
 * any other one, so they are counted anew whenever something changed; what
 * every entity is told is compared, to know which verdicts that concerns.
 */
export class LandscapeFacts {
  #of: ReadonlyMap<string, { facts: SharedFacts; print: string }> = new Map();

  of(ref: string): SharedFacts {
    return this.#of.get(ref)?.facts ?? NONE;
  }

  /** Counts again, and gives the entities that are told something else. */
  recount(
    subjects: ReadonlyMap<string, Subject>,
    providers: ProviderLookup,
  ): string[] {
    const before = this.#of;
    const concentration = concentrationOf(subjects, providers);
    this.#of = new Map(
      [...subjects].flatMap(([ref, subject]) => {
        if (!isAssessed(subject.entity)) return [];
        const object = entityObject(subject.entity);
        const facts = {
          shares: concentration.sharesOf(ref, object),
          stack: concentration.stackOf(ref, object),
          processes: processFacts(subject, subjects),
        };
        return [[ref, { facts, print: printOf(facts) }]];
      }),
    );
    return [...this.#of].flatMap(([ref, { print }]) =>
      before.get(ref)?.print === print ? [] : [ref],
    );
  }
}

/** The claims count too: these are what the reader of a finding sees. */
function printOf({ shares, stack, processes }: SharedFacts): string {
  return JSON.stringify([shares, stack, processes], (_key, value) => {
    const claims = value !== null && isObject(value) ? claimsOf(value) : [];
    // Without what the claims are kept in, or they would be told without end.
    return claims.length > 0
      ? [Object.fromEntries(Object.entries(value)), claims]
      : value;
  });
}
