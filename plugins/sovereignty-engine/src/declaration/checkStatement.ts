// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  SovereigntyDeclaration,
  StatedClaim,
} from '@regie/plugin-sovereignty-common';
import { ErrorObject } from 'ajv';
import { DeclarationProblem } from './DeclarationProblem';
import { describeError } from './describeError';
import { refuseHostile } from './refuseHostile';
import { unwrapClaims, Wrapped } from './unwrapClaims';
import {
  validateMergedClaim,
  validateValues,
  validateWrittenClaim,
} from './validators';

const ROOT = 'spec.sovereignty';

/** More mistakes than this are mended in more than one go. */
const MAX_PROBLEMS = 50;

/** A statement that fits: its bare values, and what is claimed of them. */
export interface CheckedStatement {
  readonly values?: SovereigntyDeclaration;
  /** By pointer, such as `/hosting/0/provider`. */
  readonly claims: ReadonlyMap<string, StatedClaim<unknown>>;
  readonly problems: DeclarationProblem[];
}

/**
 * Checks a statement in one walk over bare values and claims alike. A file may
 * say less of a claim than a program that merged others into it.
 */
export function checkStatement(
  statement: unknown,
  how: 'written' | 'merged',
): CheckedStatement {
  const hostile = refuseHostile(statement, ROOT);
  if (hostile) return { claims: new Map(), problems: [hostile] };

  const { values, wrapped } = unwrapClaims(statement);
  const errors: ErrorObject[] = [];
  const claims = new Map<string, StatedClaim<unknown>>();
  const incomplete = new Set<string>();
  const validateClaim =
    how === 'written' ? validateWrittenClaim : validateMergedClaim;
  for (const { pointer, claim } of wrapped.values()) {
    if (validateClaim(claim)) {
      claims.set(pointer, claim);
      continue;
    }
    if (!Object.hasOwn(claim, 'value')) incomplete.add(pointer);
    for (const error of validateClaim.errors ?? []) {
      errors.push({ ...error, instancePath: pointer + error.instancePath });
    }
  }
  if (validateValues(values) && errors.length === 0) {
    return { values, claims, problems: [] };
  }
  for (const error of validateValues.errors ?? []) {
    // That a claim lacks its value was said already.
    if (incomplete.has(error.instancePath)) continue;
    errors.push(atValue(error, wrapped));
  }
  const problems = errors
    .slice(0, MAX_PROBLEMS)
    .map(error => describeError(error, ROOT));
  return { claims, problems };
}

/** In a claim the mistake stands at its `value`. */
function atValue(
  error: ErrorObject,
  wrapped: ReadonlyMap<string, Wrapped>,
): ErrorObject {
  const { instancePath } = error;
  for (const pointer of [instancePath, parentOf(instancePath)]) {
    if (!wrapped.has(pointer)) continue;
    const rest = instancePath.slice(pointer.length);
    return { ...error, instancePath: `${pointer}/value${rest}` };
  }
  return error;
}

/** The list that an item is in. */
function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}
