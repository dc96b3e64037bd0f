// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { TextFile } from '../policy/SourceFile';
import { checkTogether } from './checkTogether';
import { duplicates } from './duplicates';
import { Register } from './Register';
import { RegisterFile } from './RegisterFile';

/** A register with what was wrong in its files. @public */
export interface LoadedRegister {
  readonly register: Register;
  /** `path:line:column what; what to do`, of all files. */
  readonly problems: string[];
  /** Problems by path; a file that is in it is not used at all. */
  readonly refused: ReadonlyMap<string, readonly string[]>;
}

/** @public */
export interface LoadRegisterOptions {
  /** Ids of providers that something leans on, and that may not be retired. */
  readonly inUse?: ReadonlySet<string>;
}

/**
 * Reads the files of a register. A file with a mistake is refused as a whole
 * and its mistakes are named: half a correction is worse than none. Rows of
 * later files are tried before those of earlier ones, and an owner, provider
 * or law with the same id replaces the earlier: that is how an operator
 * corrects ours. Never throws.
 *
 * @public
 */
export function loadRegister(
  files: readonly TextFile[],
  options: LoadRegisterOptions = {},
): LoadedRegister {
  const refused = new Map<string, string[]>();
  const refuse = (path: string, problem: string) => {
    refused.set(path, [...(refused.get(path) ?? []), problem]);
  };
  const read = files.map(RegisterFile.read);
  for (const file of read) {
    for (const problem of file.problems) refuse(file.path, problem);
    for (const { text } of duplicates(file)) refuse(file.path, text);
  }
  let accepted = read.filter(({ path }) => !refused.has(path));
  // Without a refused file another may lack what it leans on.
  for (let before = -1; before !== accepted.length; ) {
    before = accepted.length;
    for (const { file, text } of checkTogether(
      accepted,
      options.inUse ?? new Set(),
    )) {
      refuse(file.path, text);
    }
    accepted = accepted.filter(({ path }) => !refused.has(path));
  }
  return {
    register: Register.create(accepted),
    problems: [...refused.values()].flat(),
    refused,
  };
}
