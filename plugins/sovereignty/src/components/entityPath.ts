// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { parseEntityRef } from '@backstage/catalog-model';

/** Where the catalog shows an entity. */
export function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const parts = [namespace, kind.toLocaleLowerCase('en-US'), name];
  return `/catalog/${parts.map(encodeURIComponent).join('/')}`;
}
