// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { JsonObject, JsonValue } from '@backstage/types';

/** A form leaves empty texts, lists and objects where nothing was filled in. */
export function withoutEmpty(value: JsonObject): JsonObject {
  const kept: JsonObject = {};
  for (const [key, part] of Object.entries(value)) {
    const inner = pruned(part);
    if (inner !== undefined) kept[key] = inner;
  }
  return kept;
}

function pruned(value: JsonValue | undefined): JsonValue | undefined {
  if (value === '' || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const kept = value.flatMap(part => pruned(part) ?? []);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value !== 'object') return value;
  const kept = withoutEmpty(value);
  return Object.keys(kept).length > 0 ? kept : undefined;
}
