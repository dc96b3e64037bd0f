// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * Ties an entity to a product of the Softwarecatalogus: the id of the
 * *voorziening*, or of the municipality's use of it.
 *
 * @public
 */
export const SOFTWARECATALOGUS_ANNOTATION = 'regie.dev/softwarecatalogus-id';

/** @public */
export type Match =
  | { readonly entityRef: string }
  | { readonly problem: string };

/** Finds entities by the ids and names that other registers know them by. */
export class EntityMatcher {
  readonly #byId = new Map<string, string[]>();
  readonly #byName = new Map<string, string[]>();

  constructor(entities: readonly Entity[]) {
    for (const entity of entities) {
      const { annotations, name, title } = entity.metadata;
      const id = annotations?.[SOFTWARECATALOGUS_ANNOTATION];
      const entityRef = stringifyEntityRef(entity);
      if (id) push(this.#byId, id, entityRef);
      // An API or a system often has the name of the product behind it.
      if (entity.kind.toLocaleLowerCase('en-US') !== 'component') continue;
      for (const known of new Set([plain(name), plain(title ?? name)])) {
        push(this.#byName, known, entityRef);
      }
    }
  }

  /** An annotation decides; without one a name must fit one entity only. */
  match(ids: readonly string[], name: string): Match {
    const annotated = [...new Set(ids.flatMap(id => this.#byId.get(id) ?? []))];
    if (annotated.length === 1) return { entityRef: annotated[0] };
    if (annotated.length > 1) {
      return {
        problem: `${name} is annotated on ${annotated.join(
          ' and ',
        )}; leave ${SOFTWARECATALOGUS_ANNOTATION} on one of them`,
      };
    }
    const named = this.#byName.get(plain(name)) ?? [];
    if (named.length === 1) return { entityRef: named[0] };
    const how =
      named.length === 0
        ? 'fits no component'
        : `fits more than one component: ${named.join(', ')}`;
    return {
      problem: `${name} ${how}; put ${SOFTWARECATALOGUS_ANNOTATION}: ${ids[0]} on the right one`,
    };
  }
}

/** Capitals, spaces and dashes are no difference between names. */
function plain(name: string): string {
  return name
    .toLocaleLowerCase('nl-NL')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function push(groups: Map<string, string[]>, key: string, value: string): void {
  const group = groups.get(key);
  if (!group) groups.set(key, [value]);
  else if (!group.includes(value)) group.push(value);
}
