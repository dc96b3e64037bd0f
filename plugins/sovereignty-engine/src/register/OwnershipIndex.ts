// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, holdsOn, isPending, OwnerPeriod } from './ownership';

/** Who stands above an entity on a date. */
export interface Chain {
  /** Every entity above it, nearest first, itself excluded. */
  readonly above: readonly Entity[];
  /** The top of the chain of largest owners; absent when it is not known. */
  readonly parent: Entity | undefined;
}

/** A takeover that was announced and has no day yet. */
export interface PendingTakeover {
  /** What would be taken over: the entity asked about, or one above it. */
  readonly of: Entity;
  readonly owner: Entity;
  readonly period: OwnerPeriod;
}

/**
 * Who owned what on any date. Ownership only changes on the days that the
 * register names, so the answer for a date is that for the latest such day
 * before it: found by bisection, computed once, and remembered.
 */
export class OwnershipIndex {
  readonly #entities: ReadonlyMap<string, Entity>;
  /** Every day on which any ownership changes, in order. */
  readonly #days: readonly string[];
  readonly #chains = new Map<string, Chain>();

  constructor(entities: ReadonlyMap<string, Entity>) {
    this.#entities = entities;
    const days = new Set<string>();
    for (const { periods } of entities.values()) {
      for (const { from, to } of periods) {
        if (from !== undefined) days.add(from);
        if (to !== undefined) days.add(to);
      }
    }
    this.#days = [...days].sort();
  }

  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  /** Constant time, once asked for between the same two changes. */
  chainOn(id: string, on: string): Chain {
    const epoch = this.#epochOf(on);
    const key = `${epoch} ${id}`;
    let chain = this.#chains.get(key);
    if (!chain) {
      const day = epoch === 0 ? '' : this.#days[epoch - 1];
      chain = { above: this.#above(id, day), parent: this.#parent(id, day) };
      this.#chains.set(key, chain);
    }
    return chain;
  }

  /** The days after one date on which ownership of anything changes. */
  daysAfter(on: string): readonly string[] {
    return this.#days.slice(this.#epochOf(on));
  }

  /** What was announced of it or of an owner of it, without a day. */
  pendingOn(id: string, on: string): PendingTakeover[] {
    const entity = this.#entities.get(id);
    if (!entity) return [];
    return [entity, ...this.chainOn(id, on).above].flatMap(of =>
      of.periods.filter(isPending).flatMap(period => {
        const owner = this.#entities.get(period.owner);
        return owner ? [{ of, owner, period }] : [];
      }),
    );
  }

  /** How many of the days are on or before a date. */
  #epochOf(on: string): number {
    let low = 0;
    let high = this.#days.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#days[middle] <= on) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Of several owners all count here. */
  #above(id: string, day: string): Entity[] {
    const chain: Entity[] = [];
    const seen = new Set([id]);
    const queue = [id];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const { owner } of this.#ownersOn(next, day)) {
        const entity = this.#entities.get(owner);
        if (!entity || seen.has(owner)) continue;
        seen.add(owner);
        chain.push(entity);
        queue.push(owner);
      }
    }
    return chain;
  }

  /**
   * Of several owners the largest is the way up. A provider of which no owner
   * is recorded has an unknown parent; an owner without one is a top itself.
   */
  #parent(id: string, day: string): Entity | undefined {
    const seen = new Set<string>();
    let current = this.#entities.get(id);
    while (current && !seen.has(current.id)) {
      seen.add(current.id);
      const [largest] = this.#ownersOn(current.id, day);
      if (!largest) return current.isProvider ? undefined : current;
      current = this.#entities.get(largest.owner);
    }
    return undefined;
  }

  #ownersOn(id: string, day: string): OwnerPeriod[] {
    const periods = this.#entities.get(id)?.periods ?? [];
    return periods
      .filter(period => holdsOn(period, day))
      .sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  }
}
