// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LocalizedText } from '@regie/plugin-sovereignty-common';

/**
 * One mistake in `spec.sovereignty`.
 *
 * @public
 */
export interface DeclarationProblem {
  /** Such as `spec.sovereignty.hosting[0].serviceModel`. */
  readonly path: string;
  /** What stands there; `undefined` when a required key is missing. */
  readonly value: unknown;
  /** The allowed values or, for an unknown key, the known ones. */
  readonly allowed?: readonly string[];
  /** The allowed value or known key that was likely meant. */
  readonly nearest?: string;
  /** One sentence with all of this, in English: for logs and command lines. */
  readonly message: string;
  /** The same for people, in both languages. */
  readonly text: LocalizedText;
}
