// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Regions that have a name and two letters, and are no country of ISO 3166-1. */
const NOT_COUNTRIES = new Set(
  'AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '),
);

/** Whether a code is one of ISO 3166-1 alpha-2, or XK for Kosovo. */
export function isCountry(code: string): boolean {
  return (
    /^[A-Z]{2}$/.test(code) &&
    !NOT_COUNTRIES.has(code) &&
    canonical(code) === code &&
    NAMES.of(code) !== undefined
  );
}

/** What to write instead of a code that is none. */
export function countryHint(code: string): string {
  const better = /^[A-Za-z]{2}$/.test(code)
    ? canonical(code.toUpperCase())
    : undefined;
  const meant =
    better !== undefined && better !== code && isCountry(better)
      ? `; perhaps ${better} is meant`
      : '';
  return `"${code}" is no country; write two capitals of ISO 3166-1, such as NL${meant}`;
}

/** Codes that were renamed, and UK, have another that holds. */
function canonical(code: string): string | undefined {
  return Intl.getCanonicalLocales(`und-${code}`)[0].split('-')[1];
}
