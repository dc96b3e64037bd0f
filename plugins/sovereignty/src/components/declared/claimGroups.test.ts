// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim } from '@regie/plugin-sovereignty-common';
import { claimGroups } from './claimGroups';

const claim: Claim = {
  claim: 'x',
  value: 'y',
  source: 'declared',
  evidence: 'self-declared',
  asOf: null,
  object: null,
  path: null,
};

describe('claimGroups', () => {
  it('puts values together by subject, and numbers the items of a list', () => {
    const paths = [
      'criticality',
      'licence',
      'hosting[0].provider',
      'hosting[1].provider',
      'hosting[1].access.support',
      'exit.tests[2].outcome',
    ];
    const groups = claimGroups(
      paths.map(at => ({ at, claim })),
      {
        general: 'Algemeen',
        text: ({ nl }) => nl,
        numbered: (title, number) => `${title} ${number}`,
      },
    );
    expect(
      groups.map(({ title, claims }) => [title, claims.map(c => c.label)]),
    ).toEqual([
      ['Algemeen', ['Belang', 'Licentie']],
      ['Hosting 1', ['Aanbieder']],
      ['Hosting 2', ['Aanbieder', 'Toegang: Toegang voor ondersteuning']],
      ['Exitregeling', ['Tests 3: Uitkomst']],
    ]);
  });
});
