// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

const claim = value => ({
  value,
  source: 'supplier',
  evidence: 'documented',
  asOf: '2026-09-01',
  by: 'Leverancier BV',
});

/** A declaration as full as a conscientious owner makes it, claims included. */
export function fullDeclaration(index) {
  return {
    criticality: ['critical', 'important', 'supporting'][index % 3],
    processes: ['resource:default/bijstand-uitbetalen'],
    function: 'workplace',
    layer: 'software',
    classification: {
      availability: 'high',
      integrity: claim('high'),
      confidentiality: 'very-high',
      personalData: 'special',
      assessedOn: '2026-03-01',
    },
    hosting: [0, 1].map(() => ({
      provider: claim('azure'),
      serviceModel: 'saas',
      activities: ['processing', 'storage', 'backup'],
      region: 'westeurope',
      countries: ['NL', 'IE'],
      access: { support: 'eu-with-escalation', countries: ['NL', 'US'] },
      evidence: 'documented',
      asOf: '2026-01-15',
    })),
    keyCustody: { holder: claim('customer-primary'), logs: 'basic' },
    subprocessors: ['akamai', 'zendesk'].map(provider => ({
      provider,
      purpose: 'Ondersteuning',
      countries: ['US'],
    })),
    supplier: { name: 'Leverancier BV' },
    licence: claim('EUPL-1.2'),
    standards: ['StUF-ZKN', 'ZGW-API'],
    exit: {
      plan: 'https://waterveld.example/exit',
      scenarios: ['planned', 'disruptive'],
      target: 'previder',
      duration: 'up-to-4-months',
      tests: [
        {
          date: '2026-05-01',
          provider: 'previder',
          kind: 'restore',
          outcome: 'passed',
        },
      ],
    },
    contract: {
      end: '2028-12-31',
      noticeDays: 60,
      checks: { continuity: true, redundancy: true, access: true },
    },
  };
}

/** What an owner writes in the first five minutes. */
export function shortDeclaration(index) {
  return {
    criticality: ['critical', 'important', 'supporting'][index % 3],
    hosting: [
      {
        provider: ['azure', 'scaleway', 'previder', 'hetzner'][index % 4],
        serviceModel: ['saas', 'paas', 'iaas'][index % 3],
        countries: ['NL'],
      },
    ],
  };
}

/** Misspelt keys and values, each of which gets its nearest match named. */
export function mistakenDeclaration(index) {
  const { exit, ...rest } = fullDeclaration(index);
  return {
    ...rest,
    criticality: 'critcal',
    exitplan: exit,
    hosting: [{ provider: 'azure', serviceModel: 'sas', countries: ['nl'] }],
  };
}
