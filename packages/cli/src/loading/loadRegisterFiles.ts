// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { loadRegister, Register } from '@regie/plugin-sovereignty-engine';
import { readTextFiles, shippedRegister } from '@regie/plugin-sovereignty-node';
import { Option } from 'commander';
import { CannotRun } from '../exit';

export function registerOption(): Option {
  return new Option(
    '--register <path...>',
    'files of your own after the register that ships',
  ).default([]);
}

/** The register that ships, with files of one's own after it. */
export async function loadRegisterFiles(
  own: readonly string[],
): Promise<Register> {
  const files = await readTextFiles([shippedRegister(), ...own]);
  const { register, problems } = loadRegister(files);
  if (problems.length > 0) throw new CannotRun(problems.join('\n'));
  return register;
}
