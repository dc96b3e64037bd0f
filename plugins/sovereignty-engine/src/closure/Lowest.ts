// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { DependencyGraph } from './DependencyGraph';

/** The lowest level that an entity has or leans on, and the way there. */
export interface LowestLevel {
  readonly level: number;
  /** The entity itself first; of one step when the level is its own. */
  readonly way: readonly string[];
}

interface Step {
  readonly level: number;
  readonly next: string | undefined;
}

/**
 * The lowest level over everything that an entity leans on, itself included. A
 * chain is as strong as its weakest link. Levels are taken from low to high,
 * and each walks breadth-first against the direction of dependence over what no
 * lower level reached: every entity is visited once, cycles end, and the cost
 * is linear in the graph. Of ways equally short the one over the entity whose
 * reference comes first.
 *
 * @public
 */
export class Lowest {
  readonly #steps: ReadonlyMap<string, Step>;

  private constructor(steps: ReadonlyMap<string, Step>) {
    this.#steps = steps;
  }

  /** `levels` has those entities that have a level of their own. */
  static create(
    graph: DependencyGraph,
    levels: ReadonlyMap<string, number>,
  ): Lowest {
    const steps = new Map<string, Step>();
    for (const [level, refs] of byLevel(levels)) {
      spread(graph, level, refs, steps);
    }
    return new Lowest(steps);
  }

  /** Nothing when neither it nor anything it leans on has a level. */
  of(ref: string): LowestLevel | undefined {
    const first = this.#steps.get(ref);
    if (!first) return undefined;
    const way = [ref];
    for (let { next } = first; next !== undefined; ) {
      way.push(next);
      next = this.#steps.get(next)?.next;
    }
    return { level: first.level, way };
  }
}

function byLevel(levels: ReadonlyMap<string, number>): [number, string[]][] {
  const groups = new Map<number, string[]>();
  for (const [ref, level] of levels) {
    const group = groups.get(level);
    if (group) group.push(ref);
    else groups.set(level, [ref]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

function spread(
  graph: DependencyGraph,
  level: number,
  refs: readonly string[],
  steps: Map<string, Step>,
): void {
  let edge = refs.filter(ref => !steps.has(ref)).sort();
  for (const ref of edge) steps.set(ref, { level, next: undefined });
  while (edge.length > 0) {
    const further: string[] = [];
    for (const ref of edge) {
      for (const { from } of graph.dependentsOf(ref)) {
        if (steps.has(from)) continue;
        steps.set(from, { level, next: ref });
        further.push(from);
      }
    }
    edge = further.sort();
  }
}
