// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  CLASSIFICATION_INPUT_NAMES,
  CLASSIFICATION_INPUTS,
  ClassificationInput,
  ClassificationTable,
  ClassificationValues,
} from './ClassificationTable';

/** From the lightest to the heaviest that it can still be. @public */
export interface Bounds<T> {
  readonly least: T;
  readonly most: T;
}

/** What the owner states by hand. @public */
export interface HandValues {
  readonly sovereigntyRequired?: boolean;
  readonly requiredSeal?: number;
}

/** @public */
export interface DecidedClass {
  /** What the table gives. */
  readonly table: ClassOutcome;
  /** What holds, with what was stated by hand. */
  readonly holds: ClassOutcome;
  /** Whether the hand gives less than the table; `null` when it depends on what is missing. */
  readonly lowered: boolean | null;
  /** Inputs that are not stated and on which the class still depends. */
  readonly missing: readonly ClassificationInput[];
}

/** @public */
export interface ClassOutcome {
  readonly sovereigntyRequired: Bounds<boolean>;
  readonly requiredSeal: Bounds<number>;
}

/**
 * The class of an entity. What is not stated is taken as light and as heavy as
 * it can be; where both give the same, it does not matter. A value by hand
 * raises the class, and lowers it only when that is waived.
 *
 * @public
 */
export function decideClass(
  table: ClassificationTable,
  values: ClassificationValues,
  hand: HandValues = {},
  loweringWaived = false,
): DecidedClass {
  const { given, missing } = found(table, values);
  const holds = loweringWaived ? replaced(given, hand) : raised(given, hand);
  return {
    table: given,
    holds,
    lowered: isLowered(given, hand),
    missing,
  };
}

/** What a table makes of values, without what was stated by hand. */
interface Found {
  readonly given: ClassOutcome;
  readonly missing: readonly ClassificationInput[];
}

/** There are few classes and many entities, so each is found out once. */
const KNOWN = new WeakMap<ClassificationTable, Map<string, Found>>();

function found(
  table: ClassificationTable,
  values: ClassificationValues,
): Found {
  let known = KNOWN.get(table);
  if (!known) KNOWN.set(table, (known = new Map()));
  const key = CLASSIFICATION_INPUT_NAMES.map(input => values[input]).join();
  let outcome = known.get(key);
  if (!outcome) {
    const given = boundsByRows(table, values);
    outcome = { given, missing: missingInputs(table, values, given) };
    known.set(key, outcome);
  }
  return outcome;
}

function boundsByRows(
  table: ClassificationTable,
  values: ClassificationValues,
): ClassOutcome {
  const least = outcomeOf(table, filled(values, 'first'));
  const most = outcomeOf(table, filled(values, 'last'));
  return {
    sovereigntyRequired: {
      least: least.sovereigntyRequired,
      most: most.sovereigntyRequired,
    },
    requiredSeal: { least: least.requiredSeal, most: most.requiredSeal },
  };
}

function outcomeOf(
  { rows }: ClassificationTable,
  values: ClassificationValues,
): { sovereigntyRequired: boolean; requiredSeal: number } {
  const holding = rows.filter(({ atLeast }) =>
    CLASSIFICATION_INPUT_NAMES.every(
      input => rankOf(input, values[input]) >= rankOf(input, atLeast[input]),
    ),
  );
  return {
    sovereigntyRequired: holding.some(row => row.sovereigntyRequired),
    requiredSeal: Math.max(0, ...holding.map(row => row.requiredSeal)),
  };
}

/** A row that does not ask for an input is content with any value of it. */
function rankOf(input: ClassificationInput, value: string | undefined): number {
  const order: readonly string[] = CLASSIFICATION_INPUTS[input];
  return value === undefined ? -1 : order.indexOf(value);
}

function filled(
  values: ClassificationValues,
  end: 'first' | 'last',
): ClassificationValues {
  return Object.fromEntries(
    CLASSIFICATION_INPUT_NAMES.map(input => [
      input,
      values[input] ??
        CLASSIFICATION_INPUTS[input].at(end === 'first' ? 0 : -1),
    ]),
  );
}

function raised(given: ClassOutcome, hand: HandValues): ClassOutcome {
  const { sovereigntyRequired: required, requiredSeal: seal } = given;
  const atLeast = hand.requiredSeal ?? 0;
  const asked = hand.sovereigntyRequired === true;
  return {
    sovereigntyRequired: {
      least: required.least || asked,
      most: required.most || asked,
    },
    requiredSeal: {
      least: Math.max(seal.least, atLeast),
      most: Math.max(seal.most, atLeast),
    },
  };
}

function replaced(given: ClassOutcome, hand: HandValues): ClassOutcome {
  const both = <T>(value: T | undefined, bounds: Bounds<T>): Bounds<T> =>
    value === undefined ? bounds : { least: value, most: value };
  return {
    sovereigntyRequired: both(
      hand.sovereigntyRequired,
      given.sovereigntyRequired,
    ),
    requiredSeal: both(hand.requiredSeal, given.requiredSeal),
  };
}

function isLowered(given: ClassOutcome, hand: HandValues): boolean | null {
  const seal = below(
    hand.requiredSeal ?? Number.POSITIVE_INFINITY,
    given.requiredSeal,
  );
  const required = below(Number(hand.sovereigntyRequired ?? true), {
    least: Number(given.sovereigntyRequired.least),
    most: Number(given.sovereigntyRequired.most),
  });
  if (seal === true || required === true) return true;
  return seal === null || required === null ? null : false;
}

function below(value: number, { least, most }: Bounds<number>): boolean | null {
  if (value < least) return true;
  return value >= most ? false : null;
}

/** An input that is not stated and that makes no difference is not missed. */
function missingInputs(
  table: ClassificationTable,
  values: ClassificationValues,
  given: ClassOutcome,
): ClassificationInput[] {
  const open =
    given.requiredSeal.least !== given.requiredSeal.most ||
    given.sovereigntyRequired.least !== given.sovereigntyRequired.most;
  if (!open) return [];
  const asked = new Set(
    table.rows.flatMap(({ atLeast }) => Object.keys(atLeast)),
  );
  return CLASSIFICATION_INPUT_NAMES.filter(
    input => values[input] === undefined && asked.has(input),
  );
}
