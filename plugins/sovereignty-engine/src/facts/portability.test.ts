// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Workload, WorkloadCopies } from '@regie/plugin-sovereignty-common';
import { Unknown } from '../cel';
import {
  assess,
  cluster,
  component,
  PlaceName,
  testRegister,
  TODAY,
  workload,
} from '../testing/landscape';
import { ClusterReading, ClusterViews } from './ClusterViews';
import { copyFacts } from './copyFacts';
import { claimsOf } from './EntityFacts';
import { portabilityFacts } from './portabilityFacts';
import { ProviderLookup } from './providerFacts';

const register = testRegister();
const entity = component({ runs: true });
const viewsOf = (...readings: ClusterReading[]) =>
  ClusterViews.create(readings, [], register);

function image(tag: string, registry = 'docker.io') {
  return {
    registry,
    repository: 'a/web',
    tag,
    digest: null,
    implicitRegistry: false,
    path: 'spec',
  };
}

function running(pool: PlaceName, ready: number, more: Partial<Workload> = {}) {
  return cluster(pool, [
    workload(pool, {
      placements: [{ pool, pods: 2, ready, nodes: [] }],
      images: [image('1')],
      ...more,
    }),
  ]);
}

const copiesIn = (...clusters: ClusterReading[]) =>
  assess({ entity, clusters }).copies;

describe('a workload in several clusters', () => {
  it('shows at whose providers it runs', () => {
    expect(copiesIn(running('azure', 2), running('scaleway', 1))).toEqual([
      {
        workload: 'Deployment zaak',
        sameImages: true,
        places: [
          {
            cluster: 'azure',
            provider: 'azure',
            parentCountry: 'US',
            runs: true,
          },
          {
            cluster: 'scaleway',
            provider: 'scaleway',
            parentCountry: 'FR',
            runs: true,
          },
        ],
      },
    ]);
  });

  it('is the same by its label, whatever it is called', () => {
    const labels = {
      'backstage.io/kubernetes-id': 'zaak',
      'app.kubernetes.io/name': 'zaak',
    };
    const found = copiesIn(
      running('azure', 2, { labels, name: 'zaak-blue' }),
      running('scaleway', 2, { labels, name: 'zaak-green' }),
    );
    expect(found).toHaveLength(1);
  });

  it.each<[string, Partial<Workload>, boolean | null]>([
    ['from a mirror', { images: [image('1', 'harbor.example.nl')] }, true],
    ['of another version', { images: [image('2')] }, false],
    ['that were not seen', { images: undefined }, null],
  ])('compares images %s', (_what, more, expected) => {
    const [copy] = copiesIn(running('azure', 2), running('scaleway', 2, more));
    expect(copy.sameImages).toBe(expected);
  });

  it.each<[string, ClusterReading, boolean | null]>([
    ['without a ready pod', running('scaleway', 0), false],
    ['without pods', running('scaleway', 0, { placements: [] }), false],
    [
      'of which nobody knows',
      running('scaleway', 0, { placements: null }),
      null,
    ],
    [
      'of which an older version said nothing',
      running('scaleway', 0, {
        placements: [{ pool: 'scaleway', pods: 2, nodes: [] }],
      }),
      null,
    ],
    [
      'in a cluster that could not be read since',
      { ...running('scaleway', 2), ...cluster('scaleway', [], 'stale') },
      null,
    ],
  ])('proves nothing %s', (_what, second, expected) => {
    const observation =
      second.observation?.workloads.length === 0
        ? running('scaleway', 2).observation
        : second.observation;
    const [copy] = copiesIn(running('azure', 2), { ...second, observation });
    expect(copy.places[1].runs).toBe(expected);
  });

  it('is no copy in one cluster', () => {
    expect(copiesIn(running('azure', 2))).toEqual([]);
  });

  it.each([
    ['first', [2, 0]],
    ['last', [0, 2]],
  ])('is not known to run when one part is not known, told %s', (_, parts) => {
    const [pool] = ['scaleway'] as const;
    const placements = parts.map(pods => ({ pool, pods, nodes: [] }));
    const [copy] = copiesIn(
      running('azure', 2),
      running(pool, 0, { placements }),
    );
    expect(copy.places[1].runs).toBe(null);
  });

  it('gives rules only the parents of what runs', () => {
    const place = (runs: boolean | null) => ({
      cluster: 'azure',
      provider: 'azure',
      parentCountry: 'US',
      runs,
    });
    const copy: WorkloadCopies = {
      workload: 'Deployment zaak',
      sameImages: null,
      places: [place(true), place(false), place(null)],
    };
    const [fact] = copyFacts(
      [copy],
      viewsOf(cluster('azure')),
      ProviderLookup.create(register, TODAY),
    );
    expect(fact.parents).toEqual([
      expect.objectContaining({ country: 'US' }),
      expect.any(Unknown),
    ]);
    expect(fact.sameImages).toBeInstanceOf(Unknown);
  });
});

describe('a trait of portability', () => {
  const matched = (more: Partial<Workload>) => [
    { workload: workload('azure', more), matchedBy: 'label' },
  ];

  it('has its object and field as evidence', () => {
    const [fact] = portabilityFacts(
      matched({
        portability: [
          { trait: 'replicas', answer: 'no', seen: '1', path: 'spec.replicas' },
        ],
      }),
      viewsOf(cluster('azure')),
    );
    expect(fact).toMatchObject({ trait: 'replicas', answer: 'no', seen: '1' });
    expect(claimsOf(fact as never)).toMatchObject([
      {
        object: { cluster: 'azure', kind: 'Deployment', name: 'zaak' },
        path: 'spec.replicas',
      },
    ]);
  });

  it('is not known where it does not show, or was not looked at', () => {
    const views = viewsOf(cluster('azure'));
    const [open] = portabilityFacts(
      matched({
        portability: [
          { trait: 'zones', answer: 'unknown', seen: 'no zone', path: null },
        ],
      }),
      views,
    );
    expect(open).toMatchObject({ answer: expect.any(Unknown) });
    const [older] = portabilityFacts(matched({}), views);
    expect(older).toBeInstanceOf(Unknown);
  });
});
