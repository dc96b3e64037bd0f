// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { dependenciesIn, Dependency, DependencyGraph } from '../closure';
import { Trail } from '../facts';
import { Claimants, MatchFallback, workloadQuery } from '../matching';
import { CatalogView } from '../references';
import { isAssessed } from './isAssessed';

/** What became different in the catalog. */
export interface CatalogChange {
  /** New, other than before, or gone. */
  readonly changed: ReadonlySet<string>;
  /** Entities that lean on other ones than before. */
  readonly relinked: ReadonlySet<string>;
  /** Look-ups that give another answer. */
  readonly keys: ReadonlySet<string>;
  /** Whether somebody claims workloads in another way. */
  readonly reclaimed: boolean;
}

const UNCHANGED: CatalogChange = {
  changed: new Set(),
  relinked: new Set(),
  keys: new Set(),
  reclaimed: false,
};

/** The entities of a landscape, with what is made of them together. */
export class CatalogState {
  readonly #trail: Trail;
  readonly #completeKinds: readonly string[];
  readonly #fallbacks: readonly MatchFallback[];
  #entities: readonly Entity[] = [];
  #byRef: ReadonlyMap<string, Entity> = new Map();
  readonly #dependencies = new Map<string, readonly Dependency[]>();
  /** Of every look-up in the catalog, how it ended. */
  readonly #lookups = new Map<string, string>();
  #view = CatalogView.create([], []);
  #graph = DependencyGraph.create([]);
  #claimants = Claimants.create([]);

  constructor(
    trail: Trail,
    options: {
      completeKinds: readonly string[];
      fallbacks: readonly MatchFallback[];
    },
  ) {
    this.#trail = trail;
    this.#completeKinds = options.completeKinds;
    this.#fallbacks = options.fallbacks;
  }

  get byRef(): ReadonlyMap<string, Entity> {
    return this.#byRef;
  }

  get view(): CatalogView {
    return this.#view;
  }

  get graph(): DependencyGraph {
    return this.#graph;
  }

  get claimants(): Claimants {
    return this.#claimants;
  }

  update(entities: readonly Entity[]): CatalogChange {
    if (entities === this.#entities) return UNCHANGED;
    this.#entities = entities;
    const before = this.#byRef;
    const after = new Map(entities.map(e => [stringifyEntityRef(e), e]));
    this.#byRef = after;
    const changed = new Set<string>();
    for (const [ref, entity] of after) {
      if (before.get(ref) !== entity) changed.add(ref);
    }
    for (const ref of before.keys()) if (!after.has(ref)) changed.add(ref);
    if (changed.size === 0) return UNCHANGED;
    const pairs = [...changed].map(ref => ({
      ref,
      was: before.get(ref),
      is: after.get(ref),
    }));
    const listed = pairs.some(({ was, is }) => !was || !is);
    const reclaimed = pairs.some(({ was, is }) => claimOf(was) !== claimOf(is));
    if (reclaimed) {
      this.#claimants = Claimants.create(
        entities.filter(isAssessed),
        this.#fallbacks,
      );
    }
    return {
      changed,
      relinked: this.#relink(pairs, listed),
      keys: listed ? this.#lookAgain(entities) : new Set(),
      reclaimed,
    };
  }

  #relink(
    pairs: readonly { ref: string; was?: Entity; is?: Entity }[],
    listed: boolean,
  ): Set<string> {
    const relinked = new Set<string>();
    for (const { ref, was, is } of pairs) {
      const old = this.#dependencies.get(ref) ?? [];
      const now = is ? dependenciesIn(is) : [];
      if (now.length > 0) this.#dependencies.set(ref, now);
      else this.#dependencies.delete(ref);
      if (was && is && JSON.stringify(old) === JSON.stringify(now)) continue;
      for (const { from } of old) relinked.add(from);
      for (const { from } of now) relinked.add(from);
    }
    if (relinked.size === 0 && !listed) return relinked;
    const graph = this.#graph;
    this.#graph = DependencyGraph.of(
      [...this.#byRef.keys()],
      [...this.#byRef.keys()].flatMap(ref => this.#dependencies.get(ref) ?? []),
    );
    // A reference that led nowhere leads somewhere once the entity is there.
    for (const { ref, was, is } of pairs) {
      if (was && is) continue;
      for (const { from } of [
        ...graph.dependentsOf(ref),
        ...this.#graph.dependentsOf(ref),
      ]) {
        relinked.add(from);
      }
    }
    return relinked;
  }

  /** References lead elsewhere only when entities come or go. */
  #lookAgain(entities: readonly Entity[]): Set<string> {
    this.#view = CatalogView.create(entities, this.#completeKinds, key => {
      this.#trail.note('catalog', key);
      if (!this.#lookups.has(key)) this.#lookups.set(key, '');
    });
    const keys = new Set<string>();
    for (const [key, before] of this.#lookups) {
      const answer = this.#view.answerTo(key);
      if (answer !== before) keys.add(`catalog ${key}`);
      this.#lookups.set(key, answer);
    }
    return keys;
  }
}

/** How an entity claims workloads, by an annotation or by a fallback. */
function claimOf(entity: Entity | undefined): string | undefined {
  if (!entity || !isAssessed(entity)) return undefined;
  const { kind, metadata } = entity;
  return JSON.stringify([workloadQuery(entity), kind, metadata.name]);
}
