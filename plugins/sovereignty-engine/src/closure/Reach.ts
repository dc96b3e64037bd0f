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

/** One entity on a way. */
interface Step<T> {
  readonly ref: string;
  readonly value: T;
  /** Whatever lies on ahead, or nothing where it is so of the entity itself. */
  readonly next: Step<T> | undefined;
  /** How many steps it is to where it is so of itself. */
  readonly distance: number;
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
  readonly #steps: ReadonlyMap<string, Map<string, Step<T>>>;

  private constructor(steps: ReadonlyMap<string, Map<string, Step<T>>>) {
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

  /**
   * The same after some seeds or dependencies changed. `affected` are the
   * entities of which these are, and all that lean on them in the old graph or
   * the new one. Costs as much as these are large, and no more.
   */
  after(
    graph: DependencyGraph,
    seeds: ReadonlyMap<string, readonly Seed<T>[]>,
    affected: ReadonlySet<string>,
  ): Reach<T> {
    const own = new Map<string, readonly Seed<T>[]>();
    for (const ref of affected) {
      const ofRef = seeds.get(ref);
      if (ofRef) own.set(ref, ofRef);
    }
    const sources = new Map(byKey(own));
    const keys = [...new Set([...this.#steps.keys(), ...sources.keys()])];
    const steps = new Map<string, Map<string, Step<T>>>();
    for (const key of keys.sort()) {
      const ofKey = this.#steps.get(key) ?? new Map<string, Step<T>>();
      respread(graph, ofKey, sources.get(key) ?? new Map(), affected);
      if (ofKey.size > 0) steps.set(key, ofKey);
    }
    return new Reach(steps);
  }

  /** Everything that reaches an entity, in the order of the keys. */
  of(ref: string): Reached<T>[] {
    const reached: Reached<T>[] = [];
    for (const key of this.#steps.keys()) {
      const found = this.get(ref, key);
      if (found) reached.push(found);
    }
    return reached;
  }

  get(ref: string, key: string): Reached<T> | undefined {
    const first = this.#steps.get(key)?.get(ref);
    if (!first) return undefined;
    const way: string[] = [];
    for (let at: Step<T> | undefined = first; at; at = at.next)
      way.push(at.ref);
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
  for (const [ref, value] of sources) {
    steps.set(ref, { ref, value, next: undefined, distance: 0 });
  }
  let edge = [...sources.keys()];
  while (edge.length > 0) {
    const further: string[] = [];
    for (const ref of edge) {
      const step = steps.get(ref);
      if (!step) continue;
      for (const { from } of graph.dependentsOf(ref)) {
        if (steps.has(from)) continue;
        const distance = step.distance + 1;
        steps.set(from, { ref: from, value: step.value, next: step, distance });
        further.push(from);
      }
    }
    edge = further.sort();
  }
  return steps;
}

/** Forgets the steps of the affected entities and takes them anew, nearest first. */
function respread<T>(
  graph: DependencyGraph,
  steps: Map<string, Step<T>>,
  sources: ReadonlyMap<string, T>,
  affected: ReadonlySet<string>,
): void {
  for (const ref of affected) steps.delete(ref);
  const atDistance: (string[] | undefined)[] = [[...sources.keys()]];
  const expect = (ref: string, distance: number) => {
    const refs = atDistance[distance];
    if (refs) refs.push(ref);
    else atDistance[distance] = [ref];
  };
  for (const ref of affected) {
    if (sources.has(ref)) continue;
    const beyond = graph
      .dependenciesOf(ref)
      .flatMap(({ to }) => steps.get(to)?.distance ?? []);
    if (beyond.length > 0) expect(ref, Math.min(...beyond) + 1);
  }
  // Grows while it is walked.
  for (let distance = 0; distance < atDistance.length; distance += 1) {
    const found = (atDistance[distance] ?? []).filter(ref => !steps.has(ref));
    const taken = new Map(
      found.map(ref => [ref, stepOf(ref, distance, { graph, steps, sources })]),
    );
    for (const [ref, step] of taken) {
      if (!step) continue;
      steps.set(ref, step);
      for (const { from } of graph.dependentsOf(ref)) {
        if (affected.has(from) && !steps.has(from)) expect(from, distance + 1);
      }
    }
  }
}

/** Dependencies stand in order, so the first that is near enough is the one. */
function stepOf<T>(
  ref: string,
  distance: number,
  at: {
    graph: DependencyGraph;
    steps: ReadonlyMap<string, Step<T>>;
    sources: ReadonlyMap<string, T>;
  },
): Step<T> | undefined {
  const own = at.sources.get(ref);
  if (distance === 0) {
    return own === undefined
      ? undefined
      : { ref, value: own, next: undefined, distance };
  }
  for (const { to } of at.graph.dependenciesOf(ref)) {
    const next = at.steps.get(to);
    if (next?.distance === distance - 1) {
      return { ref, value: next.value, next, distance };
    }
  }
  return undefined;
}
