// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { ExpressionChecker } from './ExpressionChecker';
import { Unknown } from './unknown';
import { FactObject, Value } from './value';

/** Truth values of the reference: undefined is unknown. */
type Kleene = boolean | undefined;

type Tree =
  | { op: 'fact'; name: string }
  | { op: 'item' }
  | { op: 'literal'; value: boolean }
  | { op: 'not'; of: Tree }
  | { op: 'and' | 'or'; left: Tree; right: Tree }
  | { op: 'all' | 'exists'; list: string; body: Tree }
  | { op: 'if'; condition: Tree; then: Tree; else: Tree };

interface World {
  facts: Record<string, Kleene>;
  lists: Record<string, Kleene[]>;
}

/** The textbook tables, without short cuts. */
function reference(tree: Tree, world: World, item?: Kleene): Kleene {
  const of = (child: Tree) => reference(child, world, item);
  switch (tree.op) {
    case 'fact':
      return world.facts[tree.name];
    case 'item':
      return item;
    case 'literal':
      return tree.value;
    case 'not': {
      const value = of(tree.of);
      return value === undefined ? undefined : !value;
    }
    case 'and':
      return conjunction([of(tree.left), of(tree.right)]);
    case 'or':
      return disjunction([of(tree.left), of(tree.right)]);
    case 'if': {
      const condition = of(tree.condition);
      if (condition === undefined) return undefined;
      return condition ? of(tree.then) : of(tree.else);
    }
    default: {
      const results = world.lists[tree.list].map(one =>
        reference(tree.body, world, one),
      );
      return tree.op === 'all' ? conjunction(results) : disjunction(results);
    }
  }
}

function conjunction(values: Kleene[]): Kleene {
  if (values.some(value => value === false)) return false;
  return values.every(value => value === true) ? true : undefined;
}

function disjunction(values: Kleene[]): Kleene {
  if (values.some(value => value === true)) return true;
  return values.every(value => value === false) ? false : undefined;
}

function print(tree: Tree): string {
  switch (tree.op) {
    case 'fact':
      return `facts.${tree.name}`;
    case 'item':
      return 'x.value';
    case 'literal':
      return String(tree.value);
    case 'not':
      return `!(${print(tree.of)})`;
    case 'and':
      return `(${print(tree.left)} && ${print(tree.right)})`;
    case 'or':
      return `(${print(tree.left)} || ${print(tree.right)})`;
    case 'if':
      return `(${print(tree.condition)} ? ${print(tree.then)} : ${print(
        tree.else,
      )})`;
    default:
      return `${tree.list}.${tree.op}(x, ${print(tree.body)})`;
  }
}

const NAMES = ['a', 'b', 'c'];
const LISTS = ['p', 'q'];

const trees = (inLoop: boolean): fc.Arbitrary<Tree> =>
  fc.letrec<{ tree: Tree }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 3, depthIdentifier: inLoop ? 'inner' : 'outer' },
      fc.record({
        op: fc.constant('fact' as const),
        name: fc.constantFrom(...NAMES),
      }),
      inLoop
        ? fc.constant<Tree>({ op: 'item' })
        : fc.record({
            op: fc.constant('literal' as const),
            value: fc.boolean(),
          }),
      fc.record({ op: fc.constant('not' as const), of: tie('tree') }),
      fc.record({
        op: fc.constantFrom('and' as const, 'or' as const),
        left: tie('tree'),
        right: tie('tree'),
      }),
      fc.record({
        op: fc.constant('if' as const),
        condition: tie('tree'),
        then: tie('tree'),
        else: tie('tree'),
      }),
      ...(inLoop
        ? []
        : [
            fc.record({
              op: fc.constantFrom('all' as const, 'exists' as const),
              list: fc.constantFrom(...LISTS),
              body: trees(true),
            }),
          ]),
    ),
  })).tree;

const kleene = fc.constantFrom<Kleene>(true, false, undefined);

const worlds: fc.Arbitrary<World> = fc.record({
  facts: fc.record({ a: kleene, b: kleene, c: kleene }),
  lists: fc.record({
    p: fc.array(kleene, { maxLength: 4 }),
    q: fc.array(kleene, { maxLength: 4 }),
  }),
});

const checker = ExpressionChecker.create(
  [
    {
      type: 'Facts',
      fields: NAMES.map(name => ({ name, type: 'bool' })),
    },
    { type: 'Item', fields: [{ name: 'value', type: 'bool' }] },
  ],
  [
    { name: 'facts', type: 'Facts' },
    { name: 'p', type: 'list<Item>' },
    { name: 'q', type: 'list<Item>' },
  ],
);

function run(tree: Tree, world: World): Value {
  const { facts, lists } = world;
  const items = (list: Kleene[]): FactObject[] =>
    list.map(value => (value === undefined ? {} : { value }));
  const result = checker.check(print(tree), ['bool']);
  if ('problem' in result) throw new Error(result.problem.message);
  return result.expression.evaluate({
    facts: Object.fromEntries(
      Object.entries(facts).filter(([, value]) => value !== undefined),
    ),
    p: items(lists.p),
    q: items(lists.q),
  });
}

describe('three-valued logic', () => {
  it('agrees with the tables of Kleene', () => {
    fc.assert(
      fc.property(trees(false), worlds, (tree, world) => {
        const value = run(tree, world);
        const got = value instanceof Unknown ? undefined : value;
        expect(got).toBe(reference(tree, world));
      }),
      { numRuns: 2000 },
    );
  });

  it('is never sure and wrong: filling in what is missing keeps every sure answer', () => {
    fc.assert(
      fc.property(trees(false), worlds, fc.boolean(), (tree, world, fill) => {
        const value = run(tree, world);
        const filled: World = {
          facts: Object.fromEntries(
            Object.entries(world.facts).map(([k, v]) => [k, v ?? fill]),
          ),
          lists: Object.fromEntries(
            Object.entries(world.lists).map(([k, list]) => [
              k,
              list.map(item => item ?? fill),
            ]),
          ),
        };
        fc.pre(!(value instanceof Unknown));
        expect(run(tree, filled)).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });
});
