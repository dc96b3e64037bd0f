// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Verdict } from '@regie/plugin-sovereignty-common';
import fc from 'fast-check';
import { ClusterReading } from '../facts';
import {
  assess,
  cluster,
  component,
  PlaceName,
  signal,
  unreadCluster,
  workload,
} from '../testing/landscape';

const providers = ['azure', 'scaleway', 'odc-noord', 'free-pro', 'hoster'];

const hosting = fc.record(
  {
    provider: fc.constantFrom(...providers),
    serviceModel: fc.constantFrom('saas', 'iaas'),
    countries: fc.uniqueArray(fc.constantFrom('NL', 'CH', 'US'), {
      minLength: 1,
    }),
    activities: fc.uniqueArray(
      fc.constantFrom('processing', 'storage', 'backup'),
      { minLength: 1 },
    ),
  },
  { requiredKeys: [] },
);

const sovereignty = fc.record(
  {
    criticality: fc.constantFrom('critical', 'important', 'supporting'),
    hosting: fc.array(hosting, { maxLength: 3 }),
    exit: fc.record({
      tests: fc.array(
        fc.record({
          date: fc.constantFrom('2026-01-01', '2027-01-01'),
          provider: fc.constantFrom(...providers),
          kind: fc.constant('restore'),
          outcome: fc.constantFrom('passed', 'failed'),
        }),
        { maxLength: 2 },
      ),
    }),
  },
  { requiredKeys: [] },
);

const entities = fc
  .record({ runs: fc.boolean(), sovereignty })
  .map(parts => component(parts));

const placeNames = fc.uniqueArray(
  fc.constantFrom<PlaceName>(
    'azure',
    'azure-us',
    'scaleway',
    'odc-noord',
    'nowhere',
  ),
  { maxLength: 3 },
);

const clusters = placeNames.chain(names =>
  fc.tuple(
    ...names.map(name =>
      fc
        .array(
          fc
            .constantFrom('portable', 'proprietary', 'unknown' as const)
            .map(c => signal(c as 'portable', { match: `${c} of ${name}` })),
          { maxLength: 2 },
        )
        .map(signals => cluster(name, [workload(name, { signals })])),
    ),
  ),
) as fc.Arbitrary<ClusterReading[]>;

const worlds = fc.record({ entity: entities, clusters });

const verdicts = (world: Parameters<typeof assess>[0]) =>
  assess(world).findings.map(({ verdict }) => verdict);

/** Which rules are met after and were not before. */
const newlyCompliant = (before: Verdict[], after: Verdict[]) =>
  after.flatMap((verdict, index) =>
    verdict === 'compliant' && before[index] !== 'compliant' ? [index] : [],
  );

/** Pushes a reading out of date. */
const stale = (reading: ClusterReading): ClusterReading => ({
  ...reading,
  standing: { ...reading.standing, state: 'stale', error: 'timeout' },
});

describe('verdicts', () => {
  it('do not become compliant because a cluster could not be read', () => {
    fc.assert(
      fc.property(worlds, world => {
        const before = verdicts(world);
        const after = verdicts({
          ...world,
          clusters: [...world.clusters, unreadCluster('west')],
        });
        expect(newlyCompliant(before, after)).toEqual([]);
      }),
    );
  });

  it('do not become compliant, nor stay so, when a needed cluster is lost', () => {
    fc.assert(
      fc.property(worlds, world => {
        fc.pre(world.clusters.length > 0);
        const before = verdicts(world);
        const [lost, ...rest] = world.clusters;
        const after = verdicts({
          ...world,
          clusters: [unreadCluster(lost.standing.cluster), ...rest],
        });
        expect(newlyCompliant(before, after)).toEqual([]);
        // The first five rules ask about all places: a lost one leaves them open.
        const sure = after.slice(0, expectsWorkloads(world) ? 5 : 0);
        expect(sure).not.toContain('compliant');
      }),
    );
  });

  it('do not become compliant by growing old', () => {
    fc.assert(
      fc.property(worlds, world => {
        const before = verdicts(world);
        const after = verdicts({
          ...world,
          clusters: world.clusters.map(stale),
        });
        expect(newlyCompliant(before, after)).toEqual([]);
      }),
    );
  });

  it('do not depend on the order in which things are read', () => {
    fc.assert(
      fc.property(worlds, world => {
        const turned = {
          ...world,
          clusters: [...world.clusters].reverse(),
        };
        const essence = (w: typeof world) =>
          assess(w).findings.map(({ verdict, explanation, missing }) => ({
            verdict,
            explanation,
            missing,
          }));
        expect(essence(turned)).toEqual(essence(world));
      }),
    );
  });

  it('are the same for the same input', () => {
    fc.assert(
      fc.property(worlds, world => {
        expect(assess(world)).toEqual(assess(world));
      }),
      { numRuns: 50 },
    );
  });
});

function expectsWorkloads({
  entity,
}: {
  entity: ReturnType<typeof component>;
}) {
  return Boolean(entity.metadata.annotations?.['backstage.io/kubernetes-id']);
}
