// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { copyFile, constants, mkdir, writeFile } from 'fs/promises';
import path from 'path';
import { ConflictError, isError } from '@backstage/errors';

/**
 * Something for the catalog to find before the first template has run: a
 * pattern that matches no file is an error in its log.
 */
const SEED = `apiVersion: backstage.io/v1alpha1
kind: Location
metadata:
  name: made-here
  description: Wat met sjablonen op deze machine is gemaakt.
spec:
  type: file
  targets: []
`;

/** The folder in which templates leave files for the catalog. */
export class PublishFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = path.resolve(folder);
  }

  async prepare(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(path.join(this.#folder, 'made-here.yaml'), SEED);
  }

  /**
   * Puts a file in the folder and gives where it is.
   *
   * @throws ConflictError when there is one of that name
   */
  async add(source: string, name: string): Promise<string> {
    const target = path.join(this.#folder, `${name}.yaml`);
    try {
      await copyFile(source, target, constants.COPYFILE_EXCL);
    } catch (error) {
      if (isError(error) && error.code === 'EEXIST') {
        throw new ConflictError(
          `There is a file ${name}.yaml already. Choose another name, or change that one.`,
        );
      }
      throw error;
    }
    return target;
  }
}
