// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LocalizedText } from '@regie/plugin-sovereignty-common';

type Language = keyof LocalizedText;

const NAMES: Record<Language, Intl.DisplayNames> = {
  nl: new Intl.DisplayNames('nl', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

/** Countries that a sentence does not name without an article. */
const ARTICLES: Record<Language, Readonly<Record<string, string>>> = {
  nl: {
    ...{ AE: 'de', BS: 'de', GB: 'het', KY: 'de', MH: 'de', MV: 'de' },
    ...{ PH: 'de', SC: 'de', US: 'de', VG: 'de' },
  },
  en: {
    ...{ AE: 'the', BS: 'the', GB: 'the', KY: 'the', MH: 'the', MV: 'the' },
    ...{ NL: 'the', PH: 'the', SC: 'the', US: 'the', VG: 'the' },
  },
};

/** Looking a name up costs more than all the rest of a sentence. */
const KNOWN: Record<Language, Map<string, string>> = {
  nl: new Map(),
  en: new Map(),
};

/**
 * What stands after "in" or "of" for a country, such as "de Verenigde Staten"
 * for US. What is no code of ISO 3166-1 stays as it is.
 */
export function countryName(code: string, language: Language): string {
  const known = KNOWN[language].get(code);
  if (known !== undefined) return known;
  // Only codes are kept: of these there are 676, and of other texts no end.
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const written = withArticle(code, language);
  KNOWN[language].set(code, written);
  return written;
}

function withArticle(code: string, language: Language): string {
  const name = NAMES[language].of(code) ?? code;
  const article = ARTICLES[language][code];
  return article ? `${article} ${name}` : name;
}
