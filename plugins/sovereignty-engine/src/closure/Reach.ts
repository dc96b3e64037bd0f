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

/** One entity on the way of a seed. */
interface Step<T> {
  readonly key: string;
  readonly ref: string;
  readonly value: T;
  /** Whatever lies on ahead, or nothing where it is so of the entity itself. */
  readonly next: Step<T> | undefined;
  /** How many steps it is to where it is so of itself. */
  readonly distance: number;
}

/** By entity, one of each key that reaches it, in the order of the keys. */
type Steps<T> = Map<string, Step<T>[]>;

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
  readonly #steps: Steps<T>;
  readonly #keys: ReadonlySet<string>;

  private constructor(steps: Steps<T>, keys: ReadonlySet<string>) {
    this.#steps = steps;
    this.#keys = keys;
  }

  static create<T>(
    graph: DependencyGraph,
    seeds: ReadonlyMap<string, readonly Seed<T>[]>,
  ): Reach<T> {
    const steps: Steps<T> = new Map();
    const sources = byKey(seeds);
    for (const [key, values] of sources) {
      for (const step of spread(graph, key, values)) add(steps, step);
    }
    return new Reach(steps, new Set(sources.keys()));
  }

  /**
   * The same after some seeds or dependencies changed. `affected` are the
   * entities of which these are, and all that lean on them in the old graph or
   * the new one. Costs as much as these are large, and no more. What it is
   * called on is used up.
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
      this.#steps.delete(ref);
    }
    const sources = byKey(own);
    const keys = new Set([...this.#keys, ...sources.keys()]);
    for (const key of [...keys].sort()) {
      const values = sources.get(key) ?? new Map<string, T>();
      respread({ graph, steps: this.#steps, key, values }, affected);
    }
    return new Reach(this.#steps, keys);
  }

  /** Everything that reaches an entity, in the order of the keys. */
  of(ref: string): Reached<T>[] {
    return (this.#steps.get(ref) ?? []).map(reached);
  }

  get(ref: string, key: string): Reached<T> | undefined {
    const first = stepAt(this.#steps, ref, key);
    return first && reached(first);
  }
}

function reached<T>(first: Step<T>): Reached<T> {
  const way: string[] = [];
  for (let at: Step<T> | undefined = first; at; at = at.next) way.push(at.ref);
  return { key: first.key, value: first.value, way };
}

function stepAt<T>(
  steps: Steps<T>,
  ref: string,
  key: string,
): Step<T> | undefined {
  return steps.get(ref)?.find(step => step.key === key);
}

/** Keys come in their order. */
function add<T>(steps: Steps<T>, step: Step<T>): void {
  const ofRef = steps.get(step.ref);
  if (ofRef) ofRef.push(step);
  else steps.set(step.ref, [step]);
}

/** In the order of the keys; the references of each in order too. */
function byKey<T>(
  seeds: ReadonlyMap<string, readonly Seed<T>[]>,
): Map<string, Map<string, T>> {
  const sources = new Map<string, Map<string, T>>();
  for (const ref of [...seeds.keys()].sort()) {
    for (const { key, value } of seeds.get(ref) ?? []) {
      const refs = sources.get(key) ?? new Map<string, T>();
      if (!refs.has(ref)) refs.set(ref, value);
      sources.set(key, refs);
    }
  }
  return new Map([...sources].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function spread<T>(
  graph: DependencyGraph,
  key: string,
  values: ReadonlyMap<string, T>,
): Iterable<Step<T>> {
  const steps = new Map<string, Step<T>>();
  for (const [ref, value] of values) {
    steps.set(ref, { key, ref, value, next: undefined, distance: 0 });
  }
  let edge = [...steps.values()];
  while (edge.length > 0) {
    const further: Step<T>[] = [];
    for (const next of edge) {
      const { value, distance } = next;
      for (const { from: ref } of graph.dependentsOf(next.ref)) {
        if (steps.has(ref)) continue;
        const step = { key, ref, value, next, distance: distance + 1 };
        steps.set(ref, step);
        further.push(step);
      }
    }
    edge = further.sort((a, b) => (a.ref < b.ref ? -1 : 1));
  }
  return steps.values();
}

/** The walk of one key, from where it is so of an entity itself. */
interface Walk<T> {
  readonly graph: DependencyGraph;
  readonly steps: Steps<T>;
  readonly key: string;
  readonly values: ReadonlyMap<string, T>;
}

/** Takes the steps of the affected entities anew, nearest first; there are none left. */
function respread<T>(walk: Walk<T>, affected: ReadonlySet<string>): void {
  const { graph, steps, key, values } = walk;
  const atDistance: (string[] | undefined)[] = [[...values.keys()]];
  const expect = (ref: string, distance: number) => {
    const refs = atDistance[distance];
    if (refs) refs.push(ref);
    else atDistance[distance] = [ref];
  };
  for (const ref of affected) {
    if (values.has(ref)) continue;
    const beyond = graph
      .dependenciesOf(ref)
      .flatMap(({ to }) => stepAt(steps, to, key)?.distance ?? []);
    if (beyond.length > 0) expect(ref, Math.min(...beyond) + 1);
  }
  // Grows while it is walked.
  for (let distance = 0; distance < atDistance.length; distance += 1) {
    const found = (atDistance[distance] ?? []).filter(
      ref => !stepAt(steps, ref, key),
    );
    // Of those equally far none is on the way of another.
    const taken = new Map(found.map(ref => [ref, stepOf(ref, distance, walk)]));
    for (const [ref, step] of taken) {
      if (!step) continue;
      add(steps, step);
      for (const { from } of graph.dependentsOf(ref)) {
        if (affected.has(from) && !stepAt(steps, from, key)) {
          expect(from, distance + 1);
        }
      }
    }
  }
}

/** Dependencies stand in order, so the first that is near enough is the one. */
function stepOf<T>(
  ref: string,
  distance: number,
  { graph, steps, key, values }: Walk<T>,
): Step<T> | undefined {
  const own = values.get(ref);
  if (distance === 0) {
    return own === undefined
      ? undefined
      : { key, ref, value: own, next: undefined, distance };
  }
  for (const { to } of graph.dependenciesOf(ref)) {
    const next = stepAt(steps, to, key);
    if (next?.distance === distance - 1) {
      return { key, ref, value: next.value, next, distance };
    }
  }
  return undefined;
}
