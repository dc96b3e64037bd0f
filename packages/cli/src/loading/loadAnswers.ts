// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Statement } from '@regie/plugin-sovereignty-common';
import {
  readAnswers,
  Register,
  statedEntities,
  SupplierDirectory,
} from '@regie/plugin-sovereignty-engine';
import { readTextFiles } from '@regie/plugin-sovereignty-node';
import { CannotRun } from '../exit';

/** What suppliers answered. A file with a mistake ends the run. */
export async function loadAnswers(
  locations: readonly string[],
  landscape: { entities: readonly Entity[]; register: Register; on: string },
): Promise<Statement[]> {
  if (locations.length === 0) return [];
  const { entities, register, on } = landscape;
  const components = statedEntities(entities, []);
  const directory = new SupplierDirectory({ components, register, on });
  const files = await readTextFiles(locations);
  const reads = files.map(file => readAnswers(file, { directory, on }));
  const problems = reads.flatMap(read => read.problems);
  if (problems.length > 0) {
    throw new CannotRun(problems.map(({ message }) => message).join('\n'));
  }
  return reads.flatMap(({ statements }) => statements);
}
