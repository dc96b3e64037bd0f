// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference, Signal } from '@regie/plugin-sovereignty-common';
import { get, keyOf, list, named, text } from '../observation/raw';
import { SLICE_MANAGER } from '../observation/resources';
import { SignalCatalogue } from '../register';
import { endpointTies } from './endpointTies';
import { isPublicAddress } from './isPublicAddress';
import { signalOf, Tie, tie } from './tie';

/** The Service of an EndpointSlice. */
const SERVICE = 'kubernetes.io/service-name';

/** By which the API server itself is reached from within. */
const API_SERVER = keyOf('default', 'kubernetes');

interface Outside {
  readonly tie: Tie;
  readonly object: ObjectReference;
}

/**
 * Services that stand for something outside of the cluster: by a name
 * (ExternalName), or by addresses that somebody wrote down for them. Who has
 * an address no catalogue tells, so that such a tie is unknown.
 */
export class OutsideAddresses {
  readonly #catalogue: SignalCatalogue;
  readonly #slices: Outside[] = [];
  readonly #ofService = new Map<string, Tie[]>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  /** Its own signal is that of the network; here it is for who names the Service. */
  addService(object: unknown): void {
    const id = named(object);
    const host = text(object, 'spec', 'externalName');
    if (!id || !host) return;
    const ties = endpointTies(host, 'spec.externalName', this.#catalogue);
    this.#note(keyOf(id.namespace, id.name), ties);
  }

  addSlice(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const labelled = (label: string) =>
      text(object, 'metadata', 'labels', label);
    // A snapshot that was made in another way has those too.
    if (labelled(SLICE_MANAGER.label) === SLICE_MANAGER.kubernetes) return true;
    const service = keyOf(id.namespace, labelled(SERVICE) ?? '');
    if (service === API_SERVER) return true;
    const ties = list(object, 'endpoints').flatMap((endpoint, outer) =>
      // With a target, it is a pod or a node of the cluster.
      get(endpoint, 'targetRef') === undefined
        ? list(endpoint, 'addresses').flatMap((address, inner) =>
            this.#tiesOf(address, `endpoints[${outer}].addresses[${inner}]`),
          )
        : [],
    );
    const reference = { kind: 'EndpointSlice', ...id };
    for (const found of ties) {
      this.#slices.push({ tie: found, object: reference });
    }
    this.#note(service, ties);
    return true;
  }

  /** What a Service, as `namespace/name`, stands for outside. */
  ofService(service: string): readonly Tie[] {
    return this.#ofService.get(service) ?? [];
  }

  leftOver(): Signal[] {
    return this.#slices.map(one => signalOf(one.tie, one.object));
  }

  #tiesOf(address: unknown, path: string): Tie[] {
    if (typeof address !== 'string') return [];
    const known = endpointTies(address, path, this.#catalogue);
    if (known.length > 0 || !isPublicAddress(address)) return known;
    return [
      tie(undefined, {
        id: 'endpoint:address',
        category: 'endpoint',
        layer: 'platform',
        path,
        match: address,
      }),
    ];
  }

  #note(service: string, ties: readonly Tie[]): void {
    if (ties.length === 0) return;
    const found = this.#ofService.get(service) ?? [];
    this.#ofService.set(service, [...found, ...ties]);
  }
}
