// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** The keys of which the items are not the same in both. */
export function differingGroups<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): Set<string> {
  if (before === after) return new Set();
  const texts = [before, after].map(items => {
    const byKey = new Map<string, string>();
    for (const item of items) {
      const key = keyOf(item);
      byKey.set(key, `${byKey.get(key) ?? ''}${JSON.stringify(item)}\n`);
    }
    return byKey;
  });
  const [old, now] = texts;
  return new Set(
    [...old.keys(), ...now.keys()].filter(key => old.get(key) !== now.get(key)),
  );
}
