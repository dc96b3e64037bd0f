// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Careful steps into objects that came from elsewhere: each gives what it is
// asked for or nothing, and never looks at inherited keys.

export type Raw = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under a path of keys, own keys only. */
export function get(value: unknown, ...keys: readonly string[]): unknown {
  let current: unknown = value;
  for (const key of keys) {
    if (!isRecord(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

export function text(
  value: unknown,
  ...keys: readonly string[]
): string | undefined {
  const found = get(value, ...keys);
  return typeof found === 'string' ? found : undefined;
}

export function count(
  value: unknown,
  ...keys: readonly string[]
): number | undefined {
  const found = get(value, ...keys);
  return typeof found === 'number' && Number.isInteger(found) && found >= 0
    ? found
    : undefined;
}

export function list(
  value: unknown,
  ...keys: readonly string[]
): readonly unknown[] {
  const found = get(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/**
 * More labels than any sensible object has. An object with 100,000 of them
 * should not fill the memory of who reads it.
 */
const MAX_LABELS = 200;

/** Text values by key, at most {@link MAX_LABELS}; for labels and selectors. */
export function labels(
  value: unknown,
  ...keys: readonly string[]
): Record<string, string> {
  const found = get(value, ...keys);
  if (!isRecord(found)) return {};
  const pairs: [string, string][] = [];
  for (const key of Object.keys(found)) {
    const one = found[key];
    if (typeof one === 'string') pairs.push([key, one]);
    if (pairs.length === MAX_LABELS) break;
  }
  return Object.fromEntries(pairs);
}

/** Own keys of a map, such as the annotations; values are left where they are. */
export function keysOf(value: unknown, ...keys: readonly string[]): string[] {
  const found = get(value, ...keys);
  return isRecord(found) ? Object.keys(found).slice(0, MAX_LABELS) : [];
}

/** What ends a name in the JSONPath of kubectl, unless a backslash precedes it. */
const ENDS_A_NAME = /[.,[\]$@{}\s]/g;

/** The path of a key in a map, as `kubectl get -o jsonpath` takes it. */
export function keyPath(map: string, key: string): string {
  return `${map}['${key.replace(ENDS_A_NAME, '\\$&')}']`;
}

/** Texts by key, of the keys that are asked for; for annotations. */
export function annotation(value: unknown, key: string): string | undefined {
  return text(value, 'metadata', 'annotations', key);
}

/** Name and namespace, without which an object cannot be spoken of. */
export interface Named {
  readonly name: string;
  readonly namespace: string;
}

export function named(value: unknown): Named | undefined {
  const name = text(value, 'metadata', 'name');
  if (!name) return undefined;
  return { name, namespace: text(value, 'metadata', 'namespace') ?? '' };
}

export function keyOf(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}
