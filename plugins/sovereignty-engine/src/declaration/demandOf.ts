// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LocalizedText } from '@regie/plugin-sovereignty-common';
import { ErrorObject } from 'ajv';

const TYPES: Readonly<Record<string, LocalizedText>> = {
  array: { nl: 'een lijst', en: 'a list' },
  boolean: { nl: 'true of false', en: 'a boolean' },
  integer: { nl: 'een geheel getal', en: 'a whole number' },
  object: { nl: 'een object met velden', en: 'an object' },
  string: { nl: 'een tekst', en: 'a text' },
};

const FORMATS: Readonly<Record<string, LocalizedText>> = {
  date: { nl: 'een datum als JJJJ-MM-DD', en: 'a date as YYYY-MM-DD' },
  uri: { nl: 'een webadres', en: 'a uri' },
};

/** What the schema asks of a value, to stand after "it" in English. */
export function demandOf({
  keyword,
  params,
  message,
}: ErrorObject): LocalizedText {
  const { limit } = params;
  switch (keyword) {
    case 'type':
      return mustBe(TYPES[String(params.type)], String(params.type));
    case 'format':
      return mustBe(FORMATS[String(params.format)], String(params.format));
    case 'pattern':
      return {
        nl: `het moet eruitzien als ${params.pattern}`,
        en: `must look like ${params.pattern}`,
      };
    case 'maxLength':
      return {
        nl: `het mag hooguit ${limit} tekens hebben`,
        en: `may have at most ${limit} characters`,
      };
    case 'minLength':
    case 'minItems':
      return { nl: 'het mag niet leeg zijn', en: 'must not be empty' };
    case 'minimum':
      return {
        nl: `het moet ten minste ${limit} zijn`,
        en: `must be at least ${limit}`,
      };
    case 'maximum':
      return {
        nl: `het mag hooguit ${limit} zijn`,
        en: `must be at most ${limit}`,
      };
    case 'maxItems':
      return {
        nl: `er mag hooguit ${limit} keer iets staan`,
        en: `may have at most ${limit} items`,
      };
    case 'uniqueItems':
      return {
        nl: 'er mag niets dubbel in staan',
        en: 'must not hold the same item twice',
      };
    default:
      return {
        nl: 'dat past niet bij het schema',
        en: message ?? 'does not fit the schema',
      };
  }
}

function mustBe(what: LocalizedText | undefined, name: string): LocalizedText {
  return {
    nl: `het moet ${what?.nl ?? name} zijn`,
    en: `must be ${what?.en ?? `a ${name}`}`,
  };
}
