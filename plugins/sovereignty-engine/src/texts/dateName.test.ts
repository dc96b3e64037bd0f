// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { dateName } from './dateName';

describe('dateName', () => {
  it.each([
    ['2027-06-01', '1 juni 2027', '1 June 2027'],
    ['2026-12-31', '31 december 2026', '31 December 2026'],
    ['2026-03-12T04:00:00Z', '12 maart 2026', '12 March 2026'],
    ['2026-13-01', '2026-13-01', '2026-13-01'],
    ['binnenkort', 'binnenkort', 'binnenkort'],
  ])('writes %s', (text, nl, en) => {
    expect({ nl: dateName(text, 'nl'), en: dateName(text, 'en') }).toEqual({
      nl,
      en,
    });
  });
});
