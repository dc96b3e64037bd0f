// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { nearestOf } from '../declaration';
import { readRef } from './readRef';

/** What a reference to an entity leads to. */
export interface CatalogLookup {
  /** `not-read`: it may be in a part of the catalog that was not read. */
  readonly found: 'yes' | 'no' | 'not-read';
  /** A reference that does lead somewhere and looks much like it. */
  readonly nearest?: string;
}

/** Letters at either end that a near name has in common: slips rarely hit both. */
const END = 2;

/** Which references lead to an entity, as far as the catalog was read. */
export class CatalogView {
  readonly #refs = new Set<string>();
  readonly #completeKinds: ReadonlySet<string>;
  /** References whose names begin or end alike. */
  readonly #alike = new Map<string, string[]>();
  readonly #lookups = new Map<string, CatalogLookup>();
  readonly #onLookUp: ((key: string) => void) | undefined;

  private constructor(
    completeKinds: readonly string[],
    onLookUp?: (key: string) => void,
  ) {
    this.#onLookUp = onLookUp;
    this.#completeKinds = new Set(completeKinds.map(lowered));
  }

  /** `completeKinds` are those of which `entities` has all that there are. */
  static create(
    entities: readonly Entity[],
    completeKinds: readonly string[],
    /** Called with what {@link CatalogView.answerTo} takes. */
    onLookUp?: (key: string) => void,
  ): CatalogView {
    const view = new CatalogView(completeKinds, onLookUp);
    for (const entity of entities) view.#add(stringifyEntityRef(entity));
    return view;
  }

  lookUp(ref: string, defaultKind: string): CatalogLookup {
    const key = `${defaultKind} ${ref}`;
    this.#onLookUp?.(key);
    const known = this.#lookups.get(key);
    if (known) return known;
    const lookup = this.#find(ref, defaultKind);
    this.#lookups.set(key, lookup);
    return lookup;
  }

  /** The outcome of an earlier look-up as a text, to see whether it changed. */
  answerTo(key: string): string {
    const space = key.indexOf(' ');
    const lookup = this.lookUp(key.slice(space + 1), key.slice(0, space));
    return JSON.stringify([lookup.found, lookup.nearest]);
  }

  #find(ref: string, defaultKind: string): CatalogLookup {
    const full = readRef(ref, defaultKind, 'default');
    if (full && this.#refs.has(full)) return { found: 'yes' };
    const nearest = nearestOf(full ?? ref, this.#candidates(full ?? ref));
    if (!full) return { found: 'no', nearest };
    return this.#completeKinds.has(full.split(':')[0])
      ? { found: 'no', nearest }
      : { found: 'not-read', nearest };
  }

  #add(ref: string): void {
    if (this.#refs.has(ref)) return;
    this.#refs.add(ref);
    for (const key of endsOf(ref)) {
      const alike = this.#alike.get(key);
      if (alike) alike.push(ref);
      else this.#alike.set(key, [ref]);
    }
  }

  #candidates(ref: string): string[] {
    return endsOf(ref).flatMap(key => this.#alike.get(key) ?? []);
  }
}

function endsOf(ref: string): string[] {
  const name = lowered(ref.slice(ref.lastIndexOf('/') + 1));
  return [`^${name.slice(0, END)}`, `$${name.slice(-END)}`];
}

function lowered(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
