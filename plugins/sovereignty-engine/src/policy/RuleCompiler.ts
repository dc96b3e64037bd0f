// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LocalizedText } from '@regie/plugin-sovereignty-common';
import { Expression, ExpressionChecker, ExpressionProblem } from '../cel';
import { RuleSource } from './packSchema';
import { PolicyRule } from './PolicyPack';
import { Sentence } from './Sentence';
import { Path, SourceFile } from './SourceFile';

export interface RulePlace {
  readonly file: SourceFile;
  readonly rule: RuleSource;
  /** Which of the rules in the file it is. */
  readonly index: number;
}

/** Type-checks the expressions and sentences of one rule. */
export class RuleCompiler {
  readonly problems: string[] = [];
  readonly #file: SourceFile;
  readonly #severity: PolicyRule['severity'];
  readonly #checker: ExpressionChecker;
  readonly #rule: RuleSource;
  readonly #path: Path;

  private constructor(
    { file, rule, index }: RulePlace,
    severity: PolicyRule['severity'],
    checker: ExpressionChecker,
  ) {
    this.#file = file;
    this.#severity = severity;
    this.#checker = checker;
    this.#rule = rule;
    this.#path = ['rules', index];
  }

  /** Gives the rule, or its problems as `path:line:column RULE: what`. */
  static compile(
    place: RulePlace,
    severity: PolicyRule['severity'],
    checker: ExpressionChecker,
  ): { rule?: PolicyRule; problems: string[] } {
    const compiler = new RuleCompiler(place, severity, checker);
    const rule = compiler.#compile();
    return compiler.problems.length
      ? { problems: compiler.problems }
      : { rule, problems: [] };
  }

  #compile(): PolicyRule | undefined {
    const rule = this.#rule;
    const applies = this.#expression('applies', rule.applies, ['bool']);
    const items = this.#items(rule.each ? 'each' : 'evidence');
    if (!applies || !items) return undefined;

    const ofItem = this.#checker.withVariable({
      name: 'item',
      type: items.type.slice('list<'.length, -1),
      origin: items.origin,
    });
    const ofSubject = rule.each ? ofItem : this.#checker;
    const check = this.#expression('check', rule.check, ['bool'], ofSubject);
    const say = this.#sentences(ofSubject, ofItem);
    const none = rule.none && {
      verdict: rule.none.verdict,
      say: this.#sentence(['none', 'say'], rule.none.say, this.#checker),
    };
    if (!check || !say) return undefined;

    const { id, goal, risk, track, sources, title, why, mend } = rule;
    return {
      ...{ id, goal, risk, track, sources, title, why, mend },
      severity: { ...this.#severity, ...rule.severity },
      applies,
      check,
      say,
      ...(rule.each
        ? { each: items, none: none?.say && { ...none, say: none.say } }
        : { evidence: items }),
    };
  }

  /** The list that the rule goes over, or shows. */
  #items(key: 'each' | 'evidence'): Expression | undefined {
    const items = this.#expression(key, this.#rule[key] ?? '', ['list']);
    if (!items || /^list<[A-Z]\w*>$/.test(items.type)) return items;
    this.#report(
      [...this.#path, key],
      0,
      `${key} gives ${items.type}; a list of records of the fact schema is needed`,
    );
    return undefined;
  }

  #sentences(
    ofSubject: ExpressionChecker,
    ofItem: ExpressionChecker,
  ): PolicyRule['say'] | undefined {
    const { say } = this.#rule;
    const offending = this.#say('offending', ofSubject);
    const unknown = this.#say('unknown', ofSubject);
    const supporting = this.#say('supporting', ofSubject);
    const notApplicable = this.#say('notApplicable', this.#checker);
    const item = say.item
      ? this.#sentence(['say', 'item'], say.item, ofItem)
      : undefined;
    if (!offending || !unknown || !supporting || !notApplicable) {
      return undefined;
    }
    return { offending, unknown, supporting, notApplicable, item };
  }

  #say(
    key: 'offending' | 'unknown' | 'supporting' | 'notApplicable',
    checker: ExpressionChecker,
  ): Sentence | undefined {
    return this.#sentence(['say', key], this.#rule.say[key], checker);
  }

  #sentence(
    key: Path,
    text: LocalizedText,
    checker: ExpressionChecker,
  ): Sentence | undefined {
    const result = Sentence.compile(text, checker);
    if ('sentence' in result) return result.sentence;
    for (const { language, position, message } of result.problems) {
      this.#report([...this.#path, ...key, language], position, message);
    }
    return undefined;
  }

  #expression(
    key: string,
    source: string,
    types: readonly string[],
    checker: ExpressionChecker = this.#checker,
  ): Expression | undefined {
    const result = checker.check(source, types);
    if ('expression' in result) return result.expression;
    const { position, message }: ExpressionProblem = result.problem;
    this.#report([...this.#path, key], position, `${key}: ${message}`);
    return undefined;
  }

  #report(path: Path, character: number, message: string): void {
    const place = this.#file.atCharacter(path, character);
    this.problems.push(`${place} ${this.#rule.id}: ${message}`);
  }
}
