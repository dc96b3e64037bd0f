// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { readRef } from '../references/readRef';
import type { Dependency } from './DependencyGraph';

/**
 * How a field of an entity makes one lean on another. `forward`: the entity
 * leans on what it names. `backward`: what it names leans on the entity, as a
 * system leans on its parts and a process on what supports it.
 */
interface Field {
  readonly path: readonly string[];
  readonly defaultKind: string;
  readonly direction: 'forward' | 'backward';
}

const SOVEREIGNTY = ['spec', 'sovereignty'];

const FIELDS: readonly Field[] = [
  forward(['spec', 'dependsOn'], 'component'),
  forward(['spec', 'consumesApis'], 'api'),
  forward([...SOVEREIGNTY, 'identityProvider', 'entity'], 'component'),
  forward([...SOVEREIGNTY, 'subprocessors', 'entity'], 'component'),
  backward(['spec', 'dependencyOf'], 'component'),
  backward(['spec', 'providesApis'], 'api'),
  backward(['spec', 'subcomponentOf'], 'component'),
  backward(['spec', 'system'], 'system'),
  backward([...SOVEREIGNTY, 'processes'], 'resource'),
];

function forward(path: string[], defaultKind: string): Field {
  return { path, defaultKind, direction: 'forward' };
}

function backward(path: string[], defaultKind: string): Field {
  return { path, defaultKind, direction: 'backward' };
}

/** What the fields of one entity say of who leans on whom. */
export function dependenciesIn(entity: Entity): Dependency[] {
  const self = stringifyEntityRef(entity);
  const defaultNamespace = entity.metadata.namespace ?? 'default';
  const dependencies: Dependency[] = [];
  for (const { path: keys, defaultKind, direction } of FIELDS) {
    eachMention({ value: entity, path: '' }, keys, ({ value, path }) => {
      const other = readRef(value, defaultKind, defaultNamespace);
      if (other === undefined) return;
      const [from, to] =
        direction === 'forward' ? [self, other] : [other, self];
      dependencies.push({ from, to, on: self, path });
    });
  }
  return dependencies;
}

/** A value, and where in its entity it stands. */
interface Placed<T> {
  readonly value: T;
  readonly path: string;
}

/** Shows the texts under a path of keys, through lists; each may be a claim with a value. */
function eachMention(
  { value: given, path }: Placed<unknown>,
  keys: readonly string[],
  see: (mention: Placed<string>) => void,
  from = 0,
): void {
  const value = own(given, 'value') ?? given;
  if (Array.isArray(value)) {
    value.forEach((item, index) =>
      eachMention({ value: item, path: `${path}[${index}]` }, keys, see, from),
    );
  } else if (from < keys.length) {
    const key = keys[from];
    const inside = own(value, key);
    if (inside === undefined) return;
    eachMention(
      { value: inside, path: pathTo(key, path) },
      keys,
      see,
      from + 1,
    );
  } else if (typeof value === 'string') see({ value, path });
}

function pathTo(key: string, outer: string): string {
  return outer ? `${outer}.${key}` : key;
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
