// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { DependencyGraph } from './DependencyGraph';
import { Lowest } from './Lowest';

const refs = 'abcdefghij'.split('').map(name => `component:default/${name}`);
const anyRef = fc.constantFrom(...refs);

const pairings = fc.array(fc.tuple(anyRef, anyRef), { maxLength: 30 });
const graphOf = (pairs: [string, string][]) =>
  DependencyGraph.of(
    refs,
    pairs.map(([from, to]) => ({ from, to, on: from, path: 'spec' })),
  );
const levelings = fc
  .array(fc.tuple(anyRef, fc.integer({ min: 0, max: 4 })), { maxLength: 12 })
  .map(pairs => new Map(pairs));

/** As it would be said on paper: walk outwards and take the lowest, then the nearest. */
function naive(
  graph: DependencyGraph,
  levels: ReadonlyMap<string, number>,
  ref: string,
): { level: number; distance: number } | undefined {
  const distances = new Map([[ref, 0]]);
  const queue = [ref];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const { to } of graph.dependenciesOf(at)) {
      if (distances.has(to)) continue;
      distances.set(to, (distances.get(at) ?? 0) + 1);
      queue.push(to);
    }
  }
  const reached = [...distances].flatMap(([at, distance]) => {
    const level = levels.get(at);
    return level === undefined ? [] : [{ level, distance }];
  });
  return reached.sort(
    (a, b) => a.level - b.level || a.distance - b.distance,
  )[0];
}

describe('Lowest', () => {
  it('is what a walk from each entity finds, by a way as short', () => {
    fc.assert(
      fc.property(pairings, levelings, (pairs, levels) => {
        const graph = graphOf(pairs);
        const lowest = Lowest.create(graph, levels);
        for (const ref of refs) {
          const found = lowest.of(ref);
          expect(
            found && { level: found.level, distance: found.way.length - 1 },
          ).toEqual(naive(graph, levels, ref));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives ways that exist, to an entity that has the level', () => {
    fc.assert(
      fc.property(pairings, levelings, (pairs, levels) => {
        const graph = graphOf(pairs);
        const lowest = Lowest.create(graph, levels);
        for (const { level, way } of refs.flatMap(r => lowest.of(r) ?? [])) {
          way.slice(1).forEach((to, index) => {
            const next = graph.dependenciesOf(way[index]).map(d => d.to);
            expect(next).toContain(to);
          });
          expect(levels.get(way[way.length - 1])).toBe(level);
        }
      }),
    );
  });

  it('does not depend on the order of dependencies and levels', () => {
    fc.assert(
      fc.property(pairings, levelings, (pairs, levels) => {
        const all = (list: [string, string][], given: Map<string, number>) => {
          const lowest = Lowest.create(graphOf(list), given);
          return refs.map(ref => lowest.of(ref));
        };
        expect(
          all([...pairs].reverse(), new Map([...levels].reverse())),
        ).toEqual(all(pairs, levels));
      }),
    );
  });

  it('never rises when one more thing is leant on', () => {
    fc.assert(
      fc.property(
        pairings,
        levelings,
        fc.tuple(anyRef, anyRef),
        (pairs, levels, more) => {
          const before = Lowest.create(graphOf(pairs), levels);
          const after = Lowest.create(graphOf([...pairs, more]), levels);
          for (const ref of refs) {
            const was = before.of(ref)?.level ?? Infinity;
            expect(after.of(ref)?.level ?? Infinity).toBeLessThanOrEqual(was);
          }
        },
      ),
    );
  });
});
