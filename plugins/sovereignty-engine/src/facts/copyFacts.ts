// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim, WorkloadCopies } from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown, Value } from '../cel';
import { ClusterViews } from './ClusterViews';
import { withClaims } from './EntityFacts';
import { unread } from './missing';
import { ProviderLookup } from './providerFacts';

type CopyPlace = WorkloadCopies['places'][number];

/** Workloads that run in more than one cluster, as rules see them. */
export function copyFacts(
  copies: readonly WorkloadCopies[],
  views: ClusterViews,
  providers: ProviderLookup,
): FactObject[] {
  return copies.map(({ workload, sameImages, places }) => {
    // One that stands there and does not run proves nothing.
    const running = places.filter(({ runs }) => runs !== false);
    return withClaims(
      {
        workload,
        sameImages: sameImages ?? imagesNotSeen(workload),
        clusters: running.map(place =>
          place.runs === null ? notSeen(workload, place) : place.cluster,
        ),
        parents: running.map(place => parentOf(workload, place, providers)),
      },
      places.map(place => runningClaim(workload, place, views)),
    );
  });
}

function parentOf(
  workload: string,
  place: CopyPlace,
  providers: ProviderLookup,
): Value {
  if (place.provider === null || place.runs === null) {
    return notSeen(workload, place);
  }
  const { parent } = providers.find(place.provider).fields;
  return parent ?? notSeen(workload, place);
}

function runningClaim(
  workload: string,
  { cluster, provider, runs }: CopyPlace,
  views: ClusterViews,
): Claim {
  return {
    claim: 'workload.copy',
    value: [workload, provider ?? '?', runs === true].map(String),
    source: 'observed',
    evidence: 'operationally-tested',
    asOf: views.asOf(cluster),
    object: { cluster, kind: 'Cluster', name: cluster },
    path: 'pods: status.conditions',
  };
}

function notSeen(workload: string, { cluster }: CopyPlace): Unknown {
  return unread(
    'observed.copies.parents',
    `Of ${workload} in cluster ${cluster} draait, en bij welke aanbieder, is niet bekend.`,
    `It is not known whether ${workload} in cluster ${cluster} runs, and at which provider.`,
  );
}

function imagesNotSeen(workload: string): Unknown {
  return unread(
    'observed.copies.sameImages',
    `Of ${workload} overal dezelfde images heeft, is niet gezien.`,
    `Whether ${workload} has the same images everywhere was not seen.`,
  );
}
