// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'crypto';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';

/** Where the entities that Regie makes say they come from. */
export const LOCATION = 'regie:landscape';

/** What the entity was made of; it differs when something changed. */
export const ANNOTATION_FINGERPRINT = 'regie.dev/fingerprint';

/** Since when the cluster or provider is gone. */
export const ANNOTATION_GONE_SINCE = 'regie.dev/gone-since';

/** Whether an entity in the catalog is one that Regie made. */
export function isOurs({ metadata }: Entity): boolean {
  return metadata.annotations?.[ANNOTATION_LOCATION] === LOCATION;
}

/** Marks an entity as made by Regie, in this state. */
export function marked(entity: Entity): Entity {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(entity))
    .digest('base64url');
  return withAnnotations(entity, {
    [ANNOTATION_LOCATION]: LOCATION,
    [ANNOTATION_ORIGIN_LOCATION]: LOCATION,
    [ANNOTATION_FINGERPRINT]: fingerprint,
  });
}

export function withAnnotations(
  entity: Entity,
  annotations: Record<string, string>,
): Entity {
  const { metadata } = entity;
  return {
    ...entity,
    metadata: {
      ...metadata,
      annotations: { ...metadata.annotations, ...annotations },
    },
  };
}
