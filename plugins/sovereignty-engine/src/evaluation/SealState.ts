// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { DependencyGraph } from '../closure';
import { EntityFacts, Trail } from '../facts';
import { Register } from '../register';
import { EntitySeals, SealKnowledge, SealSheet, SealSheets } from '../seal';
import { Leanings } from './Leanings';

export interface SealChange {
  /** Whose facts may be others; a changed register may change those of all. */
  readonly refs: Iterable<string>;
  readonly register: Register;
  readonly graph: DependencyGraph;
  /** Of what runs somewhere, and nothing of the rest. */
  readonly factsOf: (ref: string) => EntityFacts | undefined;
  readonly titleOf: (ref: string) => string;
}

/** How a landscape that changes bit by bit stands by the EU framework. */
export class SealState {
  readonly #sheets: SealSheets;
  readonly #of = new Map<string, SealSheet>();
  readonly #leanings: Leanings;
  #seals: EntitySeals;

  constructor(trail: Trail, knowledge: SealKnowledge | undefined) {
    this.#leanings = new Leanings(trail);
    this.#sheets = SealSheets.create(knowledge);
    this.#seals = EntitySeals.create({
      framework: this.#sheets.framework,
      graph: DependencyGraph.create([]),
      sheets: this.#of,
      titleOf: ref => ref,
    });
  }

  get seals(): EntitySeals {
    return this.#seals;
  }

  /** Whose sheet leans on any of these look-ups. */
  on(keys: ReadonlySet<string>): string[] {
    return this.#leanings.on(keys);
  }

  /** Gives the entities of which the sheet is another one. */
  update({ refs, register, graph, factsOf, titleOf }: SealChange): Set<string> {
    const { framework } = this.#sheets;
    const other = new Set<string>();
    if (!framework) return other;
    for (const ref of refs) {
      const before = this.#of.get(ref);
      const now = this.#leanings.note(ref, () => {
        const facts = factsOf(ref);
        return facts && this.#sheets.of(facts, register);
      });
      if (now) this.#of.set(ref, now);
      else {
        this.#of.delete(ref);
        this.#leanings.forget(ref);
      }
      if (JSON.stringify(before) !== JSON.stringify(now)) other.add(ref);
    }
    const sheets = this.#of;
    this.#seals = EntitySeals.create({ framework, graph, sheets, titleOf });
    return other;
  }
}
