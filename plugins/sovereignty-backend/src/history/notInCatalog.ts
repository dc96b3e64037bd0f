// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { inBatches } from '../database/inBatches';

/** Those among these entities that the catalog does not have. */
export async function notInCatalog(
  entityRefs: readonly string[],
  { auth, catalog }: { auth: AuthService; catalog: CatalogService },
): Promise<string[]> {
  const credentials = await auth.getOwnServiceCredentials();
  const missing: string[] = [];
  for (const batch of inBatches(entityRefs)) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: batch, fields: ['kind', 'metadata'] },
      { credentials },
    );
    missing.push(...batch.filter((_ref, index) => !items[index]));
  }
  return missing;
}
