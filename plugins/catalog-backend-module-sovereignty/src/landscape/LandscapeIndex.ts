// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Landscape, ProviderOnDate } from '@regie/plugin-sovereignty-common';

type Cluster = Landscape['clusters'][number];
type Seat = Landscape['entities'][number];

/** A landscape, for look-up while entities are processed. */
export class LandscapeIndex {
  readonly registerIsWhole: boolean;
  readonly #providers: ReadonlyMap<string, ProviderOnDate>;
  readonly #clusters: ReadonlyMap<string, Cluster>;
  readonly #entities: ReadonlyMap<string, Seat>;

  constructor(landscape: Landscape) {
    this.registerIsWhole = landscape.registerIsWhole;
    this.#providers = new Map(landscape.providers.map(one => [one.id, one]));
    this.#clusters = new Map(landscape.clusters.map(one => [one.name, one]));
    this.#entities = new Map(
      landscape.entities.map(one => [one.entityRef, one]),
    );
  }

  provider(id: string): ProviderOnDate | undefined {
    return this.#providers.get(id);
  }

  cluster(name: string): Cluster | undefined {
    return this.#clusters.get(name);
  }

  /** Where an assessed entity is; `undefined` when it was not assessed yet. */
  seatOf(entityRef: string): Seat | undefined {
    return this.#entities.get(entityRef);
  }
}
