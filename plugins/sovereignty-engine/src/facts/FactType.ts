// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** One field of a record of facts, as rule authors read it. @public */
export interface FactField {
  readonly name: string;
  /** A CEL type: string, bool, int, a record below, or a list of these. */
  readonly type: string;
  readonly meaning: string;
  /** Where it comes from, and so who can supply it when it is missing. */
  readonly from: string;
}

/** @public */
export interface FactType {
  readonly type: string;
  readonly meaning: string;
  readonly fields: readonly FactField[];
}
