// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  Node,
  parseDocument,
  visit,
  YAMLParseError,
} from 'yaml';
import { z } from 'zod';

/** A text with the path that people know it by. @public */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  /**
   * True for a text that was made from values, such as those in app-config:
   * problems then name the key, since its lines are nowhere to be seen.
   */
  readonly keyed?: boolean;
}

/** A step into a document. */
export type Path = readonly (string | number)[];

/**
 * The largest file that ships has about 70 kB. A megabyte holds many times that,
 * and is parsed well within a second.
 */
const MAX_CHARACTERS = 1_000_000;

/** Deeper than any pack or list of waivers is. */
const MAX_DEPTH = 20;

/**
 * Of mistakes in the syntax only the first tells something: it unsettles all
 * that follows. A key that stands there twice unsettles nothing.
 */
function isOwnMistake(
  { code, pos }: YAMLParseError,
  _index: number,
  all: readonly YAMLParseError[],
): boolean {
  return (
    code === 'DUPLICATE_KEY' ||
    all.every(other => other.code === 'DUPLICATE_KEY' || other.pos[0] >= pos[0])
  );
}

/** A YAML file that can say where each part of it stands. */
export class SourceFile {
  readonly #path: string;
  readonly #text: string;
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly #keyed: boolean;

  private constructor(
    { path, text, keyed = false }: TextFile,
    document: Document,
    lines: LineCounter,
  ) {
    this.#path = path;
    this.#text = text;
    this.#keyed = keyed;
    this.#document = document;
    this.#lines = lines;
  }

  /** Gives the file, or what keeps it from being read. */
  static read(
    source: TextFile,
  ): { file: SourceFile; value: unknown } | { problems: string[] } {
    const { path, text } = source;
    if (text.length > MAX_CHARACTERS) {
      const size = `the file has ${text.length} characters; at most ${MAX_CHARACTERS} are read`;
      return { problems: [`${path}:1:1 ${size}`] };
    }
    if (nesting(text) > MAX_DEPTH * 10) {
      return { problems: [`${path}:1:1 the file is nested too deeply`] };
    }
    try {
      const lines = new LineCounter();
      const document = parseDocument(text, {
        lineCounter: lines,
        prettyErrors: false,
      });
      const file = new SourceFile(source, document, lines);
      const problems = file.#problems();
      return problems.length
        ? { problems }
        : { file, value: document.toJS({ maxAliasCount: 0 }) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { problems: [`${path}:1:1 cannot be read as YAML: ${reason}`] };
    }
  }

  get path(): string {
    return this.#path;
  }

  /** `path:line:column` of the deepest part of the path that is there. */
  at(path: Path): string {
    if (this.#keyed) return `${this.#path}${path.map(keyStep).join('')}`;
    return this.#position(this.#offsetOf(path));
  }

  /** The position of a character of a text value, which may be folded or quoted in the file. */
  atCharacter(path: Path, character: number): string {
    const node = this.#nodeAt(path);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) {
      return this.at(path);
    }
    const before = inked(node.value.slice(0, character)).length;
    const start = node.range[0] + headLength(this.#text.slice(node.range[0]));
    return this.#position(this.#skipInked(start, before));
  }

  /** What a schema found, each problem at its place. */
  describe(
    error: z.ZodError,
    subject: (path: Path) => string = () => '',
  ): string[] {
    return error.issues.flatMap(issue => this.#describeIssue(issue, subject));
  }

  #describeIssue(
    issue: z.core.$ZodIssue,
    subject: (path: Path) => string,
  ): string[] {
    const path = issue.path.filter(
      (step): step is string | number => typeof step !== 'symbol',
    );
    const name = path.join('.') || 'the file';
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(
        key =>
          `${this.at([...path, key])} ${subject(
            path,
          )}the key "${key}" of ${name} is not known; remove it or mend its spelling`,
      );
    }
    const text = this.#whatIsWrong(path, name) ?? `${name}: ${issue.message}`;
    return [`${this.at(path)} ${subject(path)}${text}`];
  }

  #whatIsWrong(path: Path, name: string): string | undefined {
    const node = this.#nodeAt(path);
    if (path.length > 0) return node ? undefined : `${name} is missing; add it`;
    if (!node) return 'the file is empty; is it the right one?';
    if (isMap(node)) return undefined;
    return 'the file has no keys with values; is it the file itself, and not a page about it?';
  }

  #problems(): string[] {
    const { errors, warnings } = this.#document;
    const problems = [...errors.filter(isOwnMistake), ...warnings].map(
      error => `${this.#position(error.pos[0])} YAML: ${error.message}`,
    );
    visit(this.#document, {
      Pair: (_key, { key }) => {
        if (!isScalar(key) || key.value !== '__proto__') return undefined;
        problems.push(
          `${this.#position(
            key.range?.[0] ?? 0,
          )} the key "__proto__" is not allowed; remove it`,
        );
        return visit.BREAK;
      },
      Alias: (_key, node) => {
        const offset = node.range?.[0] ?? 0;
        problems.push(
          `${this.#position(
            offset,
          )} aliases are not allowed; write the value out`,
        );
        return visit.BREAK;
      },
      Node: (_key, node, ancestors) => {
        if (isAlias(node) || ancestors.length < MAX_DEPTH * 2) return undefined;
        const offset = node.range?.[0] ?? 0;
        problems.push(`${this.#position(offset)} nested too deeply`);
        return visit.BREAK;
      },
    });
    return problems;
  }

  #nodeAt(path: Path): Node | undefined {
    if (path.length === 0) return this.#document.contents ?? undefined;
    const found = this.#document.getIn(path, true);
    return found === undefined ? undefined : (found as Node);
  }

  #offsetOf(path: Path): number {
    const parent = this.#nodeAt(path.slice(0, -1));
    const last = path.at(-1);
    if (isMap(parent)) {
      const pair = parent.items.find(
        ({ key }) => isScalar(key) && key.value === last,
      );
      if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0;
    }
    const own = this.#nodeAt(path);
    if (own?.range) return own.range[0];
    if (path.length === 0) return 0;
    return isCollection(parent)
      ? parent.range?.[0] ?? 0
      : this.#offsetOf(path.slice(0, -1));
  }

  #skipInked(start: number, count: number): number {
    let left = count;
    let offset = start;
    while (offset < this.#text.length) {
      const inkedHere = inked(this.#text[offset]).length > 0;
      if (inkedHere && left === 0) break;
      if (inkedHere) left -= 1;
      offset += 1;
    }
    return offset;
  }

  #position(offset: number): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${this.#path}:${line}:${col}`;
  }
}

function keyStep(step: string | number): string {
  return typeof step === 'number' ? `[${step}]` : `.${step}`;
}

/** Folding moves white space about and escaping adds backslashes; the rest stays in order. */
function inked(text: string): string {
  return text.replace(/[\s\\]/g, '');
}

/** What stands before the first character of a value: a quote, or `|-` and the like. */
function headLength(source: string): number {
  const head = /^(?:["']|[|>][^\n]*\n)/.exec(source);
  return head ? head[0].length : 0;
}

/** Open brackets without a closing one, at most: a guess before parsing that costs one pass. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    if (character === ']' || character === '}') depth -= 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}
