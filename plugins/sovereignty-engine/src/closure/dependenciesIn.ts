// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
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
  return FIELDS.flatMap(field =>
    mentionsAt(entity, field.path, '').flatMap(({ text, path }) => {
      const other = read(text, field.defaultKind, defaultNamespace);
      if (other === undefined) return [];
      const [from, to] =
        field.direction === 'forward' ? [self, other] : [other, self];
      return [{ from, to, on: self, path }];
    }),
  );
}

interface Mention {
  readonly text: string;
  readonly path: string;
}

/** Texts under a path of keys, through lists; each may be a claim with a value. */
function mentionsAt(
  given: unknown,
  keys: readonly string[],
  path: string,
): Mention[] {
  const value = own(given, 'value') ?? given;
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      mentionsAt(item, keys, `${path}[${index}]`),
    );
  }
  const [key, ...rest] = keys;
  if (key === undefined) {
    return typeof value === 'string' ? [{ text: value, path }] : [];
  }
  return mentionsAt(own(value, key), rest, path ? `${path}.${key}` : key);
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function read(
  text: string,
  defaultKind: string,
  defaultNamespace: string,
): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind, defaultNamespace }),
    );
  } catch {
    // The catalog shows a malformed reference on the entity itself.
    return undefined;
  }
}
