// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { HavenPlusFunction, Signal } from '@regie/plugin-sovereignty-common';
import { SignalCatalogue } from '../register';

/** The function of Haven+ that a kind of managed service stands in for. */
const BY_ENDPOINT: ReadonlyMap<string, HavenPlusFunction> = new Map([
  ['database', 'databases'],
  ['nosql database', 'databases'],
  ['graph database', 'databases'],
  ['vector database', 'databases'],
  ['time series', 'databases'],
  ['cache', 'databases'],
  ['search', 'search'],
  ['observability', 'metrics'],
  ['identity provider', 'identity'],
  ['secrets', 'secrets'],
  ['secrets/keys', 'secrets'],
  ['keys', 'secrets'],
  ['object storage', 'storage'],
  ['file storage', 'storage'],
]);

const BY_CATEGORY: ReadonlyMap<Signal['category'], HavenPlusFunction> = new Map(
  [
    ['secret-store', 'secrets'],
    ['storage', 'storage'],
    ['load-balancer', 'network'],
    ['ingress', 'network'],
  ],
);

/**
 * The vendor service that a signal shows to be in use where Haven+ has an open
 * component, if it does.
 */
export function vendorService(
  signal: Signal,
  catalogue: SignalCatalogue,
): { function: HavenPlusFunction; name: string } | undefined {
  const { id, category, provider, match } = signal;
  if (provider === null || signal.class === 'portable') return undefined;
  if (id.startsWith('backup:')) return { function: 'backup', name: match };
  if (id.startsWith('dns:')) return { function: 'network', name: match };
  if (signal.layer === 'observability') {
    return { function: 'metrics', name: match };
  }
  const endpoint = catalogue.endpoint(match);
  const byEndpoint = endpoint && BY_ENDPOINT.get(endpoint.category);
  if (byEndpoint) return { function: byEndpoint, name: endpoint.service };
  const byCategory = BY_CATEGORY.get(category);
  return byCategory && { function: byCategory, name: match };
}
