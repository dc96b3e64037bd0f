// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim, LocalizedText } from '@regie/plugin-sovereignty-common';
import { Unknown } from '../cel';

/** A fact that could not be read, with the reason in both languages. */
export function unread(
  fact: string,
  nl: string,
  en: string,
  claims: readonly Claim[] = [],
): Unknown {
  const reason: LocalizedText = { nl, en };
  return Unknown.of({ fact, reason, claims });
}
