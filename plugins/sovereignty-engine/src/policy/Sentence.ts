// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LocalizedText } from '@regie/plugin-sovereignty-common';
import {
  Expression,
  ExpressionChecker,
  FactObject,
  isList,
  Unknown,
  Value,
} from '../cel';
import { isDateFact } from '../facts';
import { dateName } from '../texts';
import { countryName } from './countryName';

type Language = keyof LocalizedText;

/** How a value is written in a sentence, by the name of the form. */
const FORMS = { country: countryName, date: dateName } as const;

type Form = keyof typeof FORMS;

/** What keeps a value from a form, in words; undefined when it fits. */
const UNFIT: Record<Form, (value: Expression) => string | undefined> = {
  country: ({ type }) =>
    type === 'string' || type === 'list<string>'
      ? undefined
      : `${type} is no code of a country`,
  date: ({ source, origin }) =>
    isDateFact(origin)
      ? undefined
      : `${source.trim()} is no date; name a fact that is one`,
};

/** A place in a sentence for the value of an expression. */
interface Hole {
  /** Which of the expressions of the sentence stands there. */
  readonly index: number;
  readonly form: Form | undefined;
}

/** A text, a hole, or a group of these. */
type Part = string | Hole | readonly Part[];

/** `expression | form`; the `||` of an expression is something else. */
const WITH_FORM = /^(.*[^|])\|\s*([\w-]+)\s*$/s;

/** What stands in a hole: one word or several, or none. */
type Words = string | readonly string[];

const WORDS = {
  nl: { unknown: 'onbekend', and: ' en ' },
  en: { unknown: 'unknown', and: ' and ' },
} as const;

const HOLE_TYPES = ['string', 'int', 'double', 'list<string>'];

/** A mistake in a sentence; `position` counts characters from its start. */
export interface SentenceProblem {
  readonly language: Language;
  readonly position: number;
  readonly message: string;
}

/** Reads a sentence from left to right. */
class SentenceReader {
  readonly problems: { position: number; message: string }[] = [];
  readonly #text: string;
  readonly #checker: ExpressionChecker;
  readonly #expressions: Expression[];
  #position = 0;

  /** Adds to `expressions` those that are not there yet. */
  constructor(
    text: string,
    checker: ExpressionChecker,
    expressions: Expression[],
  ) {
    this.#text = text;
    this.#checker = checker;
    this.#expressions = expressions;
  }

  read(): Part[] {
    const parts: Part[] = [];
    while (this.#position < this.#text.length) parts.push(this.#part(false));
    return parts;
  }

  #part(inGroup: boolean): Part {
    const start = this.#position;
    switch (this.#text[start]) {
      case '{':
        return this.#hole();
      case '[':
        if (!inGroup) return this.#group();
        return this.#refuse('a part in [ ] cannot hold another one');
      case ']':
      case '}':
        return this.#refuse('a closing bracket without an opening one');
      default: {
        const rest = this.#text.slice(start);
        const [literal] = /^[^[\]{}]+/.exec(rest) ?? [rest];
        this.#position += literal.length;
        return literal;
      }
    }
  }

  #hole(): Part {
    const start = this.#position;
    const end = this.#text.indexOf('}', start);
    if (end < 0) return this.#refuse('an opening { without a closing }');
    this.#position = end + 1;
    const text = this.#text.slice(start + 1, end);
    const [, source = text, form] = WITH_FORM.exec(text) ?? [];
    if (form !== undefined && !isForm(form)) {
      const known = Object.keys(FORMS).join(', ');
      const message = `${form} is not a form of a value; known are ${known}`;
      this.problems.push({ position: start + 1, message });
      return '';
    }
    const result = this.#checker.check(source, HOLE_TYPES);
    if ('problem' in result) {
      const { position, message } = result.problem;
      this.problems.push({ position: start + 1 + position, message });
      return '';
    }
    const { expression } = result;
    const unfit = form && UNFIT[form](expression);
    if (unfit) this.problems.push({ position: start + 1, message: unfit });
    return { index: this.#indexOf(expression), form };
  }

  #indexOf(expression: Expression): number {
    const known = this.#expressions.findIndex(
      ({ source }) => source === expression.source,
    );
    return known < 0 ? this.#expressions.push(expression) - 1 : known;
  }

  #group(): Part {
    this.#position += 1;
    const parts: Part[] = [];
    while (this.#position < this.#text.length) {
      if (this.#text[this.#position] === ']') {
        this.#position += 1;
        return parts;
      }
      parts.push(this.#part(true));
    }
    return this.#refuse('an opening [ without a closing ]');
  }

  #refuse(message: string): Part {
    this.problems.push({ position: this.#position, message });
    this.#position = this.#text.length;
    return '';
  }
}

/**
 * A sentence of a rule in both languages. `{expression}` stands for the value
 * of an expression, `{expression | country}` for the country of which it is the
 * code, and `{expression | date}` for a date in words; a part in `[...]` is left
 * out when a value in it is not known or empty.
 */
export class Sentence {
  readonly #parts: Readonly<Record<Language, readonly Part[]>>;
  /** Both languages mostly say the same: each is asked once. */
  readonly #expressions: readonly Expression[];
  /** What it always says, when there is no hole in it. */
  readonly #fixed: LocalizedText | undefined;

  private constructor(
    parts: Record<Language, readonly Part[]>,
    expressions: readonly Expression[],
  ) {
    this.#parts = parts;
    this.#expressions = expressions;
    this.#fixed =
      isFixed(parts.nl) && isFixed(parts.en)
        ? { nl: parts.nl.join(''), en: parts.en.join('') }
        : undefined;
  }

  static compile(
    text: LocalizedText,
    checker: ExpressionChecker,
  ): { sentence: Sentence } | { problems: SentenceProblem[] } {
    const problems: SentenceProblem[] = [];
    const expressions: Expression[] = [];
    const compile = (language: Language) => {
      const reader = new SentenceReader(text[language], checker, expressions);
      const parts = reader.read();
      problems.push(...reader.problems.map(p => ({ ...p, language })));
      return parts;
    };
    const parts = { nl: compile('nl'), en: compile('en') };
    return problems.length
      ? { problems }
      : { sentence: new Sentence(parts, expressions) };
  }

  /** Where it is said of an item of a list, `item` is that one. */
  render(facts: FactObject, item?: Value): LocalizedText {
    if (this.#fixed) return this.#fixed;
    const expressions = this.#expressions;
    const words = new Array<Words>(expressions.length);
    for (let index = 0; index < expressions.length; index += 1) {
      words[index] = wordsIn(expressions[index].evaluate(facts, item));
    }
    return {
      nl: renderParts(this.#parts.nl, words, 'nl'),
      en: renderParts(this.#parts.en, words, 'en'),
    };
  }
}

function isFixed(parts: readonly Part[]): parts is readonly string[] {
  return parts.every(part => typeof part === 'string');
}

function isForm(name: string): name is Form {
  return Object.hasOwn(FORMS, name);
}

function isGroup(part: Part): part is readonly Part[] {
  return Array.isArray(part);
}

function renderParts(
  parts: readonly Part[],
  words: readonly Words[],
  language: Language,
): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if (!isGroup(part)) text += filled(part, words, language);
    else if (isComplete(part, words))
      text += renderParts(part, words, language);
  }
  return text;
}

function isComplete(group: readonly Part[], words: readonly Words[]): boolean {
  return group.every(
    part =>
      typeof part === 'string' || isGroup(part) || words[part.index].length > 0,
  );
}

function filled(
  { index, form }: Hole,
  words: readonly Words[],
  language: Language,
): string {
  const found = words[index];
  if (found.length === 0) return WORDS[language].unknown;
  const write = (word: string) => (form ? FORMS[form](word, language) : word);
  return typeof found === 'string'
    ? write(found)
    : listed(found.map(write), WORDS[language].and);
}

function listed(words: readonly string[], and: string): string {
  if (words.length === 1) return words[0];
  return words.slice(0, -1).join(', ') + and + words.at(-1);
}

const NONE: Words = [];

/** None for what is not known or empty. */
function wordsIn(value: Value): Words {
  if (value instanceof Unknown) return NONE;
  if (!isList(value)) return String(value);
  if (value.length === 0) return NONE;
  if (value.length === 1) return wordsOf(value[0]);
  const known = value.filter(item => !(item instanceof Unknown));
  return [...new Set(known.map(String))].sort();
}

function wordsOf(only: Value): Words {
  return only instanceof Unknown ? NONE : [String(only)];
}
