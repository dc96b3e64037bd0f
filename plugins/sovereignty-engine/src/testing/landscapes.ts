// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Only tests import this file, and none of it is in what is published.
// eslint-disable-next-line @backstage/no-undeclared-imports
import fc from 'fast-check';
import {
  cluster,
  component,
  PlaceName,
  signal,
  unreadCluster,
  workload,
} from './landscape';

const provider = fc.constantFrom(
  'azure',
  'github',
  'scaleway',
  'odc-noord',
  'solvinity',
  'vague',
  'nobody-knows',
);

const level = fc.constantFrom('low', 'medium', 'high', 'very-high');

const some = <T extends Record<string, fc.Arbitrary<unknown>>>(parts: T) =>
  fc.record(parts, { requiredKeys: [] });

const hosting = some({
  provider,
  serviceModel: fc.constantFrom('saas', 'paas', 'iaas'),
  countries: fc.subarray(['NL', 'CH', 'US'], { minLength: 1 }),
  activities: fc.subarray(['processing', 'storage', 'backup'], {
    minLength: 1,
  }),
});

/** Something of nearly everything that rules ask of a declaration. */
const sovereignty = some({
  criticality: fc.constantFrom('critical', 'important', 'supporting'),
  function: fc.constantFrom('workplace', 'identity-and-access'),
  layer: fc.constantFrom('ai', 'data', 'software', 'cloud'),
  processes: fc.subarray(['resource:default/proces', 'resource:default/weg'], {
    minLength: 1,
  }),
  classification: some({
    availability: level,
    integrity: level,
    confidentiality: level,
    personalData: fc.constantFrom('none', 'ordinary', 'special'),
    assessedOn: fc.constantFrom('2020-01-01', '2026-10-01'),
    requiredSeal: fc.integer({ min: 0, max: 4 }),
  }),
  hosting: fc.array(hosting, { maxLength: 3 }),
  keyCustody: some({
    holder: fc.constantFrom('provider-only', 'customer-primary'),
    provider,
  }),
  identityProvider: some({
    provider,
    breakGlassTested: fc.constantFrom('2020-01-01', '2026-10-01'),
  }),
  supplier: some({ provider }),
  subprocessorsComplete: fc.boolean(),
  licence: fc.constantFrom('EUPL-1.2', 'MIT', 'Proprietary'),
  openSource: fc.boolean(),
  continuity: some({ backup: some({ present: fc.boolean(), provider }) }),
  exit: some({
    plan: fc.constant('https://waterveld.example/exit'),
    tests: fc.array(
      fc.record({
        date: fc.constantFrom('2025-01-01', '2026-10-01'),
        provider,
        kind: fc.constant('restore'),
        outcome: fc.constantFrom('passed', 'failed'),
      }),
      { maxLength: 2 },
    ),
  }),
  contract: some({ noticeDays: fc.integer({ min: 0, max: 120 }) }),
  ai: some({ present: fc.boolean(), chosen: fc.boolean(), provider }),
  riskTreatments: fc.array(
    some({
      scenario: fc.constantFrom('foreign-order', 'provider-stops'),
      treatment: fc.constant('accept'),
      decidedBy: fc.constant('CIO'),
      reviewOn: fc.constantFrom('2026-01-01', '2027-01-01'),
    }).map(treatment => ({ scenario: 'foreign-order', ...treatment })),
    { maxLength: 2 },
  ),
  experiment: fc.record({
    until: fc.constantFrom('2026-01-01', '2026-12-31', '2031-01-01'),
  }),
});

const parts = fc.record({
  runs: fc.boolean(),
  kind: fc.constantFrom('Component', 'Component', 'Resource'),
  type: fc.constantFrom('service', 'service', 'library'),
  lifecycle: fc.constantFrom('production', 'experimental'),
  sovereignty,
});

const entity = (name: string) =>
  parts.map(({ lifecycle, ...rest }) => {
    const made = component({ name, ...rest });
    return { ...made, spec: { ...made.spec, lifecycle, system: 'straat' } };
  });

const process = sovereigntyOfProcess().map(stated =>
  component({
    name: 'proces',
    kind: 'Resource',
    type: 'business-process',
    sovereignty: { process: stated },
  }),
);

function sovereigntyOfProcess() {
  return some({
    maxTolerableOutageHours: fc.constantFrom(4, 100),
    affectedResidents: fc.constantFrom(10, 50_000),
  });
}

const place = fc
  .record({
    name: fc.constantFrom<PlaceName>('azure', 'scaleway', 'nowhere'),
    signalClass: fc.constantFrom(
      'portable' as const,
      'proprietary' as const,
      'unknown' as const,
    ),
    registry: fc.constantFrom('github', 'scaleway', null),
    isRead: fc.boolean(),
  })
  .map(({ name, signalClass, registry, isRead }) =>
    isRead
      ? cluster(name, [
          workload(name, {
            signals: [
              signal(signalClass),
              signal(registry ? 'substitutable' : 'unknown', {
                id: 'registry:images.example',
                category: 'image-registry',
                provider: registry,
                match: 'images.example',
              }),
            ],
          }),
        ])
      : unreadCluster(name),
  );

/** Landscapes of one entity that is asked about, with a few around it. */
export const landscapes = fc.record({
  entity: entity('zaak'),
  others: fc
    .tuple(process, ...[1, 2, 3, 4].map(index => entity(`ander-${index}`)))
    .chain(all => fc.integer({ min: 0, max: 5 }).map(n => all.slice(0, n))),
  clusters: fc.uniqueArray(place, {
    maxLength: 2,
    selector: ({ standing }) => standing.cluster,
  }),
});
