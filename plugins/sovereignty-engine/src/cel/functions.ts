// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Unknown } from './unknown';
import { isList, unknownsIn, Value } from './value';

/** On one operand or two, of which none is unknown. */
export type Operation = (left: Value, right?: Value) => Value;

const numbers =
  (apply: (left: number, right: number) => number): Operation =>
  (left, right) => {
    const result = apply(Number(left), Number(right));
    return Number.isFinite(result)
      ? result
      : Unknown.of({ fact: 'error: a number out of range' });
  };

const comparing =
  (holds: (order: number) => boolean): Operation =>
  (left, right) =>
    holds(compare(left, right));

function compare(left: Value, right: Value | undefined): number {
  if (left === right) return 0;
  return (left as string | number) < (right as string | number) ? -1 : 1;
}

const sum = numbers((left, right) => left + right);

/** Operators that need both operands. Division is left out: no rule needs it, and zero would. */
export const BINARY: Readonly<Record<string, Operation | undefined>> = {
  '<': comparing(order => order < 0),
  '<=': comparing(order => order <= 0),
  '>': comparing(order => order > 0),
  '>=': comparing(order => order >= 0),
  '-': numbers((left, right) => left - right),
  '*': numbers((left, right) => left * right),
  '+': (left, right) => {
    if (isList(left) && Array.isArray(right)) return left.concat(right);
    if (typeof left === 'string') return left + String(right);
    return sum(left, right);
  },
};

const text =
  (holds: (whole: string, part: string) => boolean): Operation =>
  (whole, part) =>
    holds(String(whole), String(part));

const DAY_MS = 24 * 60 * 60 * 1000;

/** Midnight of a date as YYYY-MM-DD, in milliseconds; NaN of another text. */
function dayNumber(date: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : NaN;
}

/**
 * The functions that rules may call. `matches` is not among them: a regular
 * expression of a stranger can run for ever.
 */
export const METHODS: Readonly<Record<string, Operation>> = {
  size: value => {
    if (typeof value === 'string') return [...value].length;
    if (!isList(value)) return Unknown.of({ fact: 'error: size of what' });
    const open = unknownsIn(value);
    return open.length ? Unknown.join(...open) : value.length;
  },
  startsWith: text((whole, part) => whole.startsWith(part)),
  endsWith: text((whole, part) => whole.endsWith(part)),
  contains: text((whole, part) => whole.includes(part)),
  daysUntil: (from, to) => {
    const days = (dayNumber(String(to)) - dayNumber(String(from))) / DAY_MS;
    return Number.isFinite(days)
      ? Math.round(days)
      : Unknown.of({ fact: `error: ${from} or ${to} is not a date` });
  },
  distinct: list => (isList(list) ? [...new Set(list)] : list),
  distinctAtLeast: (list, count) => {
    if (!isList(list)) return Unknown.of({ fact: 'error: not a list' });
    const open = unknownsIn(list);
    const known = new Set(list.filter(item => !(item instanceof Unknown)));
    if (known.size >= Number(count)) return true;
    return open.length ? Unknown.join(...open) : false;
  },
};

/** Signatures of what cel-js does not have itself. */
export const SIGNATURES = [
  'string.daysUntil(string): int',
  'list<string>.distinct(): list<string>',
  'list<string>.distinctAtLeast(int): bool',
] as const;
