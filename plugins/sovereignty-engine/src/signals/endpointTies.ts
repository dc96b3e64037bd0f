// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SignalCategory } from '@regie/plugin-sovereignty-common';
import { SignalCatalogue } from '../register';
import { hostNames } from './hostNames';
import { Tie, tie } from './tie';

/** Where a cloud tells a machine who it is; only reached from its own machines. */
const METADATA_HOSTS = new Set([
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  'metadata.google.internal',
]);

/** Endpoints of the catalogue that a text names. Nothing else of it is kept. */
export function endpointTies(
  text: string,
  path: string,
  catalogue: SignalCatalogue,
  as?: SignalCategory,
): Tie[] {
  return hostNames(text).flatMap(host => {
    const row = catalogue.endpoint(host);
    if (!row) return [];
    const isMetadata = METADATA_HOSTS.has(host);
    return [
      tie(row, {
        id: `endpoint:${slug(row.provider, row.service)}`,
        category: as ?? (isMetadata ? 'metadata-service' : 'endpoint'),
        layer: row.layer,
        path,
        match: host,
      }),
    ];
  });
}

function slug(provider: string | undefined, service: string): string {
  return [provider ?? 'any', service]
    .join('/')
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, '-');
}
