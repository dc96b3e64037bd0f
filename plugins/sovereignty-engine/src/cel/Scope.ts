// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ASTNode } from '@marcbachmann/cel-js';

interface Variable {
  readonly name: string;
  readonly slot: number;
  /** The fact that its value is an item of, in the terms of the schema. */
  readonly origin: string;
}

/** Which variables an expression sees, and what they are called to people. */
export class Scope {
  readonly #variables: readonly Variable[];

  private constructor(variables: readonly Variable[]) {
    this.#variables = variables;
  }

  static create(names: readonly { name: string; origin: string }[]): Scope {
    return new Scope(names.map((variable, slot) => ({ ...variable, slot })));
  }

  /** A variable that hides an outer one of the same name. */
  withVariable(name: string, origin: string): Scope {
    const slot = this.#variables.length;
    return new Scope([...this.#variables, { name, slot, origin }]);
  }

  slotOf(name: string): number {
    return this.#find(name)?.slot ?? -1;
  }

  /** `item.parent.country` of an item of `hosting` is `hosting.parent.country`. */
  factName(node: ASTNode): string {
    switch (node.op) {
      case 'id':
        return this.#find(node.args)?.origin ?? node.args;
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

  #find(name: string): Variable | undefined {
    return [...this.#variables]
      .reverse()
      .find(variable => variable.name === name);
  }
}
