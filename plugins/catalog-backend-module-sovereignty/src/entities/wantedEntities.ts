// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Landscape } from '@regie/plugin-sovereignty-common';
import { marked } from './annotations';
import { clusterEntity } from './clusterEntity';
import { providerEntity } from './providerEntity';
import { EntitySettings } from './settings';

/** The providers and clusters that the catalog should have. */
export function wantedEntities(
  landscape: Landscape,
  settings: EntitySettings,
): Entity[] {
  const used = new Set([
    ...settings.alwaysInclude,
    ...landscape.clusters.flatMap(({ providers }) => providers),
    ...landscape.entities.flatMap(({ providers }) => providers),
  ]);
  const providers = landscape.providers.filter(
    ({ id }) => settings.providers === 'all' || used.has(id),
  );
  return [
    ...providers.map(provider => providerEntity(provider, settings)),
    ...landscape.clusters.map(cluster => clusterEntity(cluster, settings)),
  ].map(marked);
}
