// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import { get, isRecord, keyOf, named, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import type { Mention } from './PodTemplate';
import type { Found } from './Storage';
import { signalOf, Tie, tie } from './tie';

interface StoreReference {
  readonly kind: string;
  readonly name: string;
}

/**
 * From the name of a Secret to the store behind the ExternalSecret that makes
 * it. The Secret itself is never read. One that no ExternalSecret makes is
 * opaque and gives nothing.
 */
export class SecretStores {
  readonly #catalogue: SignalCatalogue;
  readonly #storeOfSecret = new Map<string, StoreReference>();
  readonly #ties = new Map<string, Tie>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  addExternalSecret(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const target = text(object, 'spec', 'target', 'name') ?? id.name;
    const name = text(object, 'spec', 'secretStoreRef', 'name');
    if (!name) return true;
    const kind =
      text(object, 'spec', 'secretStoreRef', 'kind') ?? 'SecretStore';
    this.#storeOfSecret.set(keyOf(id.namespace, target), { kind, name });
    return true;
  }

  addStore(
    kind: 'SecretStore' | 'ClusterSecretStore',
    object: unknown,
  ): boolean {
    const id = named(object);
    if (!id) return false;
    const provider = get(object, 'spec', 'provider');
    const [key] = isRecord(provider) ? Object.keys(provider) : [];
    if (key === undefined) return true;
    const found = tie(this.#catalogue.secretStore('external-secrets', key), {
      id: `secret-store:${key}`,
      category: 'secret-store',
      layer: 'identity',
      path: `spec.provider.${key}`,
      match: key,
    });
    this.#ties.set(storeKey(id.namespace, { kind, name: id.name }), found);
    return true;
  }

  ofSecret(namespace: string, { name }: Mention): Found {
    const store = this.#storeOfSecret.get(keyOf(namespace, name));
    if (!store) return undefined;
    const found = this.#ties.get(storeKey(namespace, store));
    if (!found) return { notRead: `${store.kind} ${store.name}` };
    return signal(found, namespace, store);
  }
}

function signal(found: Tie, namespace: string, store: StoreReference): Signal {
  const { kind, name } = store;
  return signalOf(
    found,
    kind === 'SecretStore' ? { kind, namespace, name } : { kind, name },
  );
}

function storeKey(namespace: string, { kind, name }: StoreReference): string {
  return kind === 'SecretStore' ? `${namespace}/${name}` : `/${name}`;
}
