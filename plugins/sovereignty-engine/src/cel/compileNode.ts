// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ASTNode } from '@marcbachmann/cel-js';
import { fieldPathOf, hasFields, readFields } from './fieldPath';
import { BINARY, METHODS, Operation } from './functions';
import { EXPRESSION_LIMITS } from './limits';
import { MACROS } from './macros';
import { NotAvailableError } from './NotAvailableError';
import { Scope } from './Scope';
import { Unknown } from './unknown';
import { visit } from './visit';
import { equals, FactObject, isIn, isList, Value } from './value';

/** Where the loops of one evaluation are, and what is left of its budget. */
export interface Loops {
  readonly items: Value[];
  steps: number;
}

/**
 * Rules are asked millions of times, so nothing is made for an evaluation but
 * what comes out of it, and `loops` only where there are any.
 */
export type Evaluate = (facts: FactObject, item: Value, loops: Loops) => Value;

class BudgetError extends Error {}

const NO_LOOPS: Loops = { items: [], steps: 0 };

/** Makes a compiled expression ready to run, alone or on an item. */
export function runnable(
  evaluate: Evaluate,
  ast: ASTNode,
): (facts: FactObject, item?: Value) => Value {
  return hasLoop(ast)
    ? (facts, item) => runLoops(evaluate, facts, item as Value)
    : (facts, item) => evaluate(facts, item as Value, NO_LOOPS);
}

function hasLoop(ast: ASTNode): boolean {
  let found = false;
  visit(ast, node => {
    if (node.op === 'rcall' && MACROS[node.args[0]]) found = true;
  });
  return found;
}

/** The budget is the only thing that stops an expression half-way. */
function runLoops(evaluate: Evaluate, facts: FactObject, item: Value): Value {
  try {
    return evaluate(facts, item, { items: [], steps: EXPRESSION_LIMITS.steps });
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
    case 'id':
      return compileName(node.args, scope);
    case '.':
      return compileField(node, scope);
    case 'list': {
      const parts = node.args.map(part => compileNode(part, scope));
      return (facts, item, loops) =>
        parts.map(part => part(facts, item, loops));
    }
    case '&&':
      return compileLogical(node.args, false, scope);
    case '||':
      return compileLogical(node.args, true, scope);
    case '!_':
      return strict([node.args], value => value === false, scope);
    case '-_':
      return strict([node.args], value => -Number(value), scope);
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

function compileName(name: string, scope: Scope): Evaluate {
  const variable = scope.find(name);
  if (variable?.of === 'loop') {
    const { loop } = variable;
    return (_facts, _item, loops) => loops.items[loop];
  }
  return variable?.of === 'item'
    ? (_facts, item) => item
    : facts => facts[name] as Value;
}

/** An absent field is unknown, under the name that rule authors know it by. */
function compileField(node: ASTNode & { op: '.' }, scope: Scope): Evaluate {
  const { root, steps } = fieldPathOf(node);
  const start = compileNode(root, scope);
  const names = steps.map(({ name }) => name);
  const absent = steps.map(step =>
    Unknown.of({ fact: scope.factName(step.node) }),
  );
  return (facts, item, loops) =>
    readFields(start(facts, item, loops), names, absent);
}

/** `false && x` is false and `true || x` is true, whatever x is, on either side. */
function compileLogical(
  [leftNode, rightNode]: [ASTNode, ASTNode],
  decisive: boolean,
  scope: Scope,
): Evaluate {
  const left = compileNode(leftNode, scope);
  const right = compileNode(rightNode, scope);
  return (facts, item, loops) => {
    const first = left(facts, item, loops);
    if (first === decisive) return decisive;
    const second = right(facts, item, loops);
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
  return (facts, item, loops) => {
    const answer = condition(facts, item, loops);
    if (answer instanceof Unknown) return answer;
    const chosen = answer === true ? consequent : alternate;
    return chosen(facts, item, loops);
  };
}

function compileEquality(
  [leftNode, rightNode]: [ASTNode, ASTNode],
  wanted: boolean,
  scope: Scope,
): Evaluate {
  const left = compileNode(leftNode, scope);
  const right = compileNode(rightNode, scope);
  return (facts, item, loops) => {
    const one = left(facts, item, loops);
    const other = right(facts, item, loops);
    if (typeof one === 'string' && typeof other === 'string') {
      return (one === other) === wanted;
    }
    const answer = equals(one, other);
    return answer instanceof Unknown ? answer : answer === wanted;
  };
}

function compileMembership(
  [itemNode, listNode]: [ASTNode, ASTNode],
  scope: Scope,
): Evaluate {
  const needle = compileNode(itemNode, scope);
  const list = compileNode(listNode, scope);
  return (facts, item, loops) =>
    isIn(needle(facts, item, loops), list(facts, item, loops));
}

function compileCall(node: ASTNode & { op: 'call' }, scope: Scope): Evaluate {
  const [name, args] = node.args;
  if (name === 'has' && args.length === 1) return compileHas(args[0], scope);
  if (name === 'size' && args.length === 1) {
    return compileArguments('size', args, node, scope);
  }
  throw new NotAvailableError(`the function ${name}()`, node);
}

function compileHas(node: ASTNode, scope: Scope): Evaluate {
  if (node.op !== '.') return compileNode(node, scope);
  const { root, steps } = fieldPathOf(node);
  const start = compileNode(root, scope);
  const names = steps.map(({ name }) => name);
  return (facts, item, loops) => hasFields(start(facts, item, loops), names);
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
  const { inner, loop } = scope.withLoop(
    variable.args,
    scope.factName(receiver),
  );
  const list = compileNode(receiver, scope);
  const steps = bodies.map(body => compileBody(body, inner));
  const apply = macro(steps.length);
  if (!apply) {
    throw new NotAvailableError(`this form of ${name}()`, node);
  }
  return (facts, item, loops) => {
    const items = list(facts, item, loops);
    if (items instanceof Unknown) return items;
    if (!isList(items)) {
      return Unknown.of({ fact: `error: ${name}() needs a list` });
    }
    return apply(items, (step, one) => {
      loops.items[loop] = one;
      return steps[step](facts, item, loops);
    });
  };
}

/** Only what is repeated can take long, so only that is counted. */
function compileBody(node: ASTNode, scope: Scope): Evaluate {
  const evaluate = compileNode(node, scope);
  const size = operationsIn(node);
  return (facts, item, loops) => {
    loops.steps -= size;
    if (loops.steps < 0) throw new BudgetError();
    return evaluate(facts, item, loops);
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

/** An operation that needs all its operands, one or two. */
function strict(
  nodes: readonly ASTNode[],
  operation: Operation,
  scope: Scope,
): Evaluate {
  const [left, right] = nodes.map(operand => compileNode(operand, scope));
  if (!right) {
    return (facts, item, loops) => {
      const value = left(facts, item, loops);
      return value instanceof Unknown ? value : operation(value);
    };
  }
  return (facts, item, loops) => {
    const first = left(facts, item, loops);
    const second = right(facts, item, loops);
    return first instanceof Unknown || second instanceof Unknown
      ? Unknown.among(first, second)
      : operation(first, second);
  };
}
