// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ASTNode } from '@marcbachmann/cel-js';

/** Where the value of a name comes from. */
type Variable = {
  readonly name: string;
  /** The fact that its value is an item of, in the terms of the schema. */
  readonly origin: string;
} & (
  | { readonly of: 'facts' | 'item' }
  | { readonly of: 'loop'; readonly loop: number }
);

/** Which variables an expression sees, and what they are called to people. */
export class Scope {
  readonly #variables: readonly Variable[];

  private constructor(variables: readonly Variable[]) {
    this.#variables = variables;
  }

  /** `item` is the one that is not a fact. */
  static create(names: readonly { name: string; origin: string }[]): Scope {
    return new Scope(
      names.map(({ name, origin }) => ({
        ...{ name, origin },
        of: name === 'item' ? 'item' : 'facts',
      })),
    );
  }

  /** With the variable of a loop, which hides an outer one of the same name. */
  withLoop(name: string, origin: string): { inner: Scope; loop: number } {
    const loop = this.#variables.filter(({ of }) => of === 'loop').length;
    const variable = { name, origin, of: 'loop', loop } as const;
    return { inner: new Scope([...this.#variables, variable]), loop };
  }

  /** `item.parent.country` of an item of `hosting` is `hosting.parent.country`. */
  factName(node: ASTNode): string {
    switch (node.op) {
      case 'id':
        return this.find(node.args)?.origin ?? node.args;
      case '.':
        return `${this.factName(node.args[0])}.${node.args[1]}`;
      case 'rcall':
        return this.factName(node.args[1]);
      case '+':
        return this.factName(node.args[0]);
      default:
        return node.input.slice(node.start, node.end);
    }
  }

  find(name: string): Variable | undefined {
    return this.#variables.findLast(variable => variable.name === name);
  }
}
