// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { SourceFile, TextFile } from '../policy/SourceFile';
import {
  fileHeadSchema,
  RegisterEntries,
  SectionName,
  SECTIONS,
} from './entries';
import { Register } from './Register';

/** A register with what was wrong in its files. @public */
export interface LoadedRegister {
  readonly register: Register;
  /** `path:line:column what; what to do`, one for each refused row. */
  readonly problems: string[];
}

const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

function emptyEntries(): RegisterEntries {
  return Object.fromEntries(
    SECTION_NAMES.map(name => [name, []]),
  ) as unknown as RegisterEntries;
}

/**
 * Reads the files of a register. A row that does not check is refused and
 * named; the rest loads. Rows of later files come before those of earlier
 * ones, and an owner, provider or law with the same id replaces the earlier:
 * that is how an operator corrects ours.
 *
 * @public
 */
export function loadRegister(files: readonly TextFile[]): LoadedRegister {
  const entries = emptyEntries();
  const problems: string[] = [];
  for (const file of [...files].reverse()) {
    problems.push(...addFile(file, entries));
  }
  const register = Register.create(entries);
  return { register, problems: [...problems, ...danglingOwners(entries)] };
}

function addFile(text: TextFile, entries: RegisterEntries): string[] {
  const read = SourceFile.read(text);
  if ('problems' in read) return read.problems;
  const { file, value } = read;
  const head = fileHeadSchema.safeParse(value);
  if (!head.success) return file.describe(head.error);
  if (head.data.kind === 'Sources') return [];
  const problems: string[] = [];
  const known = new Set<string>([
    'apiVersion',
    'kind',
    'asOf',
    ...SECTION_NAMES,
  ]);
  for (const key of Object.keys(head.data)) {
    if (!known.has(key)) {
      problems.push(
        `${file.at([
          key,
        ])} the section "${key}" is not known; the sections are ${SECTION_NAMES.join(
          ', ',
        )}`,
      );
    }
  }
  for (const name of SECTION_NAMES) {
    const rows = head.data[name];
    if (rows === undefined) continue;
    if (!Array.isArray(rows)) {
      problems.push(`${file.at([name])} ${name} must be a list of rows`);
      continue;
    }
    problems.push(...addRows(name, rows, head.data.asOf, file, entries));
  }
  return problems;
}

function addRows(
  name: SectionName,
  rows: readonly unknown[],
  asOf: string | undefined,
  file: SourceFile,
  entries: RegisterEntries,
): string[] {
  const problems: string[] = [];
  // One section's rows have one schema; the union over sections does not show
  // that to the compiler, and the schema has just checked it.
  const section = entries[name] as unknown[];
  rows.forEach((row, index) => {
    const parsed = SECTIONS[name].safeParse(row);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(issue => ({
        ...issue,
        path: [name, index, ...issue.path],
      }));
      problems.push(
        ...file.describe(
          new z.ZodError(issues),
          () => `row ${index + 1} of ${name}: `,
        ),
      );
      return;
    }
    const date = parsed.data.asOf ?? asOf;
    if (!date) {
      problems.push(
        `${file.at([
          name,
          index,
        ])} the row has no asOf, and neither has the file; add the date it was last checked`,
      );
      return;
    }
    section.push({ ...parsed.data, asOf: date });
  });
  return problems;
}

/** An owner that is not listed would make a parent unknown without a word. */
function danglingOwners({ owners, providers }: RegisterEntries): string[] {
  const listed = new Set([...owners, ...providers].map(({ id }) => id));
  return [...owners, ...providers].flatMap(({ id, ownership }) =>
    ownership
      .filter(({ owner }) => !listed.has(owner))
      .map(
        ({ owner }) =>
          `${id} is owned by ${owner}, which no file lists; add it to owners`,
      ),
  );
}
