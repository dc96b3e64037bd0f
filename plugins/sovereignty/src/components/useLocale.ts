// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { LocalizedText } from '@regie/plugin-sovereignty-common';
import { useMemo } from 'react';
import useObservable from 'react-use/esm/useObservable';

/** How texts of the API and dates are shown in the chosen language. */
export interface Locale {
  readonly lang: 'nl' | 'en';
  readonly text: (text: LocalizedText) => string;
  readonly date: (iso: string) => string;
  /** Day and month, where there is little room. */
  readonly shortDate: (iso: string) => string;
  readonly moment: (iso: string) => string;
  readonly country: (code: string) => string;
  readonly count: (count: number) => string;
  /** With one digit behind the comma. */
  readonly decimal: (number: number) => string;
  /** How long ago, in the unit that says it shortest. */
  readonly ago: (iso: string) => string;
  readonly seconds: (seconds: number) => string;
  /** A share of a whole as a percentage, rounded down: 100 % is all of it. */
  readonly share: (part: number, whole: number) => string;
}

export function useLocale(): Locale {
  const api = useApi(appLanguageApiRef);
  const language$ = useMemo(() => api.language$(), [api]);
  const { language } = useObservable(language$, api.getLanguage());
  return useMemo(() => localeOf(language), [language]);
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

function localeOf(language: string): Locale {
  const isDutch = language.startsWith('nl');
  const tag = isDutch ? 'nl-NL' : 'en-GB';
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'long' });
  const shortDates = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
  });
  const moments = new Intl.DateTimeFormat(tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const countries = new Intl.DisplayNames(tag, { type: 'region' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const durations = new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  });
  const numbers = new Intl.NumberFormat(tag);
  const decimals = new Intl.NumberFormat(tag, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const percentages = new Intl.NumberFormat(tag, { style: 'percent' });
  const format = (iso: string, formatter: Intl.DateTimeFormat) => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : formatter.format(date);
  };
  return {
    lang: isDutch ? 'nl' : 'en',
    text: text => (isDutch ? text.nl : text.en),
    date: iso => format(iso, dates),
    shortDate: iso => format(iso, shortDates),
    moment: iso => format(iso, iso.includes('T') ? moments : dates),
    country: code =>
      /^[A-Z]{2}$/.test(code) ? countries.of(code) ?? code : code,
    count: count => numbers.format(count),
    decimal: number => decimals.format(number),
    ago: iso => {
      const seconds = (new Date(iso).getTime() - Date.now()) / 1000;
      if (Number.isNaN(seconds)) return iso;
      const [unit, size] = UNITS.find(
        ([, one]) => Math.abs(seconds) >= one,
      ) ?? ['second', 1];
      return relative.format(Math.round(seconds / size), unit);
    },
    seconds: seconds => durations.format(seconds),
    share: (part, whole) =>
      whole > 0
        ? percentages.format(Math.floor((part * 100) / whole) / 100)
        : '–',
  };
}
