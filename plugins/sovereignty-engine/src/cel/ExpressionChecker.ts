// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ASTNode, Environment } from '@marcbachmann/cel-js';
import { compileNode, runnable } from './compileNode';
import {
  Definition,
  DefinitionError,
  Definitions,
  DEFINITIONS,
  WrittenOut,
} from './Definitions';
import { SIGNATURES } from './functions';
import { EXPRESSION_LIMITS } from './limits';
import { NotAvailableError } from './NotAvailableError';
import { Scope } from './Scope';
import { visit } from './visit';
import { FactObject, Value } from './value';

/** A typed name: `type` as CEL writes it, such as `list<Hosting>`. */
export interface TypedName {
  readonly name: string;
  readonly type: string;
}

/** @public */
export interface RecordType {
  readonly type: string;
  readonly fields: readonly TypedName[];
}

/** A variable; `origin` is the fact it is an item of, when it is one. */
export interface Variable extends TypedName {
  readonly origin?: string;
}

/** What is wrong with an expression; `position` counts characters from its start. */
export interface ExpressionProblem {
  readonly position: number;
  readonly message: string;
}

/**
 * An expression that passed its checks. Where it is asked of an item of a list,
 * its variable `item` is that one.
 */
export interface Expression {
  readonly source: string;
  readonly type: string;
  /** The fact that its value comes from, in the terms of the schema. */
  readonly origin: string;
  /** Names of all definitions in it, also within each other, as they stand. */
  readonly uses: readonly string[];
  evaluate(facts: FactObject, item?: Value): Value;
}

/** What a definition may give. A record is a fact, which has a name already. */
const DEFINABLE = ['bool', 'string', 'int', 'double', 'list'];

/** Same length as `has`, so that positions stay right. */
const TYPED_HAS = 'hax';

/**
 * Parses, type-checks and compiles expressions over declared record types and
 * variables. cel-js does the first two.
 */
export class ExpressionChecker {
  /** Without definitions: their type is made anew for every one more. */
  readonly #bare: Environment;
  readonly #environment: Environment;
  readonly #variables: readonly Variable[];
  readonly #definitions: readonly Definition[];
  readonly #asked: Set<string>;

  private constructor(
    bare: Environment,
    variables: readonly Variable[],
    definitions: readonly Definition[],
    asked: Set<string>,
  ) {
    this.#bare = bare;
    this.#environment = withDefinitions(bare, definitions);
    this.#variables = variables;
    this.#definitions = definitions;
    this.#asked = asked;
  }

  /** Types that another one refers to come before it. */
  static create(
    types: readonly RecordType[],
    variables: readonly Variable[],
  ): ExpressionChecker {
    const environment = new Environment({ limits: EXPRESSION_LIMITS.parser });
    for (const { type, fields } of types) {
      environment.registerType(type, {
        fields: Object.fromEntries(fields.map(f => [f.name, f.type])),
      });
    }
    for (const signature of SIGNATURES) {
      environment.registerFunction(signature, () => undefined);
    }
    environment.registerFunction(`${TYPED_HAS}(dyn): bool`, () => true);
    for (const { name, type } of variables) {
      environment.registerVariable(name, type);
    }
    return new ExpressionChecker(environment, variables, [], new Set());
  }

  withVariable(variable: Variable): ExpressionChecker {
    const bare = this.#bare.clone();
    bare.registerVariable(variable.name, variable.type);
    const variables = [...this.#variables, variable];
    return new ExpressionChecker(
      bare,
      variables,
      this.#definitions,
      this.#asked,
    );
  }

  /** A checker whose expressions may use this one as `definitions.NAME`. */
  define(
    name: string,
    source: string,
  ): { checker: ExpressionChecker } | { problem: ExpressionProblem } {
    const read = this.#read(source, DEFINABLE);
    if ('problem' in read) return read;
    const { type } = read.expression;
    const definition = { name, type, ...read.written };
    const definitions = [...this.#definitions, definition];
    return {
      checker: new ExpressionChecker(
        this.#bare,
        this.#variables,
        definitions,
        this.#asked,
      ),
    };
  }

  /** Whether an expression that passed its checks uses the definition. */
  isAsked(name: string): boolean {
    return this.#asked.has(name);
  }

  /** `types` are the result types that will do. */
  check(
    source: string,
    types: readonly string[],
  ): { expression: Expression } | { problem: ExpressionProblem } {
    const read = this.#read(source, types);
    return 'problem' in read ? read : { expression: read.expression };
  }

  #read(
    source: string,
    types: readonly string[],
  ):
    | { expression: Expression; written: WrittenOut }
    | { problem: ExpressionProblem } {
    if (source.length > EXPRESSION_LIMITS.characters) {
      const message = `the expression has ${source.length} characters; at most ${EXPRESSION_LIMITS.characters} are allowed`;
      return { problem: { position: 0, message } };
    }
    try {
      const { ast } = this.#environment.parse(source);
      const checked = this.#environment.check(withTypedHas(source, ast));
      if (!checked.valid) return { problem: problemOf(checked.error) };
      const type = checked.type ?? 'dyn';
      if (!types.some(wanted => fits(type, wanted))) {
        const message = `the expression gives ${type}; ${types.join(
          ' or ',
        )} is needed`;
        return { problem: { position: 0, message } };
      }
      const written = this.#writtenOut(ast);
      return { expression: this.#compile(source, type, written), written };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  }

  #writtenOut(ast: ASTNode): WrittenOut {
    const facts = this.#variables.map(({ name }) => name);
    return new Definitions(this.#definitions, facts).writeOut(ast);
  }

  #compile(
    source: string,
    type: string,
    { ast, uses }: WrittenOut,
  ): Expression {
    uses.forEach(name => this.#asked.add(name));
    const scope = Scope.create(
      this.#variables.map(({ name, origin }) => ({
        name,
        origin: origin ?? name,
      })),
    );
    return {
      source,
      type,
      origin: scope.factName(ast),
      uses,
      evaluate: runnable(compileNode(ast, scope), ast),
    };
  }
}

/** The same environment when there are none. */
function withDefinitions(
  bare: Environment,
  definitions: readonly Definition[],
): Environment {
  if (definitions.length === 0) return bare;
  const environment = bare.clone();
  environment.registerType('Definitions', {
    fields: Object.fromEntries(definitions.map(d => [d.name, d.type])),
  });
  environment.registerVariable(DEFINITIONS, 'Definitions');
  return environment;
}

function fits(type: string, wanted: string): boolean {
  return wanted === 'list' ? type.startsWith('list') : type === wanted;
}

/** cel-js checks only the first name inside `has()`; a function sees it all. */
function withTypedHas(source: string, ast: ASTNode): string {
  let text = source;
  visit(ast, node => {
    if (node.op === 'call' && node.args[0] === 'has') {
      text =
        text.slice(0, node.start) +
        text.slice(node.start).replace(/^has/, TYPED_HAS);
    }
  });
  return text;
}

function problemOf(error: unknown): ExpressionProblem {
  if (error instanceof NotAvailableError || error instanceof DefinitionError) {
    return { position: error.position, message: error.message };
  }
  const { summary, message, range } = error as {
    summary?: string;
    message?: string;
    range?: { start: number };
  };
  const text = (summary ?? message ?? String(error)).replaceAll(
    TYPED_HAS,
    'has',
  );
  return { position: range?.start ?? 0, message: text };
}
