// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Kinds that can be assessed, or that a declaration can refer to. */
export const CATALOG_KINDS = [
  'Component',
  'API',
  'Resource',
  'System',
  'Group',
  'User',
];

const FIELDS = ['apiVersion', 'kind', 'metadata', 'spec'];

/** Every entity that matters here, whoever may see it. */
export async function readCatalog(options: {
  auth: AuthService;
  catalog: CatalogService;
}): Promise<Entity[]> {
  const { auth, catalog } = options;
  const credentials = await auth.getOwnServiceCredentials();
  const entities: Entity[] = [];
  for await (const page of catalogPages(catalog, credentials)) {
    entities.push(...page);
  }
  return entities;
}

/** The same as these credentials may see it, a page at a time. */
export function catalogPages(
  catalog: CatalogService,
  credentials: BackstageCredentials,
): AsyncIterable<Entity[]> {
  return catalog.streamEntities(
    { filter: { kind: CATALOG_KINDS }, fields: FIELDS },
    { credentials },
  );
}
