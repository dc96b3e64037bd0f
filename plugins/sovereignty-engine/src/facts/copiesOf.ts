// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Place,
  Workload,
  WorkloadCopies,
} from '@regie/plugin-sovereignty-common';
import { MatchedWorkload } from '../matching';
import { ClusterViews } from './ClusterViews';
import { ProviderLookup } from './providerFacts';

type CopyPlace = WorkloadCopies['places'][number];

/** Workloads of an entity that run in more than one cluster. */
export function copiesOf(
  matched: readonly MatchedWorkload[],
  views: ClusterViews,
  providers: ProviderLookup,
): WorkloadCopies[] {
  const clusters = new Set(matched.map(({ workload }) => workload.cluster));
  if (clusters.size < 2) return [];
  const byName = new Map<string, Workload[]>();
  for (const { workload } of matched) {
    const key = sameness(workload);
    byName.set(key, [...(byName.get(key) ?? []), workload]);
  }
  return [...byName].flatMap(([workload, copies]) => {
    if (new Set(copies.map(({ cluster }) => cluster)).size < 2) return [];
    return [
      {
        workload,
        sameImages: sameImages(copies),
        places: copies.flatMap(copy => placesOf(copy, views, providers)),
      },
    ];
  });
}

/** The labels that Kubernetes recommends tell better than a name, which may hold a release. */
function sameness({ kind, name, labels, podLabels }: Workload): string {
  const all = { ...podLabels, ...labels };
  const app = all['app.kubernetes.io/name'];
  if (!app) return `${kind} ${name}`;
  const component = all['app.kubernetes.io/component'];
  return [kind, app, component].filter(Boolean).join(' ');
}

/** Of another registry, it is still the same image. Not known where one is not. */
function sameImages(copies: readonly Workload[]): boolean | null {
  const sets = copies.map(({ images }) =>
    images
      ?.map(({ repository, digest, tag }) => {
        const [name] = repository.split('/').slice(-1);
        return `${name} ${digest ?? tag ?? 'latest'}`;
      })
      .sort()
      .join(),
  );
  if (sets.some(one => one === undefined)) return null;
  return new Set(sets).size === 1;
}

function placesOf(
  { cluster, placements }: Workload,
  views: ClusterViews,
  providers: ProviderLookup,
): CopyPlace[] {
  const view = views.get(cluster);
  if (!view) return [];
  const isFresh = view.standing.state === 'fresh';
  if (!placements || placements.length === 0) {
    const runs = placements === null || !isFresh ? null : false;
    return [{ cluster, provider: null, parentCountry: null, runs }];
  }
  const byProvider = new Map<string | null, CopyPlace>();
  for (const { pool, pods, ready } of placements) {
    const provider = view.places.get(pool)?.provider ?? null;
    const runs = isFresh ? isReady(pods, ready) : null;
    const known = byProvider.get(provider);
    byProvider.set(provider, {
      cluster,
      provider,
      parentCountry: parentCountry(provider, providers),
      runs: known ? either(known.runs, runs) : runs,
    });
  }
  return [...byProvider.values()];
}

/** In whatever order they are told: what is not known of one may be so. */
function either(one: boolean | null, other: boolean | null): boolean | null {
  if (one || other) return true;
  return one === null || other === null ? null : false;
}

/** Only pods that say that they are ready prove that it runs. */
function isReady(pods: number, ready: number | undefined): boolean | null {
  if (pods === 0) return false;
  return ready === undefined ? null : ready > 0;
}

function parentCountry(
  provider: Place['provider'],
  providers: ProviderLookup,
): string | null {
  if (provider === null) return null;
  return providers.find(provider).entry?.ultimateParent?.country ?? null;
}
