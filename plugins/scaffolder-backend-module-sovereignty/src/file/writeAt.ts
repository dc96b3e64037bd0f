// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Document, isMap, YAMLMap } from 'yaml';
import { Change } from './changesIn';
import { spliceField } from './spliceField';

/**
 * The text with one change made, in the innermost block of lines that is
 * there already. The rest of it is not written anew.
 */
export function writeAt(
  text: string,
  document: Document.Parsed,
  map: YAMLMap.Parsed,
  { path: [key, ...rest], value }: Change,
): string {
  const child = map.get(key, true);
  if (rest.length > 0 && isBlock(child)) {
    return writeAt(text, document, child, { path: rest, value });
  }
  if (rest.length === 0) {
    return spliceField(text, map, key, document.createNode(value));
  }
  // On one line between braces, or not there at all.
  const inner = isMap(child) ? child : new YAMLMap(document.schema);
  inner.setIn(rest, document.createNode(value));
  return spliceField(text, map, key, inner);
}

function isBlock(node: unknown): node is YAMLMap.Parsed {
  return isMap(node) && !node.flow && node.items.length > 0;
}
