// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ClusterObservation,
  NodePool,
  Place,
  Workload,
} from '@regie/plugin-sovereignty-common';
import {
  ClusterDeclaration,
  ClusterReading,
  declaredPlace,
  havenStanding,
  portabilitySignals,
  Register,
  WorkloadMatches,
} from '@regie/plugin-sovereignty-engine';

/** What `regie observe --output json` prints; `apiVersion` changes when it breaks. */
export interface Landscape {
  readonly apiVersion: 'regie.dev/v1';
  readonly kind: 'Landscape';
  readonly clusters: readonly DescribedCluster[];
  readonly workloads: readonly DescribedWorkload[];
}

/** A part that is `null` has its reason under the same key in `reasons`. */
export type DescribedCluster = ReturnType<typeof describeCluster>;
export type DescribedWorkload = ReturnType<typeof describeWorkload>;

export interface DescribeLandscapeOptions {
  readonly readings: readonly ClusterReading[];
  readonly register: Register;
  readonly on: string;
  readonly declarations: readonly ClusterDeclaration[];
  readonly matches: WorkloadMatches;
}

export function describeLandscape(
  options: DescribeLandscapeOptions,
): Landscape {
  const declared = new Map(options.declarations.map(d => [d.cluster, d]));
  const owners = ownersOf(options.matches);
  const clusters = options.readings.map(reading => {
    const pools = poolsOf(reading, declared, options.register);
    return { reading, pools };
  });
  return {
    apiVersion: 'regie.dev/v1',
    kind: 'Landscape',
    clusters: clusters.map(({ reading, pools }) =>
      describeCluster(reading, pools, options),
    ),
    workloads: clusters.flatMap(({ reading, pools }) =>
      (reading.observation?.workloads ?? []).map(workload =>
        describeWorkload(workload, pools, owners.get(workload) ?? []),
      ),
    ),
  };
}

function ownersOf({ byEntity }: WorkloadMatches): Map<Workload, string[]> {
  const owners = new Map<Workload, string[]>();
  for (const [entityRef, matched] of byEntity) {
    for (const { workload } of matched) {
      owners.set(workload, [...(owners.get(workload) ?? []), entityRef]);
    }
  }
  return owners;
}

function poolsOf(
  { standing, observation }: ClusterReading,
  declared: ReadonlyMap<string, ClusterDeclaration>,
  register: Register,
): NodePool[] {
  const declaration = declared.get(standing.cluster);
  return (observation?.nodePools ?? []).map(pool =>
    declaration
      ? { ...pool, place: declaredPlace(pool.place, declaration, register) }
      : pool,
  );
}

function describeCluster(
  { standing, observation }: ClusterReading,
  pools: readonly NodePool[],
  { register, on }: DescribeLandscapeOptions,
) {
  const reasons: Record<string, string> = {};
  const provider = oneProvider(pools, standing.error, reasons);
  const entry =
    provider === null ? undefined : register.providerOn(provider, on);
  if (!entry) {
    reasons.operator =
      provider === null
        ? reasons.provider
        : `${provider} is not in the register`;
  }
  if (!entry?.ultimateParent) {
    reasons.ultimateParent = entry
      ? `the register does not know who owns ${provider}`
      : reasons.operator;
  }
  const traits = describeTraits(observation, pools, on, reasons);
  return {
    name: standing.cluster,
    provider,
    operator: entry?.name ?? null,
    ultimateParent: entry?.ultimateParent ?? null,
    regions: distinct(pools.map(({ place }) => place.region)),
    countries: distinct(pools.map(({ place }) => place.country)),
    nodePools: pools.map(({ id, count, nodes, place }) => ({
      id,
      count,
      nodes,
      ...placeOf(place),
    })),
    conflicts: pools.flatMap(conflictsOf),
    ...traits,
    signals: observation?.signals ?? [],
    unread: observation?.unread ?? [],
    takenAt: observation?.takenAt ?? null,
    serverVersion: observation?.serverVersion ?? null,
    reasons,
  };
}

/** A report of Haven older than this says nothing of today. */
const HAVEN_MAX_AGE_DAYS = 90;

/** What the reading tells of the cluster as a whole, or why it does not. */
function describeTraits(
  observation: ClusterObservation | undefined,
  pools: readonly NodePool[],
  on: string,
  reasons: Record<string, string>,
) {
  const traits = observation?.traits;
  if (!traits) {
    for (const part of ['controlPlane', 'haven', 'havenPlus']) {
      reasons[part] = 'the cluster was not read';
    }
    return {
      controlPlane: null,
      haven: null,
      havenPlus: null,
      identityProviders: [],
      backups: [],
      policyReports: null,
    };
  }
  const { haven, havenPlus, controlPlane } = traits;
  if (controlPlane.reason) reasons.controlPlane = controlPlane.reason;
  if (haven.reason) reasons.haven = haven.reason;
  Object.assign(reasons, traits.reasons);
  const providers = new Set(pools.map(({ place }) => place.provider));
  return {
    controlPlane,
    haven: {
      standing: havenStanding(haven, on, HAVEN_MAX_AGE_DAYS),
      latest: haven.latest,
      history: haven.history.map(
        ({ name, finishedAt, version, compliant, summary }) => ({
          name,
          finishedAt,
          version,
          compliant,
          summary,
        }),
      ),
      ownObservations: haven.own.map(own => ({
        ...own,
        note: 'eigen waarneming, niet HCC',
      })),
    },
    havenPlus,
    identityProviders: traits.identityProviders,
    backups: traits.backups.map(backup => ({
      ...backup,
      atProviderOfNodes: atProviderOf(backup.provider, providers),
    })),
    policyReports: traits.policyReports,
  };
}

/**
 * A backup at the same provider is no way out when that provider fails. Nodes of
 * unknown whereabouts leave open only that it is with another.
 */
function atProviderOf(
  backup: string | null,
  ofNodes: ReadonlySet<string | null>,
): boolean | null {
  if (backup === null) return null;
  if (ofNodes.has(backup)) return true;
  return ofNodes.has(null) || ofNodes.size === 0 ? null : false;
}

/** Where the nodes say otherwise than the operator, or than each other's signs. */
function conflictsOf({ id, place }: NodePool) {
  return place.claims
    .filter(
      ({ claim }) => claim.endsWith('conflict') || claim.includes('conflict.'),
    )
    .map(({ claim, value, object, path }) => ({
      rule: 'HOST-02',
      pool: id,
      claim,
      declared: place.provider,
      observed: value,
      object,
      path,
    }));
}

function oneProvider(
  pools: readonly NodePool[],
  error: string | null,
  reasons: Record<string, string>,
): string | null {
  const providers = distinct(pools.map(({ place }) => place.provider));
  if (providers.length === 1) return providers[0];
  reasons.provider =
    providers.length > 1
      ? `the nodes are of several providers: ${providers.join(', ')}`
      : error ??
        pools.find(({ place }) => place.reasons.provider)?.place.reasons
          .provider ??
        'no node was read';
  return null;
}

function describeWorkload(
  workload: Workload,
  pools: readonly NodePool[],
  entityRefs: readonly string[],
) {
  const { cluster, namespace, kind, name, placements } = workload;
  const place = new Map(pools.map(pool => [pool.id, pool.place]));
  return {
    cluster,
    namespace,
    kind,
    name,
    entityRef: entityRefs[0] ?? null,
    ...(entityRefs.length > 1 && { alsoClaimedBy: entityRefs.slice(1) }),
    placements:
      placements?.map(({ pool, pods, nodes }) => {
        const found = place.get(pool);
        return { ...(found && placeOf(found)), pods, nodes };
      }) ?? null,
    reasons: {
      ...(entityRefs.length === 0 && { entityRef: 'no entity claims it' }),
      ...(workload.placementsReason && {
        placements: workload.placementsReason,
      }),
    },
    replicas: workload.replicas,
    signals: [...workload.signals, ...portabilitySignals(workload)],
    portability: workload.portability ?? [],
    notRead: workload.notRead,
    images: workload.images ?? [],
    havenConditions: workload.havenConditions ?? [],
  };
}

function placeOf(place: Place) {
  const { provider, region, zone, country, reasons } = place;
  const { confidence = 'unknown' } = place;
  return { provider, region, zone, country, confidence, reasons };
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((v): v is string => v !== null))].sort();
}
