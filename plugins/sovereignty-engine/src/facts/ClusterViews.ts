// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ClusterObservation,
  ClusterStatus,
  Place,
  UnreadCluster,
} from '@regie/plugin-sovereignty-common';
import { Unknown } from '../cel';
import { ClusterDeclaration, declaredPlace, Register } from '../register';
import { dateName } from '../texts';
import { unread } from './missing';
import { Trail } from './Trail';

/** The error of a cluster that is named somewhere and that nothing lists. */
export const NEVER_LISTED = 'no cluster source lists it';

/** How the collection of a cluster stands. @public */
export interface ClusterStanding {
  readonly cluster: string;
  readonly state: ClusterStatus['state'];
  readonly lastAttempt?: string | null;
  readonly lastSuccess: string | null;
  readonly error: string | null;
}

/**
 * A cluster with the last good view of it. There is none when it was never
 * read; it may be old when `state` is `stale` or `held`.
 *
 * @public
 */
export interface ClusterReading {
  readonly standing: ClusterStanding;
  readonly observation?: ClusterObservation;
}

/** A reading with its node pools placed, and with what it lacks. */
export interface ClusterView {
  readonly name: string;
  readonly standing: ClusterStanding;
  readonly observation: ClusterObservation | undefined;
  readonly places: ReadonlyMap<string, Place>;
  /** Why the view may miss workloads; empty when it is whole and new. */
  readonly gaps: readonly Unknown[];
}

/** Kinds whose absence from a view may hide a workload. */
const WORKLOAD_RESOURCES = new Set([
  'pods',
  'deployments.apps',
  'statefulsets.apps',
  'daemonsets.apps',
  'cronjobs.batch',
  'jobs.batch',
]);

/** What all clusters together leave unseen. */
export interface ClustersTogether {
  readonly count: number;
  readonly gaps: readonly Unknown[];
  readonly unreadClusters: readonly UnreadCluster[];
}

/** The clusters as facts see them; made once for a whole landscape. */
export class ClusterViews {
  readonly #views: ReadonlyMap<string, ClusterView>;
  readonly #together: ClustersTogether;
  readonly #trail: Trail | undefined;

  private constructor(
    views: ReadonlyMap<string, ClusterView>,
    trail: Trail | undefined,
  ) {
    this.#views = views;
    this.#trail = trail;
    const all = [...views.values()];
    this.#together = {
      count: all.length,
      gaps: all.flatMap(view => view.gaps),
      unreadClusters: unreadOf(all),
    };
  }

  static create(
    readings: readonly ClusterReading[],
    declarations: readonly ClusterDeclaration[],
    register: Register,
    trail?: Trail,
  ): ClusterViews {
    const declared = new Map(declarations.map(d => [d.cluster, d]));
    const views = readings.map(reading => {
      const name = reading.standing.cluster;
      return viewOf(reading, declared.get(name), register);
    });
    return ClusterViews.of(views, trail);
  }

  static of(views: readonly ClusterView[], trail?: Trail): ClusterViews {
    return new ClusterViews(
      new Map(views.map(view => [view.name, view])),
      trail,
    );
  }

  get(name: string): ClusterView | undefined {
    this.#trail?.note('cluster', name);
    return this.#views.get(name);
  }

  /** When a cluster was in the state that is seen. */
  asOf(name: string): string | null {
    const view = this.get(name);
    return view?.observation?.takenAt ?? view?.standing.lastSuccess ?? null;
  }

  names(): ReadonlySet<string> {
    return new Set(this.#views.keys());
  }

  together(): ClustersTogether {
    this.#trail?.note('clusters', 'together');
    return this.#together;
  }
}

export function viewOf(
  reading: ClusterReading,
  declaration: ClusterDeclaration | undefined,
  register: Register,
): ClusterView {
  const { standing, observation } = reading;
  const places = new Map(
    (observation?.nodePools ?? []).map(pool => [
      pool.id,
      declaration
        ? declaredPlace(pool.place, declaration, register)
        : pool.place,
    ]),
  );
  const name = standing.cluster;
  const gaps = gapsOf(reading);
  return { name, standing, observation, places, gaps };
}

export function unreadOf(views: readonly ClusterView[]): UnreadCluster[] {
  return views
    .filter(view => !view.observation || view.standing.state !== 'fresh')
    .map(({ name, standing }) => ({
      cluster: name,
      since: standing.lastSuccess,
      message: standing.error ?? messageOf(standing.state),
    }));
}

function messageOf(state: string): string {
  return state === 'pending'
    ? 'The cluster has not been read yet.'
    : `The view of the cluster is ${state}.`;
}

function gapsOf({ standing, observation }: ClusterReading): Unknown[] {
  const { cluster, state, error } = standing;
  if (!observation) return [neverRead(cluster, state, error)];
  if (state !== 'fresh') {
    return [outOfDate(cluster, observation.takenAt ?? standing.lastSuccess)];
  }
  return observation.unread
    .filter(
      ({ resource, reason }) =>
        WORKLOAD_RESOURCES.has(resource) && reason !== 'not-served',
    )
    .map(({ resource, message }) =>
      unread(
        'observed.placements',
        `In cluster ${cluster} konden de ${resource} niet worden gelezen (${message}). Laat het platformteam zorgen dat ze gelezen worden.`,
        `In cluster ${cluster} the ${resource} could not be read (${message}). Have the platform team see to it that they are.`,
      ),
    );
}

function neverRead(
  cluster: string,
  state: ClusterStanding['state'],
  error: string | null,
): Unknown {
  if (state === 'pending') {
    return unread(
      'observed.placements',
      `Cluster ${cluster} is nog niet gelezen; de eerste lezing moet nog komen.`,
      `Cluster ${cluster} has not been read yet; its first reading is still to come.`,
    );
  }
  if (error === NEVER_LISTED) {
    return unread(
      'observed.placements',
      `Cluster ${cluster} staat bij geen enkele bron van clusters. Laat het platformteam het toevoegen, of de eigenaar de naam verbeteren.`,
      `Cluster ${cluster} is listed by no source of clusters. Have the platform team add it, or the owner mend the name.`,
    );
  }
  const because = error ? ` (${error})` : '';
  return unread(
    'observed.placements',
    `Cluster ${cluster} kon niet worden gelezen${because}. Laat het platformteam de verbinding herstellen.`,
    `Cluster ${cluster} could not be read${because}. Have the platform team restore the connection.`,
  );
}

function outOfDate(cluster: string, takenAt: string | null): Unknown {
  return unread(
    'observed.placements',
    `Het beeld van cluster ${cluster} is van ${
      takenAt ? dateName(takenAt, 'nl') : 'een onbekend moment'
    }; daarna lukte lezen niet, dus er kan iets veranderd zijn.`,
    `The view of cluster ${cluster} is of ${
      takenAt ? dateName(takenAt, 'en') : 'an unknown moment'
    }; reading failed since, so things may have changed.`,
  );
}
