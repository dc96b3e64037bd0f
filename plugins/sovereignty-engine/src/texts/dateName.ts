// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LocalizedText } from '@regie/plugin-sovereignty-common';

type Language = keyof LocalizedText;

const MONTHS: Record<Language, readonly string[]> = {
  nl: [
    ...['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli'],
    ...['augustus', 'september', 'oktober', 'november', 'december'],
  ],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
  ],
};

/**
 * A date as it stands in a sentence, such as "1 juni 2027" for 2027-06-01; of an
 * instant its day. What is no date stays as it is.
 *
 * @public
 */
export function dateName(text: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(text) ?? [];
  const name = MONTHS[language][Number(month) - 1];
  return name && Number(day) > 0 ? `${Number(day)} ${name} ${year}` : text;
}
