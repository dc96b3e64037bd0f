// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { countryName } from './countryName';

describe('countryName', () => {
  it.each([
    ['US', 'de Verenigde Staten', 'the United States'],
    ['GB', 'het Verenigd Koninkrijk', 'the United Kingdom'],
    ['NL', 'Nederland', 'the Netherlands'],
    ['FR', 'Frankrijk', 'France'],
    ['EU-wide', 'EU-wide', 'EU-wide'],
    ['QQ', 'QQ', 'QQ'],
  ])('writes %s as it stands in a sentence', (code, nl, en) => {
    expect(countryName(code, 'nl')).toBe(nl);
    expect(countryName(code, 'en')).toBe(en);
  });
});
