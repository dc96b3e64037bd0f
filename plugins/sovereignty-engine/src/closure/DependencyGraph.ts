// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Claim } from '@regie/plugin-sovereignty-common';
import { dependenciesIn } from './dependenciesIn';

/**
 * One entity leaning on another: without `to`, `from` does not work as it
 * should. `path` is where that stands, on the entity `on`: usually `from`, but
 * a part names its system and a provider of an API names the API.
 *
 * @public
 */
export interface Dependency {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly path: string;
}

/**
 * What leans on what, over a whole catalog. Only entities that are in the
 * catalog are in it; a reference to one that is not leads nowhere, and
 * {@link DependencyGraph.dangling} names it.
 *
 * @public
 */
export class DependencyGraph {
  readonly #refs: readonly string[];
  readonly #outgoing: ReadonlyMap<string, readonly Dependency[]>;
  readonly #incoming: ReadonlyMap<string, readonly Dependency[]>;
  readonly dangling: readonly Dependency[];

  private constructor(
    refs: readonly string[],
    dependencies: readonly Dependency[],
    dangling: readonly Dependency[],
  ) {
    this.#refs = refs;
    this.#outgoing = outgoingOf(dependencies);
    this.#incoming = incomingOf(this.#outgoing);
    this.dangling = dangling;
  }

  static create(entities: readonly Entity[]): DependencyGraph {
    const refs = entities.map(entity => stringifyEntityRef(entity));
    return DependencyGraph.of(
      refs,
      entities.flatMap(entity => dependenciesIn(entity)),
    );
  }

  static of(
    refs: readonly string[],
    dependencies: readonly Dependency[],
  ): DependencyGraph {
    const known = new Set(refs);
    const ends = ({ from, to }: Dependency) => known.has(from) && known.has(to);
    return new DependencyGraph(
      [...known],
      dependencies.filter(ends),
      dependencies.filter(dependency => !ends(dependency)),
    );
  }

  refs(): readonly string[] {
    return this.#refs;
  }

  /** What it leans on directly, in the order of their references. */
  dependenciesOf(ref: string): readonly Dependency[] {
    return this.#outgoing.get(ref) ?? [];
  }

  /** What leans on it directly, in the order of their references. */
  dependentsOf(ref: string): readonly Dependency[] {
    return this.#incoming.get(ref) ?? [];
  }

  /** What says that each on a way leans on the next. */
  claimsOfWay(way: readonly string[]): Claim[] {
    return way.slice(1).flatMap((to, index): Claim[] => {
      const dependency = this.dependenciesOf(way[index]).find(
        candidate => candidate.to === to,
      );
      if (!dependency) return [];
      const [kind, rest] = dependency.on.split(':');
      const [namespace, name] = rest.split('/');
      return [
        {
          claim: 'dependency',
          value: `${way[index]} → ${to}`,
          source: 'declared',
          evidence: 'self-declared',
          asOf: null,
          object: { kind, namespace, name },
          path: dependency.path,
        },
      ];
    });
  }
}

/** One of each pair, the one that stands first: the rest adds no way. */
function outgoingOf(
  dependencies: readonly Dependency[],
): Map<string, readonly Dependency[]> {
  const leaning = dependencies.filter(({ from, to }) => from !== to);
  const groups = new Map<string, readonly Dependency[]>();
  for (const [from, group] of groupBy(leaning, d => d.from)) {
    group.sort((a, b) => order(a.to, b.to));
    groups.set(
      from,
      group.filter(({ to }, at) => at === 0 || to !== group[at - 1].to),
    );
  }
  return groups;
}

function incomingOf(
  outgoing: ReadonlyMap<string, readonly Dependency[]>,
): Map<string, Dependency[]> {
  const groups = groupBy([...outgoing.values()].flat(), ({ to }) => to);
  for (const group of groups.values()) {
    group.sort((a, b) => order(a.from, b.from));
  }
  return groups;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function groupBy(
  dependencies: readonly Dependency[],
  keyOf: (dependency: Dependency) => string,
): Map<string, Dependency[]> {
  const groups = new Map<string, Dependency[]>();
  for (const dependency of dependencies) {
    const key = keyOf(dependency);
    const group = groups.get(key);
    if (group) group.push(dependency);
    else groups.set(key, [dependency]);
  }
  return groups;
}
