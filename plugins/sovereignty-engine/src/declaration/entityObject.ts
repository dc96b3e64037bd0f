// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { ObjectReference } from '@regie/plugin-sovereignty-common';

/** How a claim refers to an entity. */
export function entityObject(entity: Entity): ObjectReference {
  return {
    kind: entity.kind,
    namespace: entity.metadata.namespace ?? 'default',
    name: entity.metadata.name,
  };
}
