// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import {
  LocalPackSource,
  localPackSchema,
  PackSource,
  packSchema,
  RulesFileSource,
  rulesFileSchema,
} from './packSchema';
import { Path, SourceFile, TextFile } from './SourceFile';

/** A file of a pack that has the right shape; nothing in it is compiled yet. */
export type PackFile = { readonly file: SourceFile } & (
  | { readonly kind: 'pack'; readonly source: PackSource }
  | { readonly kind: 'rules'; readonly source: RulesFileSource }
  | { readonly kind: 'local'; readonly source: LocalPackSource }
);

export type ReadPackFile =
  | { readonly path: string; readonly read: PackFile }
  | { readonly path: string; readonly problems: readonly string[] };

const headSchema = z.looseObject({
  kind: z.unknown().optional(),
  extends: z.unknown().optional(),
});

/** Reads one file of a pack as what it says that it is. Never throws. */
export function readPackFile(text: TextFile): ReadPackFile {
  const { path } = text;
  const source = SourceFile.read(text);
  if ('problems' in source) return { path, problems: source.problems };
  const { file, value } = source;
  const parsed = parseAs(kindOf(value), value);
  return parsed.success
    ? { path, read: { file, ...parsed.data } }
    : { path, problems: file.describe(parsed.error, ruleNames(value)) };
}

function kindOf(value: unknown): PackFile['kind'] {
  const head = headSchema.safeParse(value).data;
  if (head?.kind === 'PolicyRules') return 'rules';
  return head?.extends === undefined ? 'pack' : 'local';
}

function parseAs(kind: PackFile['kind'], value: unknown) {
  switch (kind) {
    case 'rules':
      return rulesFileSchema
        .transform(source => ({ kind, source }))
        .safeParse(value);
    case 'local':
      return localPackSchema
        .transform(source => ({ kind, source }))
        .safeParse(value);
    default:
      return packSchema
        .transform(source => ({ kind, source }))
        .safeParse(value);
  }
}

/** Names the rule that a path leads into, also in a pack that does not parse. */
function ruleNames(value: unknown): (path: Path) => string {
  return path => {
    const [list, index] = path;
    if (list !== 'rules' || typeof index !== 'number') return '';
    const rules = (value as { rules?: { id?: unknown }[] }).rules;
    const id = rules?.[index]?.id;
    return `${typeof id === 'string' ? id : `rule ${index + 1}`}: `;
  };
}
