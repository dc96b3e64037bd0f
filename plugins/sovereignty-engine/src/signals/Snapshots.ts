// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import { get, keyOf, named, Named, text } from '../observation/raw';
import { isFresh } from './isFresh';
import { portable, signalOf } from './tie';

interface Snapshot {
  readonly id: Named;
  readonly created: string;
}

/**
 * Snapshots of volumes in the way that every driver has them. They stay with
 * the provider of the disk, so they are no backup.
 */
export class Snapshots {
  readonly #asOf: string | null;
  readonly #ofClaim = new Map<string, Snapshot>();

  constructor(asOf: string | null) {
    this.#asOf = asOf;
  }

  add(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const claim = text(object, 'spec', 'source', 'persistentVolumeClaimName');
    const created = text(object, 'status', 'creationTime');
    const isReady = get(object, 'status', 'readyToUse') === true;
    if (!claim || !created || !isReady) return true;
    if (!isFresh(created, this.#asOf)) return true;
    const key = keyOf(id.namespace, claim);
    const known = this.#ofClaim.get(key);
    if (!known || known.created < created) {
      this.#ofClaim.set(key, { id, created });
    }
    return true;
  }

  of(namespace: string, claim: string): Signal[] {
    const newest = this.#ofClaim.get(keyOf(namespace, claim));
    if (!newest) return [];
    const path = 'status.creationTime';
    return [
      signalOf(
        portable('volume-snapshot', 'data', path, newest.created, 'storage'),
        { kind: 'VolumeSnapshot', ...newest.id },
      ),
    ];
  }
}
