// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AnswerProblem,
  Statement,
  StatementValue,
  statementValueSchema,
  SupplierAnswer,
  SupplierAnswers,
  supplierAnswersSchema,
} from '@regie/plugin-sovereignty-common';
import { checkStatement } from '../declaration/checkStatement';
import { nearestOf } from '../declaration';
import { Path, SourceFile, TextFile } from '../policy/SourceFile';
import { SOFTWARECATALOGUS_ANNOTATION } from '../imports';
import { fieldAt } from '../statements/fieldIndex';
import {
  FieldStep,
  formatField,
  NAMED_BY_ANSWER,
  parseField,
  schemaPath,
} from '../statements/fieldPath';
import { SuppliedComponent, SupplierDirectory } from './questionsFor';

/** @public */
export interface ReadAnswersOptions {
  /** The components that answers may be about, with their suppliers. */
  readonly directory: SupplierDirectory;
  /** The supplier whose answers these must be; any when left out. */
  readonly supplier?: string;
  /** YYYY-MM-DD. */
  readonly on: string;
}

/** @public */
export interface ReadAnswers {
  /** Empty as soon as there is one problem. */
  readonly statements: Statement[];
  readonly problems: AnswerProblem[];
  readonly supplier: string | undefined;
}

/** How many mistakes are named at once. */
const MAX_PROBLEMS = 100;

/** How a supplier says that there is nobody to name. */
const NOBODY = ['none', 'geen'];

const YES_NO = new Map([
  ['yes', true],
  ['ja', true],
  ['no', false],
  ['nee', false],
]);

class AnswerReader {
  readonly #file: SourceFile;
  readonly #form: SupplierAnswers;
  readonly #options: ReadAnswersOptions;
  readonly #components: readonly SuppliedComponent[];
  readonly #problems: AnswerProblem[] = [];
  readonly #statements: Statement[] = [];
  /** Who the answers name at a place that had no name: by entity and item. */
  readonly #named = new Map<string, string | null>();
  readonly #seen = new Map<string, string>();

  constructor(
    file: SourceFile,
    form: SupplierAnswers,
    options: ReadAnswersOptions,
  ) {
    this.#file = file;
    this.#form = form;
    this.#options = options;
    this.#components = options.directory.componentsOf(form.supplier);
  }

  read(): ReadAnswers {
    const { supplier } = this.#form;
    if (this.#checkForm()) {
      const given = this.#form.answers
        .map((answer, index) => ({ answer, index }))
        .filter(({ answer }) => isGiven(answer.value));
      for (const { answer, index } of given) this.#name(answer, index);
      for (const { answer, index } of given) this.#answer(answer, index);
    }
    const problems = this.#problems.slice(0, MAX_PROBLEMS);
    const statements = problems.length > 0 ? [] : this.#statements;
    return { statements, problems, supplier };
  }

  #checkForm(): boolean {
    const { supplier, answeredOn } = this.#form;
    const expected = this.#options.supplier;
    if (expected !== undefined && supplier !== expected) {
      this.#problem(['supplier'], supplier, `must be ${expected}`, [expected]);
      return false;
    }
    if (this.#components.length === 0) {
      const known = this.#options.directory.list().map(({ id }) => id);
      this.#problem(
        ['supplier'],
        supplier,
        'is named by no component that you may see',
        known,
      );
      return false;
    }
    if (answeredOn > this.#options.on) {
      this.#problem(['answeredOn'], answeredOn, 'is in the future');
      return false;
    }
    return true;
  }

  /** The first walk: which provider each unnamed place is at. */
  #name(answer: SupplierAnswer, index: number): void {
    const steps = parseField(answer.field) ?? [];
    if (!isNewItem(steps[0]) || steps[1]?.key !== 'provider') return;
    const component = this.#componentOf(answer);
    if (!component) return;
    const key = itemKey(component, steps[0]);
    const nobody =
      steps[0].key !== 'hosting' &&
      NOBODY.includes(String(answer.value).toLocaleLowerCase('en-US'));
    const provider = nobody
      ? null
      : this.#provider(answer.value, ['answers', index, 'value']);
    if (provider !== undefined) this.#named.set(key, provider);
  }

  #answer(answer: SupplierAnswer, index: number): void {
    const at: Path = ['answers', index];
    const component = this.#componentOf(answer);
    if (!component) {
      const known = this.#components.map(({ entityRef }) => entityRef);
      this.#problem(
        [...at, 'entityRef'],
        answer.entityRef,
        `is no component of ${this.#form.supplier}`,
        known,
      );
      return;
    }
    const steps = this.#stepsOf(answer, component, at);
    if (!steps) return;
    if ('nobodyIn' in steps) {
      this.#state(answer, component, steps.nobodyIn, [], at);
      return;
    }
    const value = this.#valueOf(answer, steps, at);
    if (value === undefined) return;
    this.#state(answer, component, formatField(steps), value, at);
  }

  /** The field with its place named, when it is one to answer for. */
  #stepsOf(
    { field }: SupplierAnswer,
    component: SuppliedComponent,
    at: Path,
  ): FieldStep[] | { nobodyIn: string } | undefined {
    const askable = this.#options.directory.askableOf(component);
    const steps = parseField(field);
    const isNew = steps && isNewItem(steps[0]);
    const known = askable.some(one =>
      isNew
        ? one.item === NAMED_BY_ANSWER && one.path === schemaPath(steps)
        : one.field === field,
    );
    if (!steps || !known) {
      this.#problem(
        [...at, 'field'],
        field,
        `is nothing that ${this.#form.supplier} can answer for ${
          component.entityRef
        }`,
        askable.map(one => one.field),
      );
      return undefined;
    }
    if (!isNew) return steps;
    const provider = this.#named.get(itemKey(component, steps[0]));
    if (provider === null) {
      return steps[1].key === 'provider'
        ? { nobodyIn: steps[0].key }
        : undefined;
    }
    if (provider === undefined) {
      const asked = `${steps[0].key}[${steps[0].item}].provider`;
      if (field !== asked) {
        this.#problem(
          [...at, 'field'],
          field,
          `is about a place without a name; answer ${asked} as well`,
        );
      }
      return undefined;
    }
    return [{ key: steps[0].key, item: provider }, ...steps.slice(1)];
  }

  #valueOf(
    { value }: SupplierAnswer,
    steps: readonly FieldStep[],
    at: Path,
  ): StatementValue | undefined {
    const field = fieldAt(schemaPath(steps));
    const path = [...at, 'value'];
    let given = value;
    if (field?.refers === 'provider') {
      given = this.#provider(value, path);
      if (given === undefined) return undefined;
    }
    if (field?.type === 'boolean' && typeof value === 'string') {
      given = YES_NO.get(value.trim().toLocaleLowerCase('nl-NL')) ?? value;
    }
    const { problems } = checkStatement(treeOf(steps, given), 'written');
    for (const { path: was, message, allowed, nearest } of problems) {
      const here = `answers[${at[1]}].value`;
      this.#problems.push({
        path: here,
        value,
        ...(allowed ? { allowed: [...allowed] } : {}),
        ...(nearest ? { nearest } : {}),
        message: `${this.#file.at(path)} ${message.replaceAll(was, here)}`,
      });
    }
    if (problems.length > 0) return undefined;
    const parsed = statementValueSchema.safeParse(given);
    return parsed.success ? parsed.data : undefined;
  }

  /** A provider that the register lacks may be named; a slip of the pen may not. */
  #provider(value: unknown, path: Path): string | undefined {
    const { names } = this.#options.directory;
    const providers = [...names.all()].flat();
    if (typeof value !== 'string' || names.idOf(value) === '') {
      this.#problem(path, value, 'must be the name of a company', []);
      return undefined;
    }
    const known = names.providerId(value);
    if (known) return known;
    const nearest = nearestOf(value, providers, 2);
    if (nearest === undefined) return names.idOf(value);
    this.#problem(path, value, 'is not in the register', providers);
    return undefined;
  }

  #state(
    answer: SupplierAnswer,
    component: SuppliedComponent,
    field: string,
    value: StatementValue,
    at: Path,
  ): void {
    const { evidence = 'self-declared', document } = answer;
    if (evidence !== 'self-declared' && !document) {
      this.#problem(
        [...at, 'evidence'],
        evidence,
        'needs a document that backs it; fill in document, or leave evidence out',
      );
      return;
    }
    const { entityRef } = component;
    const key = JSON.stringify([entityRef, field]);
    const text = JSON.stringify(value);
    const before = this.#seen.get(key);
    if (before !== undefined && before !== text) {
      this.#problem(
        [...at, 'value'],
        value,
        `contradicts another answer to ${field} of ${entityRef}`,
      );
      return;
    }
    this.#seen.set(key, text);
    const { questionnaire, answeredBy, answeredOn } = this.#form;
    this.#statements.push({
      entityRef,
      field,
      value,
      source: 'supplier',
      evidence,
      asOf: answer.asOf ?? answeredOn,
      by: answeredBy,
      object: { kind: 'SupplierAnswers', name: questionnaire },
      path: document ?? `answers[${at[1]}]`,
    });
  }

  /** By reference, or for the answers of another municipality by product. */
  #componentOf({
    entityRef,
    product,
  }: SupplierAnswer): SuppliedComponent | undefined {
    const byRef = this.#components.find(one => one.entityRef === entityRef);
    if (byRef || !product) return byRef;
    const same = this.#components.filter(
      ({ entity }) =>
        entity.metadata.annotations?.[SOFTWARECATALOGUS_ANNOTATION] === product,
    );
    return same.length === 1 ? same[0] : undefined;
  }

  #problem(
    path: Path,
    value: unknown,
    what: string,
    allowed: readonly string[] = [],
  ): void {
    const name = path
      .map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`))
      .join('')
      .slice(1);
    const nearest = nearestOf(value, allowed);
    const shown = JSON.stringify(value)?.slice(0, 80) ?? 'missing';
    const listed =
      allowed.length > 0 && allowed.length <= 60
        ? `; allowed are ${allowed.join(', ')}`
        : '';
    const hint = nearest ? ` Did you mean "${nearest}"?` : '';
    this.#problems.push({
      path: name,
      value,
      ...(allowed.length > 0 ? { allowed: [...allowed] } : {}),
      ...(nearest ? { nearest } : {}),
      message: `${this.#file.at(
        path,
      )} ${name} is ${shown}; it ${what}${listed}.${hint}`,
    });
  }
}

/**
 * Reads a supplier's answers, YAML or JSON. They are taken over whole or not
 * at all: half a form would leave it open which half, and every mistake is
 * named at once, so that one round mends them. Never throws.
 *
 * @public
 */
export function readAnswers(
  file: TextFile,
  options: ReadAnswersOptions,
): ReadAnswers {
  const read = SourceFile.read(file);
  if ('problems' in read) {
    const problems = read.problems.map(message => ({ path: '', message }));
    return { statements: [], problems, supplier: undefined };
  }
  const parsed = supplierAnswersSchema.safeParse(read.value);
  if (!parsed.success) {
    const problems = read.file.describe(parsed.error).map((message, index) => ({
      path: (parsed.error.issues[index]?.path ?? []).map(String).join('.'),
      message,
    }));
    return { statements: [], problems, supplier: undefined };
  }
  return new AnswerReader(read.file, parsed.data, options).read();
}

/** `[?]`, or `[?2]` where a form names more than one. */
function isNewItem(step: FieldStep | undefined): boolean {
  return /^\?\d*$/.test(step?.item ?? '');
}

function itemKey(component: SuppliedComponent, step: FieldStep): string {
  return JSON.stringify([component.entityRef, step.key, step.item]);
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

/** A declaration that says one thing, for the validator. */
function treeOf(steps: readonly FieldStep[], value: unknown): unknown {
  return steps.reduceRight<unknown>(
    (inner, { key, item }) => ({ [key]: item === undefined ? inner : [inner] }),
    value,
  );
}
