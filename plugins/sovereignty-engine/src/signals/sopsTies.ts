// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { keysOf, list } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { Tie, tie } from './tie';

/**
 * Whose keys an object was encrypted with by SOPS, which says so in the object
 * itself. An API server keeps that of custom resources only; a manifest that
 * was never applied can have it in any kind. Only the kind of key is taken,
 * not its name, and nothing of what is encrypted.
 */
export function sopsTies(object: unknown, catalogue: SignalCatalogue): Tie[] {
  return keysOf(object, 'sops').flatMap(key => {
    const row = catalogue.secretStore('sops', key);
    if (!row || list(object, 'sops', key).length === 0) return [];
    return [
      tie(row, {
        id: `sops:${key}`,
        category: 'secret-store',
        layer: 'identity',
        path: `sops.${key}`,
        match: key,
      }),
    ];
  });
}
