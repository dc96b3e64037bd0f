// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdir, readFile, stat } from 'fs/promises';
import path from 'path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** A text with the path that people know it by. @public */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  /** True for a text made from values: problems name the key, not the line. */
  readonly keyed?: boolean;
}

/** Twenty times the largest file that ships. @public */
export const MAX_TEXT_BYTES = 2_000_000;

/** What holds tests of a pack is no part of it. */
const TESTS = /\.test\.ya?ml$/;

const YAML = /\.ya?ml$/;

/**
 * Reads the YAML files that the locations name: a file, or every file directly
 * in a folder, in order of its name.
 *
 * @throws InputError when a location is not there or a file is too large,
 *   naming it
 * @public
 */
export async function readTextFiles(
  locations: readonly string[],
): Promise<TextFile[]> {
  const files: TextFile[] = [];
  for (const location of locations) {
    for (const file of await filesAt(location)) files.push(await readOne(file));
  }
  return files;
}

async function filesAt(location: string): Promise<string[]> {
  const found = await stat(location).catch(() => undefined);
  if (!found) {
    throw new InputError(
      `There is no file or folder ${location}. Mend the location in the configuration.`,
    );
  }
  if (!found.isDirectory()) return [location];
  const names = (await readdir(location)).filter(name => YAML.test(name));
  if (names.length === 0) {
    throw new InputError(`The folder ${location} holds no YAML file.`);
  }
  return names.sort().map(name => path.join(location, name));
}

async function readOne(file: string): Promise<TextFile> {
  const { size } = await stat(file);
  if (size > MAX_TEXT_BYTES) {
    throw new InputError(
      `${file} has ${size} bytes; at most ${MAX_TEXT_BYTES} are read. Split it.`,
    );
  }
  return { path: file, text: await readFile(file, 'utf8') };
}

/** The folder of the register that ships. @public */
export function shippedRegister(): string {
  return resolvePackagePath('@regie/register');
}

/** The pack that is in force when nobody chooses others. */
const BASELINE = 'vng-digital-autonomy';

/**
 * The files of policy packs that ship, by id; the municipal baseline when none
 * is named. A pack can have several files. Each pack is judged by itself.
 *
 * @throws InputError that names the packs there are
 * @public
 */
export async function shippedPolicies(
  ids: readonly string[] | 'all' = [BASELINE],
): Promise<string[]> {
  const folder = resolvePackagePath('@regie/policies');
  const names = (await readdir(folder))
    .filter(name => YAML.test(name) && !TESTS.test(name))
    .sort();
  const idOf = (name: string) => name.slice(0, name.indexOf('.'));
  const known = [...new Set(names.map(idOf))];
  return (ids === 'all' ? known : ids).flatMap(id => {
    if (known.includes(id)) {
      return names
        .filter(name => idOf(name) === id)
        .map(name => path.join(folder, name));
    }
    throw new InputError(
      `No policy pack ${id} ships; there are ${known.join(', ')}.`,
    );
  });
}

/** The folder of the EU Cloud Sovereignty Framework as it ships. @public */
export function shippedFrameworks(): string {
  return resolvePackagePath('@regie/policies', 'frameworks');
}
