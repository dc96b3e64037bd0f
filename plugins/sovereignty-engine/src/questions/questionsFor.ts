// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  AllowedAnswer,
  ComponentQuestions,
  DeclarationField,
  LocalizedText,
  SupplierQuestion,
  SupplierQuestions,
  SupplierSummary,
} from '@regie/plugin-sovereignty-common';
import { SOFTWARECATALOGUS_ANNOTATION } from '../imports';
import { Register } from '../register';
import { fieldAt } from '../statements/fieldIndex';
import { NAMED_BY_ANSWER } from '../statements/fieldPath';
import { ANSWER_TEXTS } from './answerTexts';
import { AskableField, askableFields } from './askable';
import { StatedEntity } from './statedEntities';
import { SupplierNames, SupplierOfComponent, suppliersOf } from './suppliersOf';

/** @public */
export interface SupplierDirectoryOptions {
  readonly components: readonly StatedEntity[];
  readonly register: Register;
  /** YYYY-MM-DD. */
  readonly on: string;
}

/** A component with what one supplier is to it. */
export interface SuppliedComponent extends StatedEntity {
  readonly entityRef: string;
  readonly supplier: SupplierOfComponent;
}

/**
 * The suppliers of a set of components, and what each has to be asked.
 *
 * @public
 */
export class SupplierDirectory {
  readonly #options: SupplierDirectoryOptions;
  readonly #bySupplier = new Map<string, SuppliedComponent[]>();
  readonly names: SupplierNames;

  constructor(options: SupplierDirectoryOptions) {
    this.#options = options;
    this.names = new SupplierNames(options.register, options.on);
    for (const { entity, declaration } of options.components) {
      for (const supplier of suppliersOf(declaration, this.names)) {
        const entityRef = stringifyEntityRef(entity);
        const supplied = { entity, declaration, entityRef, supplier };
        const group = this.#bySupplier.get(supplier.id);
        if (group) group.push(supplied);
        else this.#bySupplier.set(supplier.id, [supplied]);
      }
    }
  }

  /** In order of their names. */
  list(): SupplierSummary[] {
    return [...this.#bySupplier]
      .map(([id, components]) => ({
        id,
        name: components[0].supplier.name,
        components: components.length,
        questions: components.reduce(
          (sum, component) => sum + this.#openFields(component).length,
          0,
        ),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl-NL'));
  }

  componentsOf(id: string): readonly SuppliedComponent[] {
    return this.#bySupplier.get(id) ?? [];
  }

  /** Everything that a supplier can answer for, known or not. */
  askableOf(component: SuppliedComponent): AskableField[] {
    const { declaration, supplier } = component;
    const { register } = this.#options;
    const { names } = this;
    return askableFields({ declaration, supplier, names, register });
  }

  /** The form for a supplier; `undefined` when no component names him. */
  questionsFor(id: string): SupplierQuestions | undefined {
    const supplied = this.#bySupplier.get(id);
    if (!supplied) return undefined;
    const components = supplied
      .map(component => this.#questionsOf(component))
      .filter(({ questions }) => questions.length > 0)
      .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1));
    const asked = components.map(({ entityRef, questions }) => [
      entityRef,
      questions.map(({ field }) => field),
    ]);
    const { on } = this.#options;
    return {
      apiVersion: 'regie.dev/v1',
      kind: 'SupplierQuestions',
      id: `${id}-${on}-${shortHash(JSON.stringify(asked))}`,
      supplier: { id, name: supplied[0].supplier.name },
      createdOn: on,
      components,
    };
  }

  #openFields(component: SuppliedComponent): AskableField[] {
    return this.askableOf(component).filter(
      ({ known, applies }) => applies && !known,
    );
  }

  #questionsOf(component: SuppliedComponent): ComponentQuestions {
    const { metadata } = component.entity;
    return {
      entityRef: component.entityRef,
      title: metadata.title ?? metadata.name,
      product: metadata.annotations?.[SOFTWARECATALOGUS_ANNOTATION] ?? null,
      questions: this.#openFields(component).flatMap(
        askable => questionOf(askable, this.names) ?? [],
      ),
    };
  }
}

function questionOf(
  { field, path, item, onlyWhen }: AskableField,
  names: SupplierNames,
): SupplierQuestion | undefined {
  const asked = fieldAt(path);
  if (!asked) return undefined;
  return {
    field,
    title: titleOf(asked, path, item, names),
    description: asked.description,
    answer: answerKindOf(asked),
    allowed: (asked.allowed ?? []).map(value => allowedOf(asked.key, value)),
    onlyWhen,
  };
}

function allowedOf(key: string, value: string): AllowedAnswer {
  return { value, title: ANSWER_TEXTS[key]?.[value] ?? null };
}

/** "Region" alone says too little where there are more places. */
function titleOf(
  { title }: DeclarationField,
  path: string,
  item: string | undefined,
  names: SupplierNames,
): LocalizedText {
  const parents = path.split('.').slice(0, -1).map(withoutBrackets);
  const parent =
    fieldAt(parents.join('.')) ?? fieldAt(withoutBrackets(path.split('.')[0]));
  if (!parent || parents.length === 0) return title;
  const place = item && item !== NAMED_BY_ANSWER ? names.nameOf(item) : '';
  const about = (language: 'nl' | 'en') =>
    place ? `${parent.title[language]} (${place})` : parent.title[language];
  return {
    nl: `${about('nl')}: ${title.nl}`,
    en: `${about('en')}: ${title.en}`,
  };
}

function withoutBrackets(key: string): string {
  return key.replace('[]', '');
}

function answerKindOf(field: DeclarationField): SupplierQuestion['answer'] {
  const isList = field.type === 'array';
  if (field.allowed) return isList ? 'choices' : 'choice';
  if (field.refers === 'provider') return 'provider';
  if (field.key === 'countries') return 'countries';
  if (field.key === 'modelOrigin') return 'country';
  if (isList) return 'texts';
  if (field.type === 'boolean') return 'yes-no';
  if (field.type === 'integer') return 'number';
  if (field.format === 'date') return 'date';
  return field.format === 'uri' ? 'address' : 'text';
}

/** FNV-1a: short, the same everywhere, and not for security. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
