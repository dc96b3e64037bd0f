// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import { keyOf, named, text } from '../observation/raw';
import type { OutsideAddresses } from './OutsideAddresses';
import { signalOf } from './tie';

/**
 * Parts of the API of the cluster that the API server leaves to somebody else.
 * An APIService can name no host, only a Service, so it is by way of that
 * Service that it leads outside.
 */
export class AggregatedApis {
  readonly #outside: OutsideAddresses;
  readonly #serviceOf = new Map<string, string>();

  constructor(outside: OutsideAddresses) {
    this.#outside = outside;
  }

  add(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const name = text(object, 'spec', 'service', 'name');
    const namespace = text(object, 'spec', 'service', 'namespace');
    // Without a Service it is served by the API server itself.
    if (name && namespace) this.#serviceOf.set(id.name, keyOf(namespace, name));
    return true;
  }

  /** Ask once the Services were read. */
  leftOver(): Signal[] {
    return [...this.#serviceOf].flatMap(([name, service]) =>
      this.#outside
        .ofService(service)
        .map(found =>
          signalOf(
            { ...found, path: 'spec.service.name' },
            { kind: 'APIService', name },
          ),
        ),
    );
  }
}
