// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { UnreadCluster } from '@regie/plugin-sovereignty-common';
import { Unknown } from '../cel';
import { ResolvedDeclaration } from '../declaration';
import { MatchedWorkload } from '../matching';
import { ClusterViews } from './ClusterViews';
import { coverageOf, Expectation } from './coverage';
import { declaredHosting } from './declaredHosting';
import { HostingPlace } from './HostingPlace';
import { observedHosting } from './observedHosting';
import { ObservedService, observedServices } from './observedServices';
import { ProviderLookup } from './providerFacts';

/** Where an entity is said to run and where it is seen to. */
export interface EntityPlaces {
  readonly declared: readonly HostingPlace[];
  readonly observed: readonly HostingPlace[];
  /** What may hide workloads of the entity; empty when all was seen. */
  readonly coverageGaps: readonly Unknown[];
  /** These, and workloads of which it is not known where they run. */
  readonly gaps: readonly Unknown[];
  readonly unreadClusters: readonly UnreadCluster[];
  /** What the clusters show of who keeps its backups and signs its users in. */
  readonly services: readonly ObservedService[];
}

export interface EntityPlacesOptions {
  readonly declaration: ResolvedDeclaration | undefined;
  readonly matched: readonly MatchedWorkload[];
  readonly expectation: Expectation;
  readonly views: ClusterViews;
  readonly providers: ProviderLookup;
}

export function entityPlaces(options: EntityPlacesOptions): EntityPlaces {
  const { declaration, matched, views, providers } = options;
  const observed = observedHosting(matched, views);
  const coverage = coverageOf(withMatched(options), views);
  return {
    declared: declaredHosting(declaration, providers),
    observed: observed.places,
    coverageGaps: coverage.gaps,
    gaps: [...observed.gaps, ...coverage.gaps],
    unreadClusters: coverage.unreadClusters,
    services: observedServices(matched, views, providers),
  };
}

/** A workload that was found counts as expected, also in a cluster that the entity does not name. */
function withMatched({
  expectation,
  matched,
}: EntityPlacesOptions): Expectation {
  if (matched.length === 0) return expectation;
  const found = matched.map(({ workload }) => workload.cluster);
  return {
    workloads: true,
    clusters: expectation.clusters.length
      ? [...new Set([...expectation.clusters, ...found])]
      : [],
  };
}
