// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DeclarationField,
  declarationFields,
} from '@regie/plugin-sovereignty-common';
import { ExpressionChecker } from '../cel';
import { RequiredFields } from '../completeness';
import { nearestOf } from '../declaration';
import { PackSource } from './packSchema';
import { SourceFile } from './SourceFile';

/** Paths of all values that can be stated, such as `hosting.provider`. */
const PATHS = pathsOf(declarationFields, '');

function pathsOf(fields: readonly DeclarationField[], path: string): string[] {
  return fields.flatMap(({ key, fields: own }) => {
    const at = path ? `${path}.${key}` : key;
    return [at, ...pathsOf(own, at)];
  });
}

/** Checks what a pack wants filled in: its conditions, and that the fields exist. */
export function compileCompleteness(
  file: SourceFile,
  pack: Pick<PackSource, 'completeness'>,
  checker: ExpressionChecker,
): { groups: RequiredFields[]; problems: string[] } {
  const problems: string[] = [];
  const groups = pack.completeness.flatMap(({ applies, fields }, index) => {
    const path = ['completeness', index];
    fields.forEach((field, item) => {
      if (PATHS.includes(field)) return;
      const nearest = nearestOf(field, PATHS);
      problems.push(
        `${file.at([
          ...path,
          'fields',
          item,
        ])} completeness: ${field} is not a field of spec.sovereignty${
          nearest ? `; did you mean ${nearest}?` : ''
        }`,
      );
    });
    const result = checker.check(applies, ['bool']);
    if ('expression' in result) {
      return [{ applies: result.expression, fields }];
    }
    const { position, message } = result.problem;
    const place = file.atCharacter([...path, 'applies'], position);
    problems.push(`${place} completeness: applies: ${message}`);
    return [];
  });
  return { groups, problems };
}
