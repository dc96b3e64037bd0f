// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What was filled in of a form, which leaves empty texts, lists and objects
 * where nothing was.
 *
 * @public
 */
export function withoutEmpty(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const kept = pruned(part);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

function pruned(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const kept = value.map(pruned).filter(part => part !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value !== 'object') return value;
  const kept = withoutEmpty(value);
  return Object.keys(kept).length > 0 ? kept : undefined;
}
