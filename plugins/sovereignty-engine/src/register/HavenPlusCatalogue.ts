// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { RegisterEntries, Row } from './entries';
import { PatternTable } from './pattern';

/** The components of Haven+, and the traces by which each shows. */
export class HavenPlusCatalogue {
  readonly components: RegisterEntries['havenPlusComponents'];
  readonly #byRelease: ReadonlyMap<string, Row<'havenPlusComponents'>>;
  readonly #byImage: PatternTable<Row<'havenPlusComponents'>>;

  constructor({ havenPlusComponents }: RegisterEntries) {
    this.components = havenPlusComponents;
    this.#byRelease = new Map(
      [...havenPlusComponents]
        .reverse()
        .flatMap(row => row.releases.map(name => [name, row] as const)),
    );
    this.#byImage = new PatternTable(
      havenPlusComponents.filter(row => row.image !== undefined),
      row => row.image ?? '',
    );
  }

  /** By the name of a Flux or Helm release, or the folder it is installed from. */
  byRelease(name: string): Row<'havenPlusComponents'> | undefined {
    return this.#byRelease.get(name);
  }

  /** By registry and repository of an image that runs. */
  byImage(name: string): Row<'havenPlusComponents'> | undefined {
    return this.#byImage.find(name);
  }

  /** Names of the components that every known set-up has, in order. */
  core(): string[] {
    return this.components.filter(row => row.core).map(({ name }) => name);
  }
}
