// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { InputError } from '@backstage/errors';
import { Document, isScalar, Node, Pair, Scalar, YAMLMap } from 'yaml';

/** Where a parsed node stands: from its start to the end of its value. */
type Placed = { range?: [number, number, number] | null };

/**
 * Writes one field of a block map into the text it was read from. All other
 * text stays as it is.
 */
export function spliceField(
  text: string,
  map: YAMLMap.Parsed,
  key: string,
  value: Node,
): string {
  if (map.flow) {
    throw new InputError(
      'The spec is written on one line between braces; write it on lines of its own first.',
    );
  }
  const [first] = map.items;
  const column = columnOf(text, startOf(first.key));
  const block = render(key, value, column, styleOf(text));
  const there = map.items.find(
    item => isScalar(item.key) && item.key.value === key,
  );
  const start = there ? startOf(there.key) : lineAfter(text, endOf(map));
  const end = there ? lineAfter(text, endOf(there.value ?? there.key)) : start;
  const before = text.slice(0, start);
  const joint = there || before.endsWith('\n') ? '' : '\n';
  const indent = there ? '' : ' '.repeat(column);
  return before + joint + indent + block + text.slice(end);
}

function render(
  key: string,
  value: Node,
  column: number,
  style: { indentSeq: boolean },
): string {
  const document = new Document();
  const map = new YAMLMap(document.schema);
  map.items.push(new Pair(new Scalar(key), value));
  document.contents = map;
  return document
    .toString({ lineWidth: 0, ...style })
    .split('\n')
    .map((line, index) =>
      line === '' || index === 0 ? line : ' '.repeat(column) + line,
    )
    .join('\n');
}

/** Lists that start in the column of their key, or further in. */
function styleOf(text: string): { indentSeq: boolean } {
  return { indentSeq: !/^( *)[^\s#-][^\n]*:\n\1- /m.test(text) };
}

function startOf(node: unknown): number {
  return rangeOf(node)[0];
}

function endOf(node: unknown): number {
  return rangeOf(node)[1];
}

function rangeOf(node: unknown): [number, number, number] {
  const range = (node as Placed | null)?.range;
  if (!range) throw new InputError('The file could not be read in place.');
  return range;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The start of the line after the one on which something ends. */
function lineAfter(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}
