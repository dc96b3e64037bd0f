// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SupplierQuestion } from '@regie/plugin-sovereignty-common';
import { Register } from '../register';
import { NAMED_BY_ANSWER } from '../statements/fieldPath';
import { bareValue, isTree, itemNames, Tree } from '../statements/tree';
import { ASKED_FIELDS, AskedField } from './askedFields';
import { placesOf, SupplierOfComponent, SupplierNames } from './suppliersOf';

/** A field of one component that a supplier can answer for. */
export interface AskableField {
  /** Such as `hosting[scaleway].region`. */
  readonly field: string;
  /** Path in the schema, such as `hosting[].region`. */
  readonly path: string;
  /** The item of a list that it is about. */
  readonly item: string | undefined;
  readonly known: boolean;
  /** False when another answer makes the question pointless. */
  readonly applies: boolean;
  /** Left when it is not known yet whether it applies. */
  readonly onlyWhen: SupplierQuestion['onlyWhen'];
}

export interface AskableOptions {
  /** The bare values of what is stated of the component. */
  readonly declaration: unknown;
  readonly supplier: SupplierOfComponent;
  readonly names: SupplierNames;
  readonly register: Register;
}

/** All fields of a component that a supplier can answer for, known or not. */
export function askableFields(options: AskableOptions): AskableField[] {
  const { supplier } = options;
  const declaration = isTree(options.declaration) ? options.declaration : {};
  const asked = ASKED_FIELDS.filter(({ roles }) =>
    roles.includes(supplier.role),
  );
  return asked.flatMap(one => {
    const list = /^([a-z]+)\[\]\./i.exec(one.path)?.[1];
    return list
      ? itemsFor(list, declaration, options).map(([name, item]) =>
          ofItem(one, { list, name, item }, declaration, options),
        )
      : [ofComponent(one, declaration)];
  });
}

type NamedItem = readonly [name: string, item: Tree];

/**
 * A supplier knows the places of his own service. Where somebody else hosts
 * what he delivers, that other one is asked.
 */
function itemsFor(
  list: string,
  declaration: Tree,
  { supplier, names }: AskableOptions,
): NamedItem[] {
  const { [list]: value } = declaration;
  const items = Array.isArray(value) ? value.filter(isTree) : [];
  const named = itemNames(items).map(
    (name, index): NamedItem => [name, items[index]],
  );
  if (list !== 'hosting') {
    return Array.isArray(value) ? named : [[NAMED_BY_ANSWER, {}]];
  }
  if (placesOf(declaration).length === 0) return [[NAMED_BY_ANSWER, {}]];
  return named.filter(([, place]) => {
    const provider = bareValue(place.provider);
    if (bareValue(place.serviceModel) === 'on-premises') return false;
    if (typeof provider === 'string' && names.idOf(provider) === supplier.id) {
      return true;
    }
    if (supplier.role === 'host') return false;
    return provider === undefined || bareValue(place.serviceModel) === 'saas';
  });
}

function ofItem(
  asked: AskedField,
  { list, name, item }: { list: string; name: string; item: Tree },
  declaration: Tree,
  { register }: AskableOptions,
): AskableField {
  const prefix = `${list}[].`;
  const own = asked.path.slice(prefix.length);
  const condition = asked.onlyWhen && {
    ...asked.onlyWhen,
    field: asked.onlyWhen.field.replace(prefix, ''),
  };
  const known =
    valueAt(item, own) !== undefined ||
    (asked.saidBy !== undefined &&
      valueAt(declaration, asked.saidBy) !== undefined) ||
    (list === 'hosting' && own === 'countries' && isLocated(item, register));
  return {
    field: `${list}[${name}].${own}`,
    path: asked.path,
    item: name,
    known,
    ...whether(condition, item, field => `${list}[${name}].${field}`),
  };
}

function ofComponent(asked: AskedField, declaration: Tree): AskableField {
  return {
    field: asked.path,
    path: asked.path,
    item: undefined,
    known: valueAt(declaration, asked.path) !== undefined,
    ...whether(asked.onlyWhen, declaration, field => field),
  };
}

function whether(
  condition: SupplierQuestion['onlyWhen'] | undefined,
  within: Tree,
  name: (field: string) => string,
): Pick<AskableField, 'applies' | 'onlyWhen'> {
  if (!condition) return { applies: true, onlyWhen: null };
  const value = valueAt(within, condition.field);
  if (value === undefined) {
    const onlyWhen = { field: name(condition.field), is: condition.is };
    return { applies: true, onlyWhen };
  }
  return { applies: condition.is.some(one => one === value), onlyWhen: null };
}

/** The register knows the country of many regions. */
function isLocated(place: Tree, register: Register): boolean {
  const provider = bareValue(place.provider);
  const region = bareValue(place.region);
  return (
    typeof provider === 'string' &&
    typeof region === 'string' &&
    register.countryOf(provider, region, null) !== undefined
  );
}

function valueAt(tree: Tree, path: string): unknown {
  let value: unknown = tree;
  for (const key of path.split('.')) {
    if (!isTree(value)) return undefined;
    value = value[key];
  }
  return bareValue(value);
}
