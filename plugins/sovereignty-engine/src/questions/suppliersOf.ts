// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Register } from '../register';
import { bareValue, isTree, Tree } from '../statements/tree';

/**
 * What a supplier is to a component: `supplier` delivers it, `host` only gives
 * it a place to run.
 */
export type SupplierRole = 'supplier' | 'host';

export interface SupplierOfComponent {
  readonly id: string;
  readonly name: string;
  readonly role: SupplierRole;
}

/** Knows suppliers by their id in the register, and else by their name. */
export class SupplierNames {
  readonly #names = new Map<string, string>();
  readonly #ids = new Map<string, string>();

  constructor(register: Register, on: string) {
    for (const id of register.providerIds()) {
      const name = register.providerOn(id, on)?.name ?? id;
      this.#names.set(id, name);
      this.#ids.set(plain(id), id);
      if (!this.#ids.has(plain(name))) this.#ids.set(plain(name), id);
    }
  }

  /** Ids and names of all providers of the register. */
  all(): ReadonlyMap<string, string> {
    return this.#names;
  }

  /** The id in the register of what is given as an id or as a name. */
  providerId(text: string): string | undefined {
    return this.#ids.get(plain(text));
  }

  /** Also a supplier that the register does not know has an id. */
  idOf(text: string): string {
    return this.providerId(text) ?? slug(text);
  }

  nameOf(id: string): string {
    return this.#names.get(id) ?? id;
  }
}

/** Who can answer for a component, by its declaration. */
export function suppliersOf(
  declaration: unknown,
  names: SupplierNames,
): SupplierOfComponent[] {
  if (!isTree(declaration)) return [];
  const found = new Map<string, SupplierOfComponent>();
  const add = (text: unknown, role: SupplierRole) => {
    if (typeof text !== 'string' || text.trim() === '') return;
    const id = names.idOf(text);
    if (id === '' || found.get(id)?.role === 'supplier') return;
    const known = names.providerId(text);
    found.set(id, { id, name: known ? names.nameOf(known) : text, role });
  };
  const { supplier, contract } = declaration;
  if (isTree(supplier)) {
    add(bareValue(supplier.provider) ?? bareValue(supplier.name), 'supplier');
  }
  if (isTree(contract)) add(bareValue(contract.supplier), 'supplier');
  for (const place of placesOf(declaration)) {
    const saas = bareValue(place.serviceModel) === 'saas';
    add(bareValue(place.provider), saas ? 'supplier' : 'host');
  }
  return [...found.values()];
}

export function placesOf(declaration: Tree): Tree[] {
  const { hosting } = declaration;
  return Array.isArray(hosting) ? hosting.filter(isTree) : [];
}

function plain(text: string): string {
  return text.toLocaleLowerCase('nl-NL').replace(/\s+/g, ' ').trim();
}

function slug(text: string): string {
  return plain(text)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
}
