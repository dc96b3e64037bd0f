// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Parameters, Tightening } from './packSchema';
import { SourceFile } from './SourceFile';

type Parameter = Parameters[string];
type Direction = Tightening[string];

/** What a parameter has to be for a way of moving it to mean something. */
const KINDS: Record<Direction, (value: Parameter) => boolean> = {
  lower: isNumber,
  higher: isNumber,
  fewer: Array.isArray,
  more: Array.isArray,
  earlier: isDate,
  later: isDate,
};

/** Whether moving it so makes nothing easier; staying where it is does not. */
const HOLDS: Record<
  Direction,
  (before: Parameter, after: Parameter) => boolean
> = {
  lower: (before, after) => after <= before,
  higher: (before, after) => after >= before,
  fewer: (before, after) => isPart(after, before),
  more: (before, after) => isPart(before, after),
  earlier: (before, after) => after <= before,
  later: (before, after) => after >= before,
};

export function isTightening(
  direction: Direction,
  before: Parameter,
  after: Parameter,
): boolean {
  return (
    KINDS[direction](after) &&
    sameKind(before, after) &&
    HOLDS[direction](before, after)
  );
}

/** A way for a parameter that is not there, or that cannot move so. */
export function wrongDirections(
  file: SourceFile,
  tightening: Tightening,
  parameters: Parameters,
): string[] {
  return Object.entries(tightening).flatMap(([name, direction]) => {
    const place = file.at(['tightening', name]);
    const value = Object.hasOwn(parameters, name)
      ? parameters[name]
      : undefined;
    if (value === undefined) {
      return [
        `${place} tightening: there is no parameter ${name}; remove it or mend its spelling`,
      ];
    }
    if (KINDS[direction](value)) return [];
    return [
      `${place} tightening: ${name} cannot be made ${direction}: lower and higher are for numbers, fewer and more for lists, earlier and later for dates`,
    ];
  });
}

function isNumber(value: Parameter): boolean {
  return typeof value === 'number';
}

function isDate(value: Parameter): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** Rules were type-checked with a whole number or a broken one. */
function sameKind(before: Parameter, after: Parameter): boolean {
  return (
    typeof before !== 'number' ||
    Number.isInteger(before) === Number.isInteger(after)
  );
}

function isPart(part: Parameter, whole: Parameter): boolean {
  if (!Array.isArray(part) || !Array.isArray(whole)) return false;
  return part.every(item => whole.includes(item));
}
