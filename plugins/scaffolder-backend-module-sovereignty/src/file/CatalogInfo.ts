// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Entity,
  entityEnvelopeSchemaValidator,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { Document, isMap, parseAllDocuments, YAMLMap } from 'yaml';
import { changesIn } from './changesIn';
import { writeAt } from './writeAt';

/** What the file is called nearly everywhere. */
export const CATALOG_INFO = 'catalog-info.yaml';

const isEnvelope = entityEnvelopeSchemaValidator();

/** More than this in one file is no hand-written catalog-info. */
const MAX_ALIASES = 100;

/** Which entity of a file is meant; without any, it must hold just one. */
export interface Wanted {
  readonly kind?: string;
  readonly namespace?: string;
  readonly name?: string;
}

/**
 * One entity in the text of a catalog-info file, for changing it without
 * touching the rest: what is not changed stays as it was written, comments and
 * layout included.
 */
export class CatalogInfo {
  readonly #text: string;
  readonly #document: Document.Parsed;
  readonly #entity: Entity;

  private constructor(text: string, document: Document.Parsed, entity: Entity) {
    this.#text = text;
    this.#document = document;
    this.#entity = entity;
  }

  /** @throws InputError when the file is no YAML, or the entity is not in it */
  static parse(text: string, wanted: Wanted = {}): CatalogInfo {
    const found = [...parseAllDocuments(text)].flatMap(document => {
      const [error] = document.errors;
      if (error)
        throw new InputError(`The file is not valid YAML: ${error.message}`);
      const entity = entityOf(document);
      return entity && matches(entity, wanted) ? [{ document, entity }] : [];
    });
    if (found.length !== 1) {
      throw new InputError(
        found.length === 0
          ? `The file holds no ${describe(wanted)}.`
          : `The file holds ${found.length} entities; say which by kind and name.`,
      );
    }
    const [{ document, entity }] = found;
    return new CatalogInfo(text, document, entity);
  }

  get entity(): Entity {
    return this.#entity;
  }

  /** The entity alone, as it is written. */
  get text(): string {
    const [start, , end] = this.#document.range;
    return this.#text.slice(start, end).replace(/^---\n/, '');
  }

  /** The whole file, with what is given merged into spec.sovereignty. */
  withSovereignty(value: object): string {
    const [change] = changesIn(this.#entity.spec?.sovereignty, value, [
      'sovereignty',
    ]);
    if (!change) return this.#text;
    const spec = this.#document.get('spec', true);
    if (!isMap(spec)) {
      throw new InputError('The entity has no spec to write in.');
    }
    const text = writeAt(
      this.#text,
      this.#document,
      spec as YAMLMap.Parsed,
      change,
    );
    // One at a time: a change moves everything that comes after it.
    return CatalogInfo.parse(text, identityOf(this.#entity)).withSovereignty(
      value,
    );
  }
}

function identityOf({ kind, metadata }: Entity): Wanted {
  const { namespace = 'default', name } = metadata;
  return { kind, namespace, name };
}

function entityOf(document: Document.Parsed): Entity | undefined {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return isEnvelope(value);
  } catch {
    return undefined;
  }
}

function matches({ kind, metadata }: Entity, wanted: Wanted): boolean {
  const same = (given: string | undefined, own: string) =>
    given === undefined ||
    given.toLocaleLowerCase('en-US') === own.toLocaleLowerCase('en-US');
  return (
    same(wanted.kind, kind) &&
    same(wanted.namespace, metadata.namespace ?? 'default') &&
    same(wanted.name, metadata.name)
  );
}

function describe({ kind, name }: Wanted): string {
  return name === undefined ? 'entity' : `${kind ?? 'entity'} ${name}`;
}
