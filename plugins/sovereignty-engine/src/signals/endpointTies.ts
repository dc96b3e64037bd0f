// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SignalCatalogue } from '../register';
import { hostNames } from './hostNames';
import { Tie, tie } from './tie';

/** Endpoints of the catalogue that a text names. Nothing else of it is kept. */
export function endpointTies(
  text: string,
  path: string,
  catalogue: SignalCatalogue,
): Tie[] {
  return hostNames(text).flatMap(host => {
    const row = catalogue.endpoint(host);
    if (!row) return [];
    const isMetadata = row.category === 'metadata service';
    return [
      tie(row, {
        id: `endpoint:${slug(row.provider, row.service)}`,
        category: isMetadata ? 'metadata-service' : 'endpoint',
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
