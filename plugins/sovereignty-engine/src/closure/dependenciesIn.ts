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

const FIELDS: readonly Field[] = [
  forward(['spec', 'dependsOn'], 'component'),
  forward(['spec', 'consumesApis'], 'api'),
  forward(['spec', 'sovereignty', 'identityProvider'], 'component'),
  backward(['spec', 'dependencyOf'], 'component'),
  backward(['spec', 'providesApis'], 'api'),
  backward(['spec', 'subcomponentOf'], 'component'),
  backward(['spec', 'system'], 'system'),
  backward(['spec', 'sovereignty', 'processes'], 'resource'),
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
    mentionsIn(entity, field.path).flatMap(({ text, path }) => {
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

/** A field holds one reference or a list; each may be a claim with a value. */
function mentionsIn(entity: Entity, keys: readonly string[]): Mention[] {
  let found: unknown = entity;
  for (const key of keys) found = own(found, key);
  const path = keys.join('.');
  const whole = valueOf(found);
  if (typeof whole === 'string') return [{ text: whole, path }];
  if (!Array.isArray(whole)) return [];
  return whole.flatMap((item: unknown, index) => {
    const text = valueOf(item);
    return typeof text === 'string'
      ? [{ text, path: `${path}[${index}]` }]
      : [];
  });
}

function valueOf(given: unknown): unknown {
  return own(given, 'value') ?? given;
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
