// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ExpressionChecker } from './ExpressionChecker';
import { Unknown } from './unknown';
import { FactObject, Value } from './value';

const checker = ExpressionChecker.create(
  [
    {
      type: 'Parent',
      fields: [
        { name: 'name', type: 'string' },
        { name: 'country', type: 'string' },
      ],
    },
    {
      type: 'Place',
      fields: [
        { name: 'provider', type: 'string' },
        { name: 'parent', type: 'Parent' },
        { name: 'countries', type: 'list<string>' },
        { name: 'nodes', type: 'int' },
      ],
    },
  ],
  [
    { name: 'places', type: 'list<Place>' },
    { name: 'place', type: 'Place' },
    { name: 'sure', type: 'bool' },
  ],
);

function evaluate(source: string, facts: FactObject): Value {
  const result = checker.check(source, ['bool', 'int', 'string', 'list']);
  if ('problem' in result) throw new Error(result.problem.message);
  return result.expression.evaluate(facts);
}

function problem(source: string) {
  const result = checker.check(source, ['bool']);
  if ('expression' in result) throw new Error('the expression is accepted');
  return result.problem;
}

const unread = Unknown.of({ fact: 'cluster west' });
const dutch = { provider: 'a', parent: { name: 'A', country: 'NL' } };
const american = { provider: 'b', parent: { name: 'B', country: 'US' } };
const orphan = { provider: 'c' };

function missing(value: Value): string[] {
  if (!(value instanceof Unknown)) throw new Error(`${value} is known`);
  return value.missing.map(({ fact }) => fact);
}

describe('expressions over facts', () => {
  const allDutch = 'places.all(p, p.parent.country == "NL")';
  const someAmerican = 'places.exists(p, p.parent.country == "US")';

  it.each([
    ['of an empty list all hold', [], true],
    ['all hold', [dutch, dutch], true],
    ['one does not', [dutch, american], false],
  ])('all: %s', (_name, places, expected) => {
    expect(evaluate(allDutch, { places })).toBe(expected);
  });

  it('does not let all become true by what was not read', () => {
    expect(missing(evaluate(allDutch, { places: [dutch, unread] }))).toEqual([
      'cluster west',
    ]);
  });

  it('is sure of all when one item fails, whatever was not read', () => {
    expect(evaluate(allDutch, { places: [unread, orphan, american] })).toBe(
      false,
    );
  });

  it('does not let exists become false by what was not read', () => {
    expect(
      missing(evaluate(someAmerican, { places: [dutch, unread] })),
    ).toEqual(['cluster west']);
    expect(evaluate(someAmerican, { places: [unread, american] })).toBe(true);
    expect(evaluate(someAmerican, { places: [dutch] })).toBe(false);
  });

  it('names every missing fact as the schema does', () => {
    const places = [orphan, { provider: 'd', parent: { name: 'D' } }];
    expect(missing(evaluate(allDutch, { places })).sort()).toEqual([
      'places.parent',
      'places.parent.country',
    ]);
  });

  it('keeps an item of which it is not known whether it passes a filter', () => {
    const source = 'places.filter(p, p.parent.country == "US").size() > 0';
    expect(evaluate(source, { places: [dutch] })).toBe(false);
    expect(missing(evaluate(source, { places: [orphan] }))).toEqual([
      'places.parent',
    ]);
  });

  it('counts distinct values from below', () => {
    const source = 'places.map(p, p.parent.name).distinctAtLeast(2)';
    expect(evaluate(source, { places: [dutch, american, unread] })).toBe(true);
    expect(evaluate(source, { places: [dutch, dutch] })).toBe(false);
    expect(missing(evaluate(source, { places: [dutch, unread] }))).toEqual([
      'cluster west',
    ]);
  });

  it('has: present, absent on any step, or not read', () => {
    const source = 'has(place.parent.country)';
    expect(evaluate(source, { place: dutch })).toBe(true);
    expect(evaluate(source, { place: { parent: { name: 'X' } } })).toBe(false);
    expect(evaluate(source, { place: {} })).toBe(false);
    expect(missing(evaluate(source, { place: { parent: unread } }))).toEqual([
      'cluster west',
    ]);
  });

  it('exists_one is sure of two, not of one beside an unread item', () => {
    const source = 'places.exists_one(p, p.provider == "a")';
    expect(evaluate(source, { places: [dutch, american] })).toBe(true);
    expect(evaluate(source, { places: [dutch, dutch, unread] })).toBe(false);
    expect(evaluate(source, { places: [dutch, unread] })).toBeInstanceOf(
      Unknown,
    );
  });

  it('in: found is certain, not found is open beside an unread item', () => {
    const source = '"NL" in place.countries';
    expect(evaluate(source, { place: { countries: ['NL', unread] } })).toBe(
      true,
    );
    expect(
      evaluate(source, { place: { countries: ['DE', unread] } }),
    ).toBeInstanceOf(Unknown);
    expect(evaluate(source, { place: { countries: ['DE'] } })).toBe(false);
  });

  it('nests loops without mixing their variables', () => {
    const source =
      'places.all(p, places.exists(q, q.provider != p.provider) || size(places) == 1)';
    expect(evaluate(source, { places: [dutch, american] })).toBe(true);
    expect(evaluate(source, { places: [dutch, dutch] })).toBe(false);
  });

  it('answers unknown when a rule takes too many steps', () => {
    const places = Array.from({ length: 1000 }, () => dutch);
    const source =
      'places.all(p, places.all(q, places.all(r, r.provider == q.provider)))';
    expect(missing(evaluate(source, { places }))).toEqual([
      'error: the rule takes too many steps',
    ]);
  });
});

describe('checking expressions', () => {
  it.each([
    ['an unknown field', 'places.all(p, p.parent.land == "NL")', 23, 'land'],
    ['an unknown variable', 'sure && plaecs.all(p, true)', 8, 'plaecs'],
    ['a wrong type', 'place.provider == 3', 0, 'string == int'],
    ['a condition that is no bool', 'places.all(p, p.provider)', 16, 'bool'],
    ['a syntax error', 'sure && ', 8, 'Unexpected'],
    ['an unknown field inside has', 'has(place.parent.land)', 17, 'land'],
    [
      'a field of every object',
      'place.constructor.name == "x"',
      6,
      'constructor',
    ],
    ['a prototype inside has', 'has(place.__proto__)', 10, '__proto__'],
    ['a null', 'place.provider == null', 0, 'null'],
    ['a regular expression', 'place.provider.matches("(a+)+b")', 0, 'matches'],
    ['a division', 'place.nodes / 0 == 1', 0, '/'],
    ['a conversion', 'string(place.nodes) == "1"', 0, 'string'],
    ['the untyped type', 'dyn(sure)', 0, 'dyn'],
    ['the other result type', 'place.provider', 0, 'bool is needed'],
  ])('refuses %s', (_name, source, position, text) => {
    const found = problem(source);
    expect(found.message).toContain(text);
    expect(found.position).toBe(position);
  });

  it('refuses what is too long, too deep or too wide', () => {
    expect(problem(`sure${' '.repeat(5000)}`).message).toContain('characters');
    expect(problem(`${'('.repeat(100)}sure${')'.repeat(100)}`).message).toMatch(
      /depth/i,
    );
    expect(problem(`${'sure && '.repeat(450)}sure`).message).toMatch(
      /limit|nodes|depth/i,
    );
  });
});
