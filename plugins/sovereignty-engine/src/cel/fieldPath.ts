// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ASTNode } from '@marcbachmann/cel-js';
import { NotAvailableError } from './NotAvailableError';
import { Unknown } from './unknown';
import { FactObject, isList, Value } from './value';

/** The fields of `root.a.b`, read in one go: most of what rules do is this. */
export interface FieldPath {
  readonly root: ASTNode;
  readonly steps: readonly {
    readonly name: string;
    /** Of which this is the field, as written. */
    readonly node: ASTNode;
  }[];
}

/** Fields of what every object has are refused, so that a path leads to facts only. */
export function fieldPathOf(node: ASTNode & { op: '.' }): FieldPath {
  const [owner, name] = node.args;
  if (name in Object.prototype) {
    throw new NotAvailableError(`the field ${name}`, node);
  }
  const outer =
    owner.op === '.' ? fieldPathOf(owner) : { root: owner, steps: [] };
  return { root: outer.root, steps: [...outer.steps, { name, node }] };
}

/** The value at the end; of the first field that is not there what `absent` has for it. */
export function readFields(
  start: Value,
  names: readonly string[],
  absent: readonly Unknown[],
): Value {
  let value = start;
  for (let step = 0; step < names.length; step += 1) {
    if (value instanceof Unknown) return value;
    value = fieldIn(value, names[step]) ?? absent[step];
  }
  return value;
}

/** False when any step of the path is absent; unknown when one could not be read. */
export function hasFields(start: Value, names: readonly string[]): Value {
  let value = start;
  for (const name of names) {
    if (value instanceof Unknown) return value;
    const field = fieldIn(value, name);
    if (field === undefined) return false;
    value = field;
  }
  return value instanceof Unknown ? value : true;
}

function fieldIn(value: Value, name: string): Value | undefined {
  return typeof value === 'object' && !isList(value)
    ? (value as FactObject)[name]
    : undefined;
}
