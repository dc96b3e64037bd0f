// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ClaimSource, EvidenceLevel, ObjectReference } from '../claims';
import { SovereigntyDeclaration } from './sovereignty.generated';

/**
 * A value with where it comes from. In a file `source` is `declared`, `imported`
 * or `supplier`. `object` and `path` are for values that were taken over from
 * elsewhere; they cannot be written in a file.
 *
 * @public
 */
export interface StatedClaim<T> {
  readonly value: T;
  /** Left out: `declared`. */
  readonly source?: ClaimSource;
  /** Left out: `self-declared`. */
  readonly evidence?: EvidenceLevel;
  /** YYYY-MM-DD, or an instant. */
  readonly asOf?: string;
  readonly by?: string;
  /** Where a person can check it. Left out: the entity itself. */
  readonly object?: ObjectReference;
  readonly path?: string;
}

/**
 * The same shape as `T`, in which every value may be a {@link StatedClaim}. A
 * list of texts is one value.
 *
 * @public
 */
export type Stated<T> = T extends readonly (infer Item)[]
  ? Item extends object
    ? Stated<Item>[]
    : T | StatedClaim<T>
  : T extends object
  ? { [Key in keyof T]: StatedOrBare<T, Key> }
  : T | StatedClaim<T>;

/** `evidence` and `asOf` of an object say something of its values. */
type StatedOrBare<T, Key extends keyof T> = Key extends 'evidence' | 'asOf'
  ? T[Key]
  : Stated<T[Key]>;

/**
 * `spec.sovereignty` as it is written, or with what was taken over from
 * elsewhere merged into it.
 *
 * @public
 */
export type StatedDeclaration = Stated<SovereigntyDeclaration>;
