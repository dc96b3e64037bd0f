// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Waiver } from '@regie/plugin-sovereignty-common';
import { readRef } from '../references/readRef';

/**
 * Which waivers cover an entity: those for itself, for the system that it is a
 * part of, and for who owns it.
 */
export class WaiverIndex {
  readonly #byRef = new Map<string, Waiver[]>();

  private constructor(waivers: readonly Waiver[]) {
    for (const waiver of waivers) {
      const group = this.#byRef.get(waiver.entityRef);
      if (group) group.push(waiver);
      else this.#byRef.set(waiver.entityRef, [waiver]);
    }
  }

  static create(waivers: readonly Waiver[]): WaiverIndex {
    return new WaiverIndex(waivers);
  }

  of(entity: Entity): Waiver[] {
    if (this.#byRef.size === 0) return [];
    return coveringRefs(entity).flatMap(ref => this.#byRef.get(ref) ?? []);
  }
}

/**
 * The references by which a waiver can cover an entity, nearest first.
 *
 * @public
 */
export function coveringRefs(entity: Entity): string[] {
  const namespace = entity.metadata.namespace ?? 'default';
  return [
    stringifyEntityRef(entity),
    ...[
      readRef(entity.spec?.system, 'system', namespace),
      readRef(entity.spec?.owner, 'group', namespace),
    ].flatMap(ref => ref ?? []),
  ];
}
