// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LocalizedText } from '@regie/plugin-sovereignty-common';
import { DeclarationProblem } from './DeclarationProblem';

/**
 * Bounds that no honest declaration comes near: the schema is six levels deep,
 * claims included, and fifty hosting places with a full claim for each key have
 * about three thousand values. The longest text of the schema has 4,000
 * characters.
 */
const LIMITS = { depth: 10, values: 10_000, characters: 5000 } as const;

/** Keys that reach an object's prototype when they are copied carelessly. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const FORBIDDEN: LocalizedText = {
  nl: 'gebruikt een naam die niet is toegestaan; haal die weg',
  en: 'uses a key that is not allowed; remove it',
};

interface Visit {
  readonly value: unknown;
  /** In what it is, and under which key; nothing for the whole. */
  readonly parent: Visit | undefined;
  readonly key: string;
  readonly depth: number;
}

/**
 * Refuses input that would make validation itself slow or unsafe. Walks without
 * recursion and stops at the first excess, so its own cost is bounded.
 */
export function refuseHostile(
  root: unknown,
  rootPath: string,
): DeclarationProblem | undefined {
  const open: Visit[] = [
    { value: root, parent: undefined, key: rootPath, depth: 0 },
  ];
  let values = 0;
  for (let visit = open.pop(); visit; visit = open.pop()) {
    values += 1;
    const excess = excessOf(visit, values);
    if (excess) return problem(visit, excess);
    if (typeof visit.value !== 'object' || visit.value === null) continue;
    const keys = Object.keys(visit.value);
    if (values + keys.length > LIMITS.values) {
      return problem(visit, tooManyValues());
    }
    for (const key of keys) {
      const value: unknown = Reflect.get(visit.value, key);
      const child = { value, parent: visit, key, depth: visit.depth + 1 };
      if (FORBIDDEN_KEYS.has(key)) {
        return problem(child, FORBIDDEN);
      }
      open.push(child);
    }
  }
  return undefined;
}

function excessOf(visit: Visit, values: number): LocalizedText | undefined {
  if (visit.depth > LIMITS.depth) {
    return {
      nl: `zit meer dan ${LIMITS.depth} niveaus diep; maak het platter`,
      en: `is nested more than ${LIMITS.depth} levels deep; flatten it`,
    };
  }
  if (values > LIMITS.values) return tooManyValues();
  const { value } = visit;
  if (typeof value === 'string' && value.length > LIMITS.characters) {
    return {
      nl: `heeft ${value.length} tekens; er worden er hooguit ${LIMITS.characters} gelezen`,
      en: `has ${value.length} characters; at most ${LIMITS.characters} are read`,
    };
  }
  return undefined;
}

function tooManyValues(): LocalizedText {
  return {
    nl: `bevat te veel; er worden hooguit ${LIMITS.values} waarden gelezen`,
    en: `holds too much; at most ${LIMITS.values} values are read`,
  };
}

function pathOf({ parent, key }: Visit): string {
  if (!parent) return key;
  const shown = key.slice(0, 100);
  const outer = pathOf(parent);
  return Array.isArray(parent.value)
    ? `${outer}[${shown}]`
    : `${outer}.${shown}`;
}

/** Where it is, is written out for the one that is refused only. */
function problem(visit: Visit, what: LocalizedText): DeclarationProblem {
  const path = pathOf(visit);
  const text = { nl: `${path} ${what.nl}.`, en: `${path} ${what.en}.` };
  return { path, value: undefined, message: text.en, text };
}
