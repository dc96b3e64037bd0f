// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Unknown } from './unknown';
import { unknownsIn, Value } from './value';

type Step = (step: number, item: Value) => Value;
type Apply = (items: readonly Value[], step: Step) => Value;

/** An unread item stays unread: no body can say anything of it. */
const each = (items: readonly Value[], step: Step, body = 0): Value[] =>
  items.map(item => (item instanceof Unknown ? item : step(body, item)));

const quantifier =
  (decisive: boolean): Apply =>
  (items, step) => {
    const open: Unknown[] = [];
    for (const item of items) {
      const answer = item instanceof Unknown ? item : step(0, item);
      if (answer === decisive) return decisive;
      if (answer instanceof Unknown) open.push(answer);
    }
    return open.length ? Unknown.join(...open) : !decisive;
  };

const existsOne: Apply = (items, step) => {
  const answers = each(items, step);
  const found = answers.filter(answer => answer === true).length;
  if (found > 1) return false;
  const open = unknownsIn(answers);
  return open.length ? Unknown.join(...open) : found === 1;
};

/** An item of which it is not known whether it belongs becomes an unread item. */
function filter(items: readonly Value[], step: Step): Value[] {
  const kept: Value[] = [];
  for (const item of items) {
    const answer = item instanceof Unknown ? item : step(0, item);
    if (answer === true) kept.push(item);
    if (answer instanceof Unknown) kept.push(answer);
  }
  return kept;
}

const filterAndMap: Apply = (items, step) => each(filter(items, step), step, 1);

const map: Apply = (items, step) => each(items, step);

/** By name, the macro for a number of bodies after the variable. */
export const MACROS: Readonly<
  Record<string, ((bodies: number) => Apply | undefined) | undefined>
> = Object.assign(Object.create(null), {
  all: (bodies: number) => (bodies === 1 ? quantifier(false) : undefined),
  exists: (bodies: number) => (bodies === 1 ? quantifier(true) : undefined),
  exists_one: (bodies: number) => (bodies === 1 ? existsOne : undefined),
  filter: (bodies: number) => (bodies === 1 ? filter : undefined),
  map: (bodies: number) => (bodies === 2 ? filterAndMap : map),
});
