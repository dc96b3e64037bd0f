// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { isDeepStrictEqual } from 'util';
import { Document, isMap, isNode, Node, YAMLMap } from 'yaml';

/**
 * Merges a value into what is there: key by key in an object, the whole in
 * anything else. What has the same value already stays as it is written.
 */
export function mergeNode(
  document: Document.Parsed,
  there: unknown,
  value: object,
): YAMLMap {
  const map = isMap(there) ? there : new YAMLMap(document.schema);
  for (const [key, part] of Object.entries(value)) {
    const before = map.get(key, true);
    if (isNode(before) && isDeepStrictEqual(before.toJS(document), part)) {
      continue;
    }
    map.set(key, partNode(document, before, part));
  }
  return map;
}

function partNode(
  document: Document.Parsed,
  before: unknown,
  part: unknown,
): Node {
  return isObject(part)
    ? mergeNode(document, before, part)
    : document.createNode(part);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
