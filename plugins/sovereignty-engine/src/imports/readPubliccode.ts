// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Statement, StatementValue } from '@regie/plugin-sovereignty-common';
import { z } from 'zod';
import { SourceFile } from '../policy/SourceFile';
import { isTree, Tree } from '../statements/tree';

/** @public */
export interface ReadPubliccodeOptions {
  readonly entityRef: string;
  /** The address that people know the file by. */
  readonly path: string;
  readonly text: string;
  /** When the file was last changed, YYYY-MM-DD; `null` when unknown. */
  readonly asOf: string | null;
}

/** @public */
export interface ReadStatements {
  readonly statements: Statement[];
  /** What could not be understood; the rest holds. */
  readonly problems: string[];
  /** False for a file that makes no sense at all, and so takes nothing back. */
  readonly readable: boolean;
}

/** `0.2` up to and including `0.7`, with or without a patch version. */
const VERSION = /^0\.([2-7])(?:\.\d+)?$/;

const MAINTENANCE = ['internal', 'contract', 'community', 'none'] as const;

const text = z.string({ error: 'must be a text' }).trim().min(1).max(1000);
const nameable = z.union([
  text,
  z.looseObject({ name: text.optional(), uri: text.optional() }),
]);
const texts = z.union([text.transform(one => [one]), z.array(text).max(500)], {
  error: 'must be a text or a list of texts',
});
const names = z
  .array(nameable, { error: 'must be a list of names' })
  .max(500)
  .transform(items => items.flatMap(nameOf));

interface Key {
  /** Where it stands in the file. */
  readonly from: readonly string[];
  /** The minor version that brought it. */
  readonly since: number;
  readonly schema: z.ZodType<StatementValue>;
  /** The field of the declaration that it gives. */
  readonly to: string;
}

const KEYS: readonly Key[] = [
  { from: ['legal', 'license'], since: 2, schema: text, to: 'licence' },
  {
    from: ['legal', 'license'],
    since: 2,
    schema: text.transform(licence =>
      /proprietary|LicenseRef-/i.test(licence) ? 'no' : 'yes',
    ),
    to: 'openSource',
  },
  {
    from: ['maintenance', 'type'],
    since: 2,
    schema: z.enum(MAINTENANCE, {
      error: `must be one of ${MAINTENANCE.join(', ')}`,
    }),
    to: 'maintenance.type',
  },
  {
    from: ['maintenance', 'contractors'],
    since: 2,
    schema: names,
    to: 'maintenance.contractors',
  },
  {
    from: ['organisation'],
    since: 5,
    schema: nameable.transform(one => nameOf(one)[0] ?? ''),
    to: 'maintenance.organisation',
  },
  {
    from: ['fundedBy'],
    since: 5,
    schema: names,
    to: 'maintenance.fundedBy',
  },
  {
    from: ['dependsOn', 'proprietary'],
    since: 2,
    schema: names,
    to: 'proprietaryDependencies',
  },
  { from: ['usedBy'], since: 2, schema: texts, to: 'usedBy' },
  { from: ['isBasedOn'], since: 2, schema: texts, to: 'basedOn' },
  {
    from: ['supports'],
    since: 7,
    schema: z
      .array(z.looseObject({ id: text.max(200) }))
      .max(50)
      .transform(items => items.map(({ id }) => id)),
    to: 'standards',
  },
];

/**
 * What a `publiccode.yml` (0.2 to 0.7) states of a component. Keys of a later
 * version than the file says it follows are left alone; a key with a mistake is
 * named and left out, and the others hold. Never throws.
 *
 * @public
 */
export function readPubliccode(options: ReadPubliccodeOptions): ReadStatements {
  const read = SourceFile.read(options);
  if ('problems' in read) return unreadable(read.problems);
  const { file, value } = read;
  if (!isTree(value)) {
    const problem = `${file.at([])} is no publiccode.yml: it holds no keys`;
    return unreadable([problem]);
  }
  const stated = versionOf(value);
  const minor = VERSION.exec(stated ?? '')?.[1];
  if (!stated || !minor) {
    const problem = `${file.at([
      'publiccodeYmlVersion',
    ])} publiccodeYmlVersion is ${
      stated ?? 'missing'
    }; versions 0.2 to 0.7 are read`;
    return unreadable([problem]);
  }
  return readKeys(value, Number(minor), file, options);
}

function readKeys(
  document: Tree,
  version: number,
  file: SourceFile,
  { entityRef, path, asOf }: ReadPubliccodeOptions,
): ReadStatements {
  const statements: Statement[] = [];
  const problems: string[] = [];
  for (const { from, since, schema, to } of KEYS) {
    const value = valueAt(document, from);
    if (value === undefined || value === null || version < since) continue;
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      problems.push(`${file.at(from)} ${from.join('.')}: ${issue.message}`);
    } else if (!isEmpty(parsed.data)) {
      statements.push({
        entityRef,
        field: to,
        value: parsed.data,
        source: 'imported',
        evidence: 'documented',
        asOf,
        by: 'publiccode.yml',
        object: { kind: 'File', name: path },
        path: from.join('.'),
      });
    }
  }
  return { statements, problems: [...new Set(problems)], readable: true };
}

/** What a file states that makes no sense. */
export function unreadable(problems: string[]): ReadStatements {
  return { statements: [], problems, readable: false };
}

/** Written without quotes it is a number. */
function versionOf(document: Tree): string | undefined {
  const { publiccodeYmlVersion: version } = document;
  return typeof version === 'string' || typeof version === 'number'
    ? String(version).slice(0, 20)
    : undefined;
}

function valueAt(document: Tree, path: readonly string[]): unknown {
  let value: unknown = document;
  for (const key of path) {
    if (!isTree(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

function nameOf(item: z.infer<typeof nameable>): string[] {
  const name = typeof item === 'string' ? item : item.name ?? item.uri;
  return name ? [name] : [];
}

function isEmpty(value: StatementValue): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}
