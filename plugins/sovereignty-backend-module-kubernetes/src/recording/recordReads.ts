// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** An object to look at, and what was looked at so far. */
export interface RecordedReads {
  /** Looks like the object itself. */
  readonly watched: unknown;
  /** A copy with only what was looked at. */
  seen(): unknown;
}

type Raw = Record<PropertyKey, unknown>;

/** Makes a text safe to keep, by where it stands in its object. */
export type Reduce = (text: string, path: readonly string[]) => string;

class WatchedNode {
  readonly proxy: object;
  readonly #object: Raw | unknown[];
  readonly #path: readonly string[];
  readonly #reduce: Reduce;
  readonly #children = new Map<string, WatchedNode>();
  readonly #read = new Set<string>();
  #namesRead = false;

  constructor(object: object, path: readonly string[], reduce: Reduce) {
    this.#object = object as Raw | unknown[];
    this.#path = path;
    this.#reduce = reduce;
    this.proxy = new Proxy(object, {
      get: (target, key, receiver) =>
        typeof key === 'string' && Object.hasOwn(target, key)
          ? this.#get(key)
          : Reflect.get(target, key, receiver),
      ownKeys: target => {
        this.#namesRead = true;
        return Reflect.ownKeys(target);
      },
    });
  }

  seen(): unknown {
    return Array.isArray(this.#object)
      ? this.#object.map((_, index) => this.#seenAt(String(index)))
      : Object.fromEntries(
          Object.keys(this.#object)
            .filter(key => this.#namesRead || this.#isSeen(key))
            .map(key => [key, this.#seenAt(key)]),
        );
  }

  #get(key: string): unknown {
    const value = (this.#object as Raw)[key];
    this.#read.add(key);
    if (!isObject(value)) return value;
    let child = this.#children.get(key);
    if (!child) {
      child = new WatchedNode(value, [...this.#path, key], this.#reduce);
      this.#children.set(key, child);
    }
    return child.proxy;
  }

  #isSeen(key: string): boolean {
    return this.#read.has(key);
  }

  /** A value of which only its key was looked at leaves its kind behind. */
  #seenAt(key: string): unknown {
    const value = (this.#object as Raw)[key];
    if (!this.#isSeen(key)) return emptied(value);
    const child = this.#children.get(key);
    if (child) return child.seen();
    return typeof value === 'string'
      ? this.#reduce(value, [...this.#path, key])
      : value;
  }
}

/**
 * Watches which parts of an object are looked at. What nobody looks at decides
 * nothing, and is not kept: that is a better measure of what a snapshot needs
 * than any list that someone would have to keep up with the code.
 */
export function recordReads(object: unknown, reduce: Reduce): RecordedReads {
  if (!isObject(object)) return { watched: object, seen: () => object };
  const node = new WatchedNode(object, [], reduce);
  return { watched: node.proxy, seen: () => node.seen() };
}

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (isObject(value)) return {};
  return typeof value === 'string' ? '' : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
