// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference, Signal } from '@regie/plugin-sovereignty-common';
import { get, isRecord, keyOf, list, named, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { endpointTies } from './endpointTies';
import type { Mention } from './PodTemplate';
import { portable, signalOf, Tie, tie } from './tie';

interface StoreReference {
  readonly kind: string;
  readonly name: string;
}

/** What was found behind mentions, and what of it was not read. */
export interface Behind {
  readonly signals: Signal[];
  readonly notRead: string[];
}

/** Fields in which a store names the host of its vault. */
const HOST_FIELDS = ['vaultUrl', 'server', 'url', 'host', 'apiUrl', 'endpoint'];

/**
 * From the name of a Secret to the stores behind the ExternalSecret that makes
 * it, and from a SecretProviderClass to its vault. The Secret itself is never
 * read. One that no ExternalSecret makes is opaque and gives nothing.
 */
export class SecretStores {
  readonly #catalogue: SignalCatalogue;
  readonly #storesOfSecret = new Map<string, StoreReference[]>();
  readonly #stores = new Map<string, Signal[]>();
  readonly #claimed = new Set<string>();
  /** ExternalSecrets by the Secret that they make. */
  readonly #makers = new Map<string, Signal>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  addExternalSecret(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const target = text(object, 'spec', 'target', 'name') ?? id.name;
    const stores = [
      get(object, 'spec', 'secretStoreRef'),
      ...['data', 'dataFrom'].flatMap(field =>
        list(object, 'spec', field).map(one =>
          get(one, 'sourceRef', 'storeRef'),
        ),
      ),
    ].flatMap(reference => {
      const name = text(reference, 'name');
      const kind = text(reference, 'kind') ?? 'SecretStore';
      return name ? [{ kind, name }] : [];
    });
    const key = keyOf(id.namespace, target);
    this.#storesOfSecret.set(key, stores);
    const path = 'spec.target.name';
    // Which store is behind it counts as well, and can be changed without the workload.
    const sign = portable('eso', 'identity', path, target, 'secret-store');
    this.#makers.set(key, signalOf(sign, { kind: 'ExternalSecret', ...id }));
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
    const path = `spec.provider.${key}`;
    const ties = [
      tie(this.#catalogue.secretStore('external-secrets', key), {
        id: `secret-store:${key}`,
        category: 'secret-store',
        layer: 'identity',
        path,
        match: key,
      }),
      ...HOST_FIELDS.flatMap(field =>
        endpointTies(
          text(provider, key, field) ?? '',
          `${path}.${field}`,
          this.#catalogue,
          'secret-store',
        ),
      ),
    ];
    const { namespace, name } = id;
    this.#keep(
      kind === 'SecretStore' ? { kind, namespace, name } : { kind, name },
      ties,
    );
    return true;
  }

  addProviderClass(object: unknown): boolean {
    const id = named(object);
    const provider = text(object, 'spec', 'provider');
    if (!id || !provider) return false;
    const row = this.#catalogue.secretStore(
      'secret-provider-class',
      provider.toLowerCase(),
    );
    this.#keep({ kind: 'SecretProviderClass', ...id }, [
      tie(row, {
        id: `secret-provider-class:${provider}`,
        category: 'secret-store',
        layer: 'identity',
        path: 'spec.provider',
        match: provider,
      }),
    ]);
    // What it mounts may be copied into Secrets that others name.
    list(object, 'spec', 'secretObjects').forEach(copy => {
      const name = text(copy, 'secretName');
      if (!name) return;
      this.#storesOfSecret.set(keyOf(id.namespace, name), [
        { kind: 'SecretProviderClass', name: id.name },
      ]);
    });
    return true;
  }

  ofSecret(namespace: string, { name }: Mention): Behind {
    const key = keyOf(namespace, name);
    const stores = this.#storesOfSecret.get(key) ?? [];
    const found = stores.map(store => this.#ofStore(namespace, store));
    const maker = this.#makers.get(key);
    return {
      signals: [
        ...(maker ? [maker] : []),
        ...found.flatMap(({ signals }) => signals),
      ],
      notRead: found.flatMap(({ notRead }) => notRead),
    };
  }

  ofProviderClass(namespace: string, { name }: Mention): Behind {
    return this.#ofStore(namespace, { kind: 'SecretProviderClass', name });
  }

  /** Stores that no workload was found to lean on. */
  leftOver(): Signal[] {
    return [...this.#stores]
      .filter(([key]) => !this.#claimed.has(key))
      .flatMap(([, signals]) => signals);
  }

  #keep(object: ObjectReference, ties: readonly Tie[]): void {
    this.#stores.set(
      storeKey(object),
      ties.map(found => signalOf(found, object)),
    );
  }

  #ofStore(namespace: string, { kind, name }: StoreReference): Behind {
    const key = storeKey(
      kind === 'ClusterSecretStore'
        ? { kind, name }
        : { kind, namespace, name },
    );
    const signals = this.#stores.get(key);
    if (!signals) return { signals: [], notRead: [`${kind} ${name}`] };
    this.#claimed.add(key);
    return { signals: [...signals], notRead: [] };
  }
}

function storeKey({ kind, namespace = '', name }: ObjectReference): string {
  return `${kind}/${keyOf(namespace, name)}`;
}
