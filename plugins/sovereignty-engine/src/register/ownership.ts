// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { RegisterEntries, Row } from './entries';

/** A legal entity that can be owned. */
export type Entity = Row<'owners'> | Row<'providers'>;

/** The legal entities of a register by id. */
export class Ownership {
  readonly #entities: ReadonlyMap<string, Entity>;

  constructor({ owners, providers }: RegisterEntries) {
    const entities = new Map<string, Entity>();
    // The first of an id wins: operators' rows stand before ours.
    for (const entity of [...providers, ...owners]) {
      if (!entities.has(entity.id)) entities.set(entity.id, entity);
    }
    this.#entities = entities;
  }

  /**
   * Every entity above this one on a date, nearest first, itself excluded. Of
   * several owners the one with the largest share counts as the way up; the
   * others are in the list as well. A circle ends where it closes.
   */
  above(id: string, on: string): Entity[] {
    const chain: Entity[] = [];
    const seen = new Set([id]);
    const queue = [id];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const { owner } of this.#ownersOn(next, on)) {
        const entity = this.#entities.get(owner);
        if (!entity || seen.has(owner)) continue;
        seen.add(owner);
        chain.push(entity);
        queue.push(owner);
      }
    }
    return chain;
  }

  /** The top of the chain of largest owners on a date, itself when nobody owns it. */
  ultimateParent(id: string, on: string): Entity | undefined {
    const seen = new Set<string>();
    let current = this.#entities.get(id);
    while (current && !seen.has(current.id)) {
      seen.add(current.id);
      const [largest] = this.#ownersOn(current.id, on);
      const owner = largest && this.#entities.get(largest.owner);
      if (!owner) return largest ? undefined : current;
      current = owner;
    }
    return current;
  }

  /** Whether anything was ever recorded about who owns it. */
  isKnown(id: string): boolean {
    return (this.#entities.get(id)?.ownership.length ?? 0) > 0;
  }

  #ownersOn(id: string, on: string) {
    const ownership = this.#entities.get(id)?.ownership ?? [];
    return ownership
      .filter(
        ({ from, to, announced }) =>
          (from === undefined ? announced === undefined : from <= on) &&
          (to === undefined || on < to),
      )
      .sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  }
}
