// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  Criticality,
  Hosting,
  LocalizedText,
  ObjectReference,
  OwnershipChange,
  Placement,
  UnreadCluster,
  WorkloadCopies,
} from '@regie/plugin-sovereignty-common';
import { FactObject } from '../cel';
import { ResolvedDeclaration } from '../declaration';

/** Rules name fields by text, so they cannot reach this one. */
const CLAIMS = Symbol('claims');

interface Claimed {
  [CLAIMS]?: Claim[];
}

/** Rules cannot see claims; they are for the reader of the finding. */
export function withClaims<T extends FactObject>(fact: T, claims: Claim[]): T {
  // On the fact itself: a weak table beside it weighs on every collection of
  // garbage, and there are millions of facts.
  const claimed: Claimed = fact;
  claimed[CLAIMS] = claims;
  return fact;
}

const NONE: Claim[] = [];

/** The list itself, to be shown and not to be changed. */
export function claimsOf(fact: FactObject): Claim[] {
  const claimed: Claimed = fact;
  return claimed[CLAIMS] ?? NONE;
}

/**
 * All that is known of one entity: `variables` for the rules, in the shape of
 * the fact schema, and the same in the shapes that people read.
 *
 * @public
 */
export interface EntityFacts {
  readonly entityRef: string;
  /** How claims refer to it. */
  readonly object: ObjectReference;
  readonly declaredCriticality: Criticality | null;
  readonly declaration: ResolvedDeclaration | undefined;
  /** What keeps the declaration from being read; then it is not there. */
  readonly declarationProblems: readonly LocalizedText[];
  readonly variables: FactObject;
  readonly hosting: readonly Hosting[];
  readonly ownershipChanges: readonly OwnershipChange[];
  readonly placements: readonly Placement[];
  readonly copies: readonly WorkloadCopies[];
  readonly unreadClusters: readonly UnreadCluster[];
}
