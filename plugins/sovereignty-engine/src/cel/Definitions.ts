// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ASTNode } from '@marcbachmann/cel-js';
import { EXPRESSION_LIMITS } from './limits';
import { MACROS } from './macros';
import { visit } from './visit';

/** The variable by which expressions reach definitions. */
export const DEFINITIONS = 'definitions';

/** An expression that others use by its name. */
export interface Definition {
  readonly name: string;
  readonly type: string;
  /** With the definitions that it uses itself written out. */
  readonly ast: ASTNode;
  /** Those that it uses itself, the first one first. */
  readonly uses: readonly string[];
}

/** An expression with its definitions in the place of their names. */
export interface WrittenOut {
  readonly ast: ASTNode;
  /** All that are in it, also within each other, in the order they stand in. */
  readonly uses: readonly string[];
}

/** A use of a definition that would mean something else than it says. */
export class DefinitionError extends Error {
  readonly position: number;

  constructor(message: string, node: ASTNode) {
    super(message);
    this.position = node.start;
  }
}

/**
 * Definitions by name. They are put in the place of their names before an
 * expression is compiled, so that using one costs and answers what writing it
 * out does: what is missing keeps its name, and steps are counted.
 */
export class Definitions {
  readonly #byName: ReadonlyMap<string, Definition>;
  readonly #facts: ReadonlySet<string>;

  /** `facts` are the variables that definitions look at. */
  constructor(definitions: readonly Definition[], facts: readonly string[]) {
    this.#byName = new Map(definitions.map(each => [each.name, each]));
    this.#facts = new Set(facts);
  }

  /** @throws DefinitionError when it would then mean something else */
  writeOut(ast: ASTNode): WrittenOut {
    const used = new Set<string>();
    const written = this.#written(ast, new Set(), used);
    if (used.size > 0) refuseTooLarge(written, ast);
    const uses = [...this.#byName.keys()].filter(name => used.has(name));
    return { ast: written, uses };
  }

  /** `items` are the names that loops around it give to their items. */
  #written(
    node: ASTNode,
    items: ReadonlySet<string>,
    used: Set<string>,
  ): ASTNode {
    const definition = this.#named(node, items);
    if (definition) {
      this.#refuseHidden(definition, node, items);
      [definition.name, ...definition.uses].forEach(name => used.add(name));
      return definition.ast;
    }
    if (node.op === 'call' && node.args[0] === 'has') {
      this.#refuseInHas(node.args[1][0], items);
    }
    const inside = withItem(node, items);
    return rebuilt(node, part =>
      this.#written(part, isLoopOver(part, node) ? items : inside, used),
    );
  }

  #named(node: ASTNode, items: ReadonlySet<string>): Definition | undefined {
    if (node.op !== '.' || items.has(DEFINITIONS)) return undefined;
    const [owner, name] = node.args;
    return owner.op === 'id' && owner.args === DEFINITIONS
      ? this.#byName.get(name)
      : undefined;
  }

  /** Inside `hosting.all(today, …)` the fact `today` cannot be asked for. */
  #refuseHidden(
    { name, ast }: Definition,
    node: ASTNode,
    items: ReadonlySet<string>,
  ): void {
    visit(ast, ({ op, args }) => {
      if (op !== 'id' || !items.has(args) || !this.#facts.has(args)) return;
      throw new DefinitionError(
        `${DEFINITIONS}.${name} asks for the fact ${args}, which an item of that name hides here; call the item otherwise`,
        node,
      );
    });
  }

  #refuseInHas(node: ASTNode, items: ReadonlySet<string>): void {
    if (!this.#named(node, items)) return;
    throw new DefinitionError(
      'has() asks whether a fact is there; a definition always is, so ask it of the fact',
      node,
    );
  }
}

/** A loop gives its items a name; it counts in what it repeats. */
function withItem(
  node: ASTNode,
  items: ReadonlySet<string>,
): ReadonlySet<string> {
  if (node.op !== 'rcall' || !MACROS[node.args[0]]) return items;
  const [, , [variable]] = node.args;
  return variable?.op === 'id' ? new Set([...items, variable.args]) : items;
}

/** The list that a loop goes over does not know its item. */
function isLoopOver(part: ASTNode, node: ASTNode): boolean {
  return node.op === 'rcall' && node.args[1] === part;
}

/** The same node, or a copy where a part of it became another one. */
function rebuilt(node: ASTNode, change: (part: ASTNode) => ASTNode): ASTNode {
  let isSame = true;
  const renew = (args: unknown): unknown => {
    if (Array.isArray(args)) return args.map(renew);
    if (!isNode(args)) return args;
    const renewed = change(args);
    if (renewed !== args) isSame = false;
    return renewed;
  };
  const args = renew(node.args);
  if (isSame) return node;
  const { op, input, pos, start, end, range } = node;
  const toOldStructure = () => node.toOldStructure();
  return { op, args, input, pos, start, end, range, toOldStructure } as ASTNode;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value;
}

/** Definitions of definitions could grow without end. */
function refuseTooLarge(written: ASTNode, node: ASTNode): void {
  const most = EXPRESSION_LIMITS.parser.maxAstNodes;
  let parts = 0;
  visit(written, () => {
    parts += 1;
    if (parts > most) {
      throw new DefinitionError(
        `with its definitions written out the expression has more than ${most} parts`,
        node,
      );
    }
  });
}
