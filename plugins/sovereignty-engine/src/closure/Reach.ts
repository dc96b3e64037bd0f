// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { DependencyGraph } from './DependencyGraph';

/**
 * Something that is so of one entity and thereby concerns all that lean on it.
 * Of one entity each `key` counts once.
 *
 * @public
 */
export interface Seed<T> {
  readonly key: string;
  readonly value: T;
}

/**
 * A seed as it reaches an entity: the value at the nearest entity that has one
 * with this key, and the shortest way there, the entity itself first. A way of
 * one step means that it is so of the entity itself.
 *
 * @public
 */
export interface Reached<T> {
  readonly key: string;
  readonly value: T;
  readonly way: readonly string[];
}

interface Step<T> {
  readonly value: T;
  /** The next entity on the way, or none where it is so of itself. */
  readonly next: string | undefined;
}

/**
 * How seeds spread from what is leant on to what leans. For each key one walk
 * breadth-first from all its seeds at once, against the direction of
 * dependence, so that every entity is visited once: cycles end, and the cost
 * is linear in the graph for each key. Deterministic: of ways equally short,
 * the one over the entity whose reference comes first.
 *
 * @public
 */
export class Reach<T> {
  readonly #steps: ReadonlyMap<string, ReadonlyMap<string, Step<T>>>;

  private constructor(
    steps: ReadonlyMap<string, ReadonlyMap<string, Step<T>>>,
  ) {
    this.#steps = steps;
  }

  static create<T>(
    graph: DependencyGraph,
    seeds: ReadonlyMap<string, readonly Seed<T>[]>,
  ): Reach<T> {
    const steps = new Map<string, Map<string, Step<T>>>();
    for (const [key, sources] of byKey(seeds)) {
      steps.set(key, spread(graph, sources));
    }
    return new Reach(steps);
  }

  /** Everything that reaches an entity, in the order of the keys. */
  of(ref: string): Reached<T>[] {
    return [...this.#steps.keys()].flatMap(key => this.get(ref, key) ?? []);
  }

  get(ref: string, key: string): Reached<T> | undefined {
    const steps = this.#steps.get(key);
    const first = steps?.get(ref);
    if (!steps || !first) return undefined;
    const way = [ref];
    for (let next = first.next; next !== undefined; ) {
      way.push(next);
      next = steps.get(next)?.next;
    }
    return { key, value: first.value, way };
  }
}

function byKey<T>(
  seeds: ReadonlyMap<string, readonly Seed<T>[]>,
): [string, Map<string, T>][] {
  const sources = new Map<string, Map<string, T>>();
  for (const ref of [...seeds.keys()].sort()) {
    for (const { key, value } of seeds.get(ref) ?? []) {
      const refs = sources.get(key) ?? new Map<string, T>();
      if (!refs.has(ref)) refs.set(ref, value);
      sources.set(key, refs);
    }
  }
  return [...sources].sort(([a], [b]) => (a < b ? -1 : 1));
}

function spread<T>(
  graph: DependencyGraph,
  sources: ReadonlyMap<string, T>,
): Map<string, Step<T>> {
  const steps = new Map<string, Step<T>>();
  for (const [ref, value] of sources)
    steps.set(ref, { value, next: undefined });
  let edge = [...sources.keys()];
  while (edge.length > 0) {
    const further: string[] = [];
    for (const ref of edge) {
      const step = steps.get(ref);
      if (!step) continue;
      for (const { from } of graph.dependentsOf(ref)) {
        if (steps.has(from)) continue;
        steps.set(from, { value: step.value, next: ref });
        further.push(from);
      }
    }
    edge = further.sort();
  }
  return steps;
}
