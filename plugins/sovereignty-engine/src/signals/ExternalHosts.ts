// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference, Signal } from '@regie/plugin-sovereignty-common';
import { list, named, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { endpointTies } from './endpointTies';
import { signalOf, Tie } from './tie';

/**
 * Hosts outside that the cluster itself names: those that the mesh lets
 * traffic out to, and webhooks that the API server asks. Such an object names
 * no workload, so its signals stay with the cluster.
 */
export class ExternalHosts {
  readonly #catalogue: SignalCatalogue;
  readonly #signals: Signal[] = [];

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  addServiceEntry(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const ties = list(object, 'spec', 'hosts').flatMap((host, index) =>
      this.#ties(host, `spec.hosts[${index}]`),
    );
    this.#put(ties, { kind: 'ServiceEntry', ...id });
    return true;
  }

  addWebhooks(kind: string, object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const ties = list(object, 'webhooks').flatMap((webhook, index) =>
      this.#ties(
        text(webhook, 'clientConfig', 'url'),
        `webhooks[${index}].clientConfig.url`,
      ),
    );
    this.#put(ties, { kind, name: id.name });
    return true;
  }

  leftOver(): Signal[] {
    return this.#signals;
  }

  #ties(host: unknown, path: string): Tie[] {
    return typeof host === 'string'
      ? endpointTies(host, path, this.#catalogue)
      : [];
  }

  #put(ties: readonly Tie[], object: ObjectReference): void {
    this.#signals.push(...ties.map(found => signalOf(found, object)));
  }
}
