// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference, Signal } from '@regie/plugin-sovereignty-common';
import { named } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { endpointTies } from './endpointTies';
import { hostsOf } from './hostsOf';
import { signalOf } from './tie';

/**
 * Hosts outside that the cluster itself names: those that the mesh or the
 * network lets traffic out to, webhooks that the API server asks, and where
 * measurements go. Such an object names no workload, so its signals stay with
 * the cluster.
 */
export class ExternalHosts {
  readonly #catalogue: SignalCatalogue;
  readonly #signals: Signal[] = [];

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  /** False when the object makes no sense. */
  add(kind: keyof typeof hostsOf, object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const reference: ObjectReference = {
      kind,
      name: id.name,
      ...(id.namespace !== '' && { namespace: id.namespace }),
    };
    for (const [host, path] of hostsOf[kind](object)) {
      if (typeof host !== 'string') continue;
      const ties = endpointTies(host, path, this.#catalogue);
      this.#signals.push(...ties.map(found => signalOf(found, reference)));
    }
    return true;
  }

  leftOver(): Signal[] {
    return this.#signals;
  }
}
