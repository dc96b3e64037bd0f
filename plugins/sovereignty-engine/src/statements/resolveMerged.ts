// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Statement, StatementConflict } from '@regie/plugin-sovereignty-common';
import {
  DeclarationProblem,
  readDeclaration,
  readResolved,
  resolveDeclaration,
  ResolvedDeclaration,
} from '../declaration';
import { mergeStatements } from './mergeStatements';

/** What is stated of an entity, by its owner and by others. @public */
export interface MergedEntity {
  readonly declaration: ResolvedDeclaration | undefined;
  readonly problems: DeclarationProblem[];
  readonly conflicts: readonly StatementConflict[];
  readonly other: readonly Statement[];
}

/**
 * Reads what the owner of an entity declares and puts in what others state. As
 * long as the declaration has a mistake nothing is put into it: what the owner
 * meant might be better evidenced.
 *
 * @public
 */
export function resolveMerged(
  entity: Entity,
  statements: readonly Statement[],
): MergedEntity {
  if (statements.length === 0) {
    return { ...readResolved(entity), conflicts: [], other: [] };
  }
  const { declaration: declared, problems } = readDeclaration(entity);
  if (problems.length > 0) {
    return { declaration: undefined, problems, conflicts: [], other: [] };
  }
  const { value, conflicts, other } = mergeStatements(declared, statements);
  return { ...resolveDeclaration(entity, value), conflicts, other };
}

/** Statements by the entity that they are about. @public */
export function statementsByEntity(
  statements: readonly Statement[],
): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.entityRef);
    if (group) group.push(statement);
    else groups.set(statement.entityRef, [statement]);
  }
  return groups;
}
