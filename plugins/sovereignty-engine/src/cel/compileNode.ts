// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ASTNode } from '@marcbachmann/cel-js';
import { BINARY, METHODS } from './functions';
import { MACROS } from './macros';
import { Scope } from './Scope';
import { Unknown } from './unknown';
import { visit } from './visit';
import { equals, isList, isObject, ownField, unknownsIn, Value } from './value';

/** The variables of one evaluation, and what is left of its budget. */
export interface Frame {
  readonly slots: Value[];
  steps: number;
}

export type Evaluate = (frame: Frame) => Value;

/** A construct that CEL has and rules may not use. */
export class NotAvailableError extends Error {
  readonly position: number;

  constructor(what: string, node: ASTNode) {
    super(`${what} is not available in rules`);
    this.position = node.start;
  }
}

class BudgetError extends Error {}

/** Runs an expression; the budget is the only thing that stops it half-way. */
export function run(evaluate: Evaluate, frame: Frame): Value {
  try {
    return evaluate(frame);
  } catch (error) {
    if (error instanceof BudgetError) {
      return Unknown.of({ fact: 'error: the rule takes too many steps' });
    }
    throw error;
  }
}

/**
 * Turns a parsed and type-checked expression into a function that answers in
 * three values. cel-js has its own evaluator, but that throws the first error
 * it meets: it cannot tell all facts that are missing, nor treat an unread
 * item of a list as open.
 */
export function compileNode(node: ASTNode, scope: Scope): Evaluate {
  switch (node.op) {
    case 'value':
      return compileLiteral(node);
    case 'id': {
      const slot = scope.slotOf(node.args);
      return frame => frame.slots[slot];
    }
    case '.':
      return compileField(node, scope);
    case 'list': {
      const items = node.args.map(item => compileNode(item, scope));
      return frame => items.map(item => item(frame));
    }
    case '&&':
      return compileLogical(node.args, false, scope);
    case '||':
      return compileLogical(node.args, true, scope);
    case '!_':
      return strict([node.args], ([value]) => value === false, scope);
    case '-_':
      return strict([node.args], ([value]) => -Number(value), scope);
    case '?:':
      return compileTernary(node.args, scope);
    case '==':
      return compileEquality(node.args, true, scope);
    case '!=':
      return compileEquality(node.args, false, scope);
    case 'in':
      return compileMembership(node.args, scope);
    case 'call':
      return compileCall(node, scope);
    case 'rcall':
      return compileMethod(node, scope);
    default: {
      const operation = BINARY[node.op];
      if (!operation || !Array.isArray(node.args)) {
        throw new NotAvailableError(`the operator ${node.op}`, node);
      }
      return strict(node.args as ASTNode[], operation, scope);
    }
  }
}

function compileLiteral(node: ASTNode & { op: 'value' }): Evaluate {
  const literal = typeof node.args === 'bigint' ? Number(node.args) : node.args;
  switch (typeof literal) {
    case 'string':
    case 'number':
    case 'boolean':
      return () => literal;
    default:
      throw new NotAvailableError('a literal of this type', node);
  }
}

/** An absent field is unknown, under the name that rule authors know it by. */
function compileField(node: ASTNode & { op: '.' }, scope: Scope): Evaluate {
  const [owner, name] = node.args;
  const object = compileNode(owner, scope);
  const absent = Unknown.of({ fact: scope.factName(node) });
  return frame => {
    const value = object(frame);
    if (value instanceof Unknown) return value;
    return (isObject(value) ? ownField(value, name) : undefined) ?? absent;
  };
}

/** `false && x` is false and `true || x` is true, whatever x is, on either side. */
function compileLogical(
  [leftNode, rightNode]: [ASTNode, ASTNode],
  decisive: boolean,
  scope: Scope,
): Evaluate {
  const left = compileNode(leftNode, scope);
  const right = compileNode(rightNode, scope);
  return frame => {
    const first = left(frame);
    if (first === decisive) return decisive;
    const second = right(frame);
    if (second === decisive) return decisive;
    if (!(first instanceof Unknown)) {
      return second instanceof Unknown ? second : !decisive;
    }
    return second instanceof Unknown ? Unknown.join(first, second) : first;
  };
}

function compileTernary(
  [conditionNode, thenNode, elseNode]: [ASTNode, ASTNode, ASTNode],
  scope: Scope,
): Evaluate {
  const condition = compileNode(conditionNode, scope);
  const consequent = compileNode(thenNode, scope);
  const alternate = compileNode(elseNode, scope);
  return frame => {
    const answer = condition(frame);
    if (answer instanceof Unknown) return answer;
    return answer === true ? consequent(frame) : alternate(frame);
  };
}

function compileEquality(
  [leftNode, rightNode]: [ASTNode, ASTNode],
  wanted: boolean,
  scope: Scope,
): Evaluate {
  const left = compileNode(leftNode, scope);
  const right = compileNode(rightNode, scope);
  return frame => {
    const answer = equals(left(frame), right(frame));
    return answer instanceof Unknown ? answer : answer === wanted;
  };
}

/** Found is certain; not found is certain only in a list without unread items. */
function compileMembership(
  [itemNode, listNode]: [ASTNode, ASTNode],
  scope: Scope,
): Evaluate {
  const item = compileNode(itemNode, scope);
  const list = compileNode(listNode, scope);
  return frame => {
    const needle = item(frame);
    const hay = list(frame);
    if (needle instanceof Unknown || hay instanceof Unknown) {
      if (isList(hay) && hay.length === 0) return false;
      return Unknown.join(...unknownsIn([needle, hay]));
    }
    if (!isList(hay)) return Unknown.of({ fact: 'error: in needs a list' });
    const open: Unknown[] = [];
    for (const candidate of hay) {
      const answer = equals(needle, candidate);
      if (answer === true) return true;
      if (answer instanceof Unknown) open.push(answer);
    }
    return open.length ? Unknown.join(...open) : false;
  };
}

function compileCall(node: ASTNode & { op: 'call' }, scope: Scope): Evaluate {
  const [name, args] = node.args;
  if (name === 'has' && args.length === 1) return compileHas(args[0], scope);
  if (name === 'size' && args.length === 1) {
    return compileArguments('size', args, node, scope);
  }
  throw new NotAvailableError(`the function ${name}()`, node);
}

/** False when any step of the path is absent; unknown when one could not be read. */
function compileHas(node: ASTNode, scope: Scope): Evaluate {
  if (node.op !== '.') return compileNode(node, scope);
  const [owner, name] = node.args;
  const ownerThere = owner.op === '.' ? compileHas(owner, scope) : undefined;
  const object = compileNode(owner, scope);
  return frame => {
    const there = ownerThere?.(frame) ?? true;
    if (there !== true) return there;
    const value = object(frame);
    if (value instanceof Unknown) return value;
    const field = isObject(value) ? ownField(value, name) : undefined;
    return field instanceof Unknown ? field : field !== undefined;
  };
}

function compileMethod(
  node: ASTNode & { op: 'rcall' },
  scope: Scope,
): Evaluate {
  const [name, receiver, args] = node.args;
  const macro = MACROS[name];
  if (!macro) return compileArguments(name, [receiver, ...args], node, scope);
  const [variable, ...bodies] = args;
  if (variable?.op !== 'id') {
    throw new NotAvailableError(`${name}() without a variable name`, node);
  }
  const inner = scope.withVariable(variable.args, scope.factName(receiver));
  const slot = inner.slotOf(variable.args);
  const list = compileNode(receiver, scope);
  const steps = bodies.map(body => compileBody(body, inner));
  const apply = macro(steps.length);
  if (!apply) {
    throw new NotAvailableError(`this form of ${name}()`, node);
  }
  return frame => {
    const items = list(frame);
    if (items instanceof Unknown) return items;
    if (!isList(items)) {
      return Unknown.of({ fact: `error: ${name}() needs a list` });
    }
    return apply(items, (step, item) => {
      frame.slots[slot] = item;
      return steps[step](frame);
    });
  };
}

/** Only what is repeated can take long, so only that is counted. */
function compileBody(node: ASTNode, scope: Scope): Evaluate {
  const evaluate = compileNode(node, scope);
  const size = operationsIn(node);
  return frame => {
    frame.steps -= size;
    if (frame.steps < 0) throw new BudgetError();
    return evaluate(frame);
  };
}

/** A name or a literal takes no time of its own, but going round does. */
function operationsIn(node: ASTNode): number {
  let operations = 0;
  visit(node, ({ op }) => {
    if (op !== 'id' && op !== 'value') operations += 1;
  });
  return Math.max(1, operations);
}

function compileArguments(
  name: string,
  args: readonly ASTNode[],
  node: ASTNode,
  scope: Scope,
): Evaluate {
  const method = Object.prototype.hasOwnProperty.call(METHODS, name)
    ? METHODS[name]
    : undefined;
  if (!method) throw new NotAvailableError(`the function ${name}()`, node);
  return strict(args, method, scope);
}

/** An operation that needs all its operands. */
function strict(
  nodes: readonly ASTNode[],
  operation: (operands: readonly Value[]) => Value,
  scope: Scope,
): Evaluate {
  const operands = nodes.map(operand => compileNode(operand, scope));
  return frame => {
    // Made at its length: one that grows takes room for sixteen.
    const values = new Array<Value>(operands.length);
    let known = true;
    for (let index = 0; index < operands.length; index += 1) {
      const value = operands[index](frame);
      if (value instanceof Unknown) known = false;
      values[index] = value;
    }
    return known ? operation(values) : Unknown.join(...unknownsIn(values));
  };
}
