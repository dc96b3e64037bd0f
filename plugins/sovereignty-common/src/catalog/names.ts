// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { stringifyEntityRef } from '@backstage/catalog-model';

/** The catalog's limit. */
const MAX_NAME = 63;

/**
 * The name of the catalog entity that stands for a cluster or a provider: the
 * same text, or what the catalog takes that is nearest to it.
 *
 * @public
 */
export function resourceNameOf(text: string): string {
  return text
    .replace(/[^A-Za-z0-9\-_.]+/g, '-')
    .replace(/^[-_.]+/, '')
    .slice(0, MAX_NAME)
    .replace(/[-_.]+$/, '');
}

/**
 * Reference of the `Resource` that stands for a cluster or a provider.
 *
 * @public
 */
export function resourceRefOf(text: string, namespace = 'default'): string {
  const name = resourceNameOf(text);
  return stringifyEntityRef({ kind: 'Resource', namespace, name });
}
