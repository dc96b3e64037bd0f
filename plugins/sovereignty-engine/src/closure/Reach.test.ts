// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { DependencyGraph } from './DependencyGraph';
import { Reach, Seed } from './Reach';

const refs = 'abcdefghij'.split('').map(name => `component:default/${name}`);
const anyRef = fc.constantFrom(...refs);

const graphs = fc
  .array(fc.tuple(anyRef, anyRef), { maxLength: 30 })
  .map(pairs =>
    DependencyGraph.of(
      refs,
      pairs.map(([from, to]) => ({ from, to, on: from, path: 'spec' })),
    ),
  );

const seedings = fc
  .array(fc.tuple(anyRef, fc.constantFrom('US', 'NL', 'unknown')), {
    maxLength: 12,
  })
  .map(pairs => {
    const seeds = new Map<string, Seed<string>[]>();
    for (const [ref, key] of pairs) {
      const list = seeds.get(ref) ?? [];
      list.push({ key, value: `${key} at ${ref}` });
      seeds.set(ref, list);
    }
    return seeds;
  });

/** As it would be said on paper: walk outwards from each entity, one by one. */
function naive(
  graph: DependencyGraph,
  seeds: ReadonlyMap<string, readonly Seed<string>[]>,
  ref: string,
): Map<string, number> {
  const distances = new Map([[ref, 0]]);
  const queue = [ref];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const { to } of graph.dependenciesOf(at)) {
      if (distances.has(to)) continue;
      distances.set(to, (distances.get(at) ?? 0) + 1);
      queue.push(to);
    }
  }
  const nearest = new Map<string, number>();
  for (const [at, distance] of distances) {
    for (const { key } of seeds.get(at) ?? []) {
      nearest.set(key, Math.min(distance, nearest.get(key) ?? Infinity));
    }
  }
  return nearest;
}

describe('Reach', () => {
  it('reaches what a walk from each entity reaches, by a way as short', () => {
    fc.assert(
      fc.property(graphs, seedings, (graph, seeds) => {
        const reach = Reach.create(graph, seeds);
        for (const ref of refs) {
          const found = new Map(
            reach.of(ref).map(({ key, way }) => [key, way.length - 1]),
          );
          expect(found).toEqual(naive(graph, seeds, ref));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives ways that exist, from the entity to one that has the value', () => {
    fc.assert(
      fc.property(graphs, seedings, (graph, seeds) => {
        const reach = Reach.create(graph, seeds);
        for (const { key, value, way } of refs.flatMap(ref => reach.of(ref))) {
          way.slice(1).forEach((to, index) => {
            const next = graph.dependenciesOf(way[index]).map(d => d.to);
            expect(next).toContain(to);
          });
          const last = seeds.get(way[way.length - 1]) ?? [];
          expect(last).toContainEqual({ key, value });
        }
      }),
    );
  });

  it('does not depend on the order of dependencies and seeds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyRef, anyRef), { maxLength: 30 }),
        seedings,
        (pairs, seeds) => {
          const all = (list: typeof pairs, given: typeof seeds) => {
            const graph = DependencyGraph.of(
              refs,
              list.map(([from, to]) => ({ from, to, on: from, path: 'spec' })),
            );
            const reach = Reach.create(graph, given);
            return refs.map(ref => reach.of(ref));
          };
          const reversed = new Map([...seeds].reverse());
          expect(all([...pairs].reverse(), reversed)).toEqual(
            all(pairs, seeds),
          );
        },
      ),
    );
  });
});
