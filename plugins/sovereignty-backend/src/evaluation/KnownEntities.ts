// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';

/** The entities as they were last read, so that it shows which ones changed. */
export class KnownEntities {
  #byRef: ReadonlyMap<string, Entity> = new Map();
  #kept: readonly Entity[] = [];

  /**
   * Gives the object of before for an entity that is as it was, and the list of
   * before when all of them are.
   */
  keep(entities: readonly Entity[]): readonly Entity[] {
    const before = this.#byRef;
    const kept = new Map<string, Entity>();
    for (const entity of entities) {
      const ref = stringifyEntityRef(entity);
      const known = before.get(ref);
      kept.set(ref, known && isSame(known, entity) ? known : entity);
    }
    const list = [...kept.values()];
    const unchanged =
      list.length === this.#kept.length &&
      list.every((entity, index) => entity === this.#kept[index]);
    this.#byRef = kept;
    if (!unchanged) this.#kept = list;
    return this.#kept;
  }

  get(ref: string): Entity | undefined {
    return this.#byRef.get(ref);
  }
}

/** The catalog gives an entity another etag with every change of it. */
function isSame(before: Entity, after: Entity): boolean {
  const { etag } = after.metadata;
  return etag === undefined
    ? JSON.stringify(before) === JSON.stringify(after)
    : before.metadata.etag === etag;
}
