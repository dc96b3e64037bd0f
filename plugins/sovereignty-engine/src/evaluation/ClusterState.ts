// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  ClusterReading,
  ClusterView,
  ClusterViews,
  NEVER_LISTED,
  Trail,
  viewOf,
} from '../facts';
import { Claimants } from '../matching';
import { ClusterDeclaration, Register } from '../register';
import {
  clusterDeclarations,
  clusterNameOf,
  isCluster,
} from './clusterDeclarations';
import { ClusterMatches } from './ClusterMatches';

/** What became different at the clusters. */
export interface ClusterChange {
  /** Look-ups that give another answer. */
  readonly keys: ReadonlySet<string>;
  /** Entities whose workloads are other ones. */
  readonly rematched: ReadonlySet<string>;
  /** Whether there are other clusters than before. */
  readonly renamed: boolean;
}

export interface ClusterInputs {
  readonly readings: readonly ClusterReading[];
  readonly clusterEntities: readonly Entity[];
  readonly declarations: readonly ClusterDeclaration[];
  readonly register: Register;
  readonly claimants: Claimants;
}

interface Known {
  readonly reading: ClusterReading;
  readonly declared: string;
  readonly register: Register;
  readonly claimants: Claimants;
  readonly view: ClusterView;
}

/** The clusters of a landscape, with whose the workloads in them are. */
export class ClusterState {
  readonly #trail: Trail;
  readonly matches = new ClusterMatches();
  #known = new Map<string, Known>();
  #views = ClusterViews.of([]);

  constructor(trail: Trail) {
    this.#trail = trail;
  }

  get views(): ClusterViews {
    return this.#views;
  }

  update(inputs: ClusterInputs): ClusterChange {
    const { register, claimants } = inputs;
    const declarations = new Map(
      [
        ...clusterDeclarations(inputs.clusterEntities),
        ...inputs.declarations,
      ].map(declaration => [declaration.cluster, declaration]),
    );
    const readings = [...inputs.readings, ...this.#neverListed(inputs)];
    const before = this.#known;
    const together = JSON.stringify(this.#views.together());
    const keys = new Set<string>();
    const rematched = new Set<string>();
    this.#known = new Map();
    for (const reading of readings) {
      const name = reading.standing.cluster;
      const old = before.get(name);
      const declaration = declarations.get(name);
      const declared = JSON.stringify(declaration ?? null);
      const same = old?.reading === reading && old.declared === declared;
      const untouched = same && (!declaration || old.register === register);
      const view = untouched
        ? old.view
        : viewOf(reading, declaration, register);
      if (!same || !sameView(old.view, view)) keys.add(`cluster ${name}`);
      if (old?.reading !== reading || old.claimants !== claimants) {
        for (const ref of this.matches.replace(reading, claimants)) {
          rematched.add(ref);
        }
      }
      this.#known.set(name, { reading, declared, register, claimants, view });
    }
    for (const name of before.keys()) {
      if (this.#known.has(name)) continue;
      keys.add(`cluster ${name}`);
      for (const ref of this.matches.forget(name)) rematched.add(ref);
    }
    this.#views = ClusterViews.of(
      [...this.#known.values()].map(({ view }) => view),
      this.#trail,
    );
    if (JSON.stringify(this.#views.together()) !== together) {
      keys.add('clusters together');
    }
    const renamed =
      before.size !== this.#known.size ||
      [...this.#known.keys()].some(name => !before.has(name));
    return { keys, rematched, renamed };
  }

  /**
   * Clusters that the catalog knows and no source reads. What may run there is
   * not seen, so they count as unread rather than as not there.
   */
  #neverListed({ readings, clusterEntities }: ClusterInputs): ClusterReading[] {
    const listed = new Set(readings.map(({ standing }) => standing.cluster));
    const names = new Set(
      clusterEntities.filter(isCluster).map(entity => clusterNameOf(entity)),
    );
    return [...names]
      .filter(name => !listed.has(name))
      .map(cluster => {
        const known = this.#known.get(cluster)?.reading;
        if (known?.standing.error === NEVER_LISTED) return known;
        return {
          standing: {
            cluster,
            state: 'unread',
            lastSuccess: null,
            error: NEVER_LISTED,
          },
        };
      });
  }
}

function sameView(a: ClusterView, b: ClusterView): boolean {
  return (
    a === b || JSON.stringify([...a.places]) === JSON.stringify([...b.places])
  );
}
