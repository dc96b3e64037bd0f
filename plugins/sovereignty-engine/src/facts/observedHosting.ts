// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim, Place, Workload } from '@regie/plugin-sovereignty-common';
import { Unknown } from '../cel';
import { MatchedWorkload } from '../matching';
import { ClusterView, ClusterViews } from './ClusterViews';
import { HostingPlace } from './HostingPlace';
import { unread } from './missing';

/** Workloads named in the claims of one place: enough to check, short enough to read. */
const WORKLOAD_CLAIMS = 5;

/** Where the workloads of an entity run, and of which that is not known. */
export interface ObservedHosting {
  readonly places: readonly HostingPlace[];
  readonly gaps: readonly Unknown[];
}

interface Spot {
  readonly view: ClusterView;
  readonly place: Place;
  readonly claims: Claim[];
  readonly disputed: Claim[];
  readonly workload: string;
  workloads: number;
  runs: boolean;
}

interface Spotted {
  readonly place: Place;
  readonly nodes: string[];
  readonly runs: boolean;
}

/** One place per cluster, provider, region and country. */
export function observedHosting(
  matched: readonly MatchedWorkload[],
  views: ClusterViews,
): ObservedHosting {
  const spots = new Map<string, Spot>();
  const gaps: Unknown[] = [];
  for (const { workload, matchedBy } of matched) {
    const view = views.get(workload.cluster);
    if (!view) continue;
    const found = placesOf(workload, view);
    if (found instanceof Unknown) gaps.push(found);
    else {
      for (const spotted of found) {
        add(spots, view, spotted, workload, matchedBy);
      }
    }
  }
  return { places: [...spots.values()].map(placeOf), gaps };
}

/** The kind and name that people know a workload by. */
export function workloadName(workload: Workload): string {
  return `${workload.kind} ${workload.namespace}/${workload.name}`;
}

function placesOf(workload: Workload, view: ClusterView): Spotted[] | Unknown {
  if (workload.placements === null) return notPlaced(workload);
  if (workload.placements.length === 0) return placeWithoutPods(workload, view);
  const found = workload.placements.map(({ pool, pods, ready, nodes }) => ({
    place: view.places.get(pool),
    nodes,
    runs: (ready ?? pods) > 0,
  }));
  const known = found.flatMap(({ place, ...rest }) =>
    place ? [{ place, ...rest }] : [],
  );
  return known.length === found.length ? known : notPlaced(workload);
}

/** Without pods it still sits in the cluster: that tells the place when all nodes share one. */
function placeWithoutPods(
  workload: Workload,
  view: ClusterView,
): Spotted[] | Unknown {
  const places = [...view.places.values()];
  const shared = new Set(places.map(placeKey)).size === 1;
  if (shared) return [{ place: places[0], nodes: [], runs: false }];
  return unread(
    'observed.hosting',
    `${workloadName(workload)} in cluster ${
      workload.cluster
    } heeft geen draaiende pods, dus waar het draait is niet te zien.`,
    `${workloadName(workload)} in cluster ${
      workload.cluster
    } has no running pods, so where it runs cannot be seen.`,
  );
}

function notPlaced(workload: Workload): Unknown {
  const because = workload.placementsReason
    ? ` (${workload.placementsReason})`
    : '';
  return unread(
    'observed.hosting',
    `Van ${workloadName(workload)} in cluster ${
      workload.cluster
    } is niet bekend op welke nodes het draait${because}.`,
    `It is not known on which nodes ${workloadName(workload)} in cluster ${
      workload.cluster
    } runs${because}.`,
  );
}

function placeKey({ provider, region, country }: Place): string {
  return JSON.stringify([provider, region, country]);
}

function add(
  spots: Map<string, Spot>,
  view: ClusterView,
  { place, nodes, runs }: Spotted,
  workload: Workload,
  matchedBy: string,
): void {
  const key = `${view.name} ${placeKey(place)}`;
  let spot = spots.get(key);
  if (!spot) {
    const claims = [...place.claims];
    spot = {
      view,
      place,
      claims,
      disputed: [],
      workload: workloadName(workload),
      workloads: 0,
      runs: false,
    };
    spots.set(key, spot);
  }
  spot.workloads += 1;
  spot.runs ||= runs;
  dispute(spot, place);
  if (spot.workloads <= WORKLOAD_CLAIMS) {
    spot.claims.unshift(...workloadClaims(workload, matchedBy, nodes, view));
  }
}

/** Pools that their operator puts in one place may each say otherwise. */
function dispute(spot: Spot, place: Place): void {
  for (const claim of place.claims) {
    const isKnown = spot.disputed.some(
      known => known.claim === claim.claim && known.value === claim.value,
    );
    if (!claim.claim.startsWith('place.conflict') || isKnown) continue;
    spot.disputed.push(claim);
    if (!spot.claims.includes(claim)) spot.claims.push(claim);
  }
}

function workloadClaims(
  workload: Workload,
  matchedBy: string,
  nodes: string[],
  view: ClusterView,
): Claim[] {
  const { cluster, kind, namespace, name } = workload;
  const base = {
    source: 'observed',
    evidence: 'operationally-tested',
    asOf: view.observation?.takenAt ?? view.standing.lastSuccess,
    object: { cluster, kind, namespace, name },
  } as const;
  const claims: Claim[] = [
    {
      ...base,
      claim: 'workload',
      value: workloadName(workload),
      path: matchedBy,
    },
  ];
  if (nodes.length) {
    claims.push({
      ...base,
      claim: 'workload.nodes',
      value: nodes,
      path: 'pods: spec.nodeName',
    });
  }
  return claims;
}

function placeOf({
  view,
  place,
  claims,
  disputed,
  workload,
  runs,
}: Spot): HostingPlace {
  const because = (part: 'provider' | 'country') =>
    place.reasons[part] ? ` (${place.reasons[part]})` : '';
  return {
    source: 'observed',
    provider:
      place.provider ??
      unread(
        'hosting.provider',
        `Van welke aanbieder cluster ${
          view.name
        } is, blijkt niet uit de nodes${because(
          'provider',
        )}. Laat het platformteam de aanbieder opgeven bij het cluster in de catalogus.`,
        `The nodes of cluster ${view.name} do not tell its provider${because(
          'provider',
        )}. Have the platform team state the provider with the cluster in the catalog.`,
      ),
    region: place.region ?? undefined,
    countries: place.country ? [place.country] : [],
    countriesUnknown: unread(
      'hosting.countries',
      `In welk land de nodes van cluster ${
        view.name
      } staan, is niet bekend${because(
        'country',
      )}. Laat het platformteam het land opgeven bij het cluster in de catalogus.`,
      `It is not known in which country the nodes of cluster ${
        view.name
      } are${because(
        'country',
      )}. Have the platform team state the country with the cluster in the catalog.`,
    ),
    activities: ['processing'],
    cluster: view.name,
    runs,
    workload,
    disputed,
    claims,
  };
}
