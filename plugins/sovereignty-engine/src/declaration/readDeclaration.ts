// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  SovereigntyDeclaration,
  StatedClaim,
  StatedDeclaration,
} from '@regie/plugin-sovereignty-common';
import { checkStatement } from './checkStatement';
import { DeclarationProblem } from './DeclarationProblem';

const NOTHING = {
  declaration: undefined,
  values: undefined,
  claims: new Map<string, StatedClaim<unknown>>(),
} as const;

/**
 * Reads `spec.sovereignty` of an entity, as it is written. There is a
 * declaration only when there is no problem: half of one would be a guess.
 * Never throws, also not on input that is made to harm.
 *
 * @public
 */
export function readDeclaration(entity: Entity): {
  declaration: StatedDeclaration | undefined;
  /** The same with the claims taken off. */
  values: SovereigntyDeclaration | undefined;
  /** What is claimed of values, by pointer such as `/hosting/0/provider`. */
  claims: ReadonlyMap<string, StatedClaim<unknown>>;
  problems: DeclarationProblem[];
} {
  const value: unknown = entity.spec?.sovereignty;
  if (value === undefined) return { ...NOTHING, problems: [] };
  const { values, claims, problems } = checkStatement(value, 'written');
  return isSound(value, problems)
    ? { declaration: value, values, claims, problems: [] }
    : { ...NOTHING, problems };
}

function isSound(
  _value: unknown,
  problems: readonly DeclarationProblem[],
): _value is StatedDeclaration {
  return problems.length === 0;
}
