// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Criticality,
  Severity,
  Verdict,
} from '@regie/plugin-sovereignty-common';
import { Language } from './Column';

type Words<T extends string> = Record<Language, Record<T, string>>;

export const VERDICT_WORDS: Words<Verdict> = {
  nl: {
    compliant: 'voldoet',
    violation: 'schending',
    waived: 'ontheven',
    unknown: 'onbekend',
    'not-applicable': 'niet van toepassing',
  },
  en: {
    compliant: 'compliant',
    violation: 'violation',
    waived: 'waived',
    unknown: 'unknown',
    'not-applicable': 'not applicable',
  },
};

export const SEVERITY_WORDS: Words<Severity> = {
  nl: {
    critical: 'kritiek',
    high: 'hoog',
    medium: 'midden',
    low: 'laag',
    info: 'ter informatie',
  },
  en: {
    critical: 'critical',
    high: 'high',
    medium: 'medium',
    low: 'low',
    info: 'info',
  },
};

export const CRITICALITY_WORDS: Words<Criticality> = {
  nl: {
    critical: 'kritiek',
    important: 'belangrijk',
    supporting: 'ondersteunend',
  },
  en: {
    critical: 'critical',
    important: 'important',
    supporting: 'supporting',
  },
};

/** A word, or nothing for nothing. */
export function word<T extends string>(
  words: Words<T>,
  value: T | null,
  lang: Language,
): string | null {
  return value === null ? null : words[lang][value];
}
