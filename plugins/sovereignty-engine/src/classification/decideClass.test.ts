// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { loadShippedPack } from '../testing/shippedPack';
import {
  CLASSIFICATION_INPUT_NAMES,
  CLASSIFICATION_INPUTS,
  ClassificationTable,
  ClassificationValues,
} from './ClassificationTable';
import { decideClass, HandValues } from './decideClass';

const shipped = loadShippedPack().classification;
if (!shipped) throw new Error('the shipped pack has no table');

const values: fc.Arbitrary<ClassificationValues> = fc.record(
  Object.fromEntries(
    CLASSIFICATION_INPUT_NAMES.map(input => [
      input,
      fc.constantFrom(...CLASSIFICATION_INPUTS[input]),
    ]),
  ),
  { requiredKeys: [] },
);
const tables: fc.Arbitrary<ClassificationTable> = fc.record({
  loweringRule: fc.constant('CLASS-02'),
  rows: fc.array(
    fc.record({
      atLeast: values,
      sovereigntyRequired: fc.boolean(),
      requiredSeal: fc.integer({ min: 0, max: 4 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});
const hands: fc.Arbitrary<HandValues> = fc.record(
  {
    sovereigntyRequired: fc.boolean(),
    requiredSeal: fc.integer({ min: 0, max: 4 }),
  },
  { requiredKeys: [] },
);

/** The same values with one of them a step heavier, or stated for the first time. */
function heavier(
  given: ClassificationValues,
  input: (typeof CLASSIFICATION_INPUT_NAMES)[number],
): ClassificationValues {
  const order: readonly string[] = CLASSIFICATION_INPUTS[input];
  const rank = order.indexOf(given[input] ?? '');
  return { ...given, [input]: order[Math.min(rank + 1, order.length - 1)] };
}

describe('decideClass with the shipped table', () => {
  const all = {
    criticality: 'supporting',
    availability: 'low',
    integrity: 'low',
    confidentiality: 'low',
    personalData: 'none',
  };

  it.each([
    ['nothing special', {}, false, 1],
    ['important', { criticality: 'important' }, false, 2],
    ['critical', { criticality: 'critical' }, true, 3],
    ['special personal data', { personalData: 'special' }, true, 2],
    [
      'critical and very confidential',
      { criticality: 'critical', confidentiality: 'very-high' },
      true,
      4,
    ],
  ])('%s', (_what, more, sovereigntyRequired, requiredSeal) => {
    expect(decideClass(shipped, { ...all, ...more }).holds).toEqual({
      sovereigntyRequired: {
        least: sovereigntyRequired,
        most: sovereigntyRequired,
      },
      requiredSeal: { least: requiredSeal, most: requiredSeal },
    });
  });

  it('gives a range and names what is missing', () => {
    const decided = decideClass(shipped, { ...all, criticality: undefined });
    expect(decided.holds.requiredSeal).toEqual({ least: 1, most: 3 });
    expect(decided.missing).toEqual(['criticality']);
  });

  it('misses nothing that would make no difference', () => {
    const decided = decideClass(shipped, {
      ...all,
      criticality: 'critical',
      confidentiality: 'very-high',
      integrity: undefined,
    });
    expect(decided.holds.requiredSeal).toEqual({ least: 4, most: 4 });
    expect(decided.missing).toEqual([]);
  });

  it('takes over a lower value by hand only when that is waived', () => {
    const critical = { ...all, criticality: 'critical' };
    const hand = { requiredSeal: 1, sovereigntyRequired: false };
    const refused = decideClass(shipped, critical, hand);
    expect(refused.lowered).toBe(true);
    expect(refused.holds.requiredSeal).toEqual({ least: 3, most: 3 });
    const waived = decideClass(shipped, critical, hand, true);
    expect(waived.holds.requiredSeal).toEqual({ least: 1, most: 1 });
    expect(waived.holds.sovereigntyRequired.most).toBe(false);
    expect(waived.lowered).toBe(true);
  });
});

describe('decideClass with any table', () => {
  it('gives the same class for the same inputs', () => {
    fc.assert(
      fc.property(tables, values, hands, (table, given, hand) => {
        const again = { ...table, rows: [...table.rows].reverse() };
        expect(decideClass(again, { ...given }, { ...hand })).toEqual(
          decideClass(table, given, hand),
        );
      }),
    );
  });

  it('never gives a lighter class for a heavier input', () => {
    const inputs = fc.constantFrom(...CLASSIFICATION_INPUT_NAMES);
    fc.assert(
      fc.property(
        tables,
        values,
        hands,
        inputs,
        (table, given, hand, input) => {
          const before = decideClass(table, given, hand).holds;
          const after = decideClass(table, heavier(given, input), hand).holds;
          expect(after.requiredSeal.least).toBeGreaterThanOrEqual(
            before.requiredSeal.least,
          );
          expect(
            Number(after.sovereigntyRequired.least),
          ).toBeGreaterThanOrEqual(Number(before.sovereigntyRequired.least));
        },
      ),
    );
  });

  it('holds every completion of what is missing within its range', () => {
    const full = fc.record(
      Object.fromEntries(
        CLASSIFICATION_INPUT_NAMES.map(input => [
          input,
          fc.constantFrom(...CLASSIFICATION_INPUTS[input]),
        ]),
      ),
    );
    fc.assert(
      fc.property(tables, values, full, hands, (table, given, rest, hand) => {
        const { holds, lowered } = decideClass(table, given, hand);
        const stated = Object.fromEntries(
          Object.entries(given).filter(([, value]) => value !== undefined),
        );
        const known = decideClass(table, { ...rest, ...stated }, hand);
        const { least, most } = holds.requiredSeal;
        expect(known.holds.requiredSeal.least).toBe(
          known.holds.requiredSeal.most,
        );
        expect(known.holds.requiredSeal.least).toBeGreaterThanOrEqual(least);
        expect(known.holds.requiredSeal.least).toBeLessThanOrEqual(most);
        expect(known.lowered).not.toBeNull();
        if (lowered !== null) expect(known.lowered).toBe(lowered);
      }),
    );
  });

  it('is never lower than the hand, nor than the table', () => {
    fc.assert(
      fc.property(tables, values, hands, (table, given, hand) => {
        const decided = decideClass(table, given, hand);
        expect(decided.holds.requiredSeal.least).toBeGreaterThanOrEqual(
          Math.max(hand.requiredSeal ?? 0, decided.table.requiredSeal.least),
        );
      }),
    );
  });
});
