// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { Path, SourceFile, TextFile } from '../policy/SourceFile';
import {
  fileHeadSchema,
  Row,
  SECTION_NAMES,
  SectionName,
  SECTIONS,
} from './entries';

/** A row with the way to say where it stands. */
export interface Located<K extends SectionName> {
  readonly row: Row<K>;
  readonly file: RegisterFile;
  /** `path:line:column` of the row, or of a part of it. */
  at(...path: Path): string;
}

const HEAD_KEYS = ['apiVersion', 'kind', 'asOf'];

/** One file of a register, read by itself. */
export class RegisterFile {
  readonly path: string;
  /** What is wrong with it; a file with problems has no rows to use. */
  readonly problems: string[] = [];
  readonly #rows = new Map<SectionName, Located<SectionName>[]>();

  private constructor(path: string) {
    this.path = path;
  }

  static read(text: TextFile): RegisterFile {
    const result = new RegisterFile(text.path);
    const read = SourceFile.read(text);
    if ('problems' in read) {
      result.problems.push(...read.problems);
      return result;
    }
    const head = fileHeadSchema.safeParse(read.value);
    if (head.success) result.#take(head.data, read.file);
    else result.problems.push(...read.file.describe(head.error));
    return result;
  }

  rows<K extends SectionName>(section: K): readonly Located<K>[] {
    // A section's rows were checked by that section's own schema.
    return (this.#rows.get(section) ?? []) as readonly Located<K>[];
  }

  #take(head: z.output<typeof fileHeadSchema>, file: SourceFile): void {
    for (const key of Object.keys(head)) {
      if (HEAD_KEYS.includes(key)) continue;
      if ((SECTION_NAMES as string[]).includes(key)) continue;
      this.problems.push(
        `${file.at([
          key,
        ])} the section "${key}" is not known; the sections are ${SECTION_NAMES.join(
          ', ',
        )}`,
      );
    }
    for (const name of SECTION_NAMES) {
      const rows = head[name];
      if (rows === undefined) continue;
      if (Array.isArray(rows)) this.#takeRows(name, rows, head.asOf, file);
      else {
        this.problems.push(`${file.at([name])} ${name} must be a list of rows`);
      }
    }
  }

  #takeRows(
    name: SectionName,
    rows: readonly unknown[],
    asOf: string | undefined,
    file: SourceFile,
  ): void {
    const located: Located<SectionName>[] = [];
    rows.forEach((value, index) => {
      const parsed = SECTIONS[name].safeParse(value);
      if (!parsed.success) {
        const issues = parsed.error.issues.map(issue => ({
          ...issue,
          path: [name, index, ...issue.path],
        }));
        const subject = () => `row ${index + 1} of ${name}: `;
        this.problems.push(...file.describe(new z.ZodError(issues), subject));
        return;
      }
      const date = parsed.data.asOf ?? asOf;
      if (!date) {
        this.problems.push(
          `${file.at([
            name,
            index,
          ])} the row has no asOf, and neither has the file; add the date it was last checked`,
        );
        return;
      }
      located.push({
        row: { ...parsed.data, asOf: date },
        file: this,
        at: (...path) => file.at([name, index, ...path]),
      });
    });
    this.#rows.set(name, located);
  }
}
