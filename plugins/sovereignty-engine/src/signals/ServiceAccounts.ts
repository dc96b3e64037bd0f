// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import { keyOf, keyPath, keysOf, list, named, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import type { Mention } from './PodTemplate';
import { signalOf, Tie, tie } from './tie';

/** Which cloud identities the service accounts carry. */
export class ServiceAccounts {
  readonly #catalogue: SignalCatalogue;
  readonly #seen = new Set<string>();
  readonly #ties = new Map<string, Tie[]>();
  readonly #pullSecrets = new Map<string, Mention[]>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  add(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const name = keyOf(id.namespace, id.name);
    this.#seen.add(name);
    const ties = keysOf(object, 'metadata', 'annotations').flatMap(key => {
      const row = this.#catalogue.serviceAccountAnnotation(key);
      return row
        ? [
            tie(row, {
              id: `identity:${row.id}`,
              category: 'workload-identity',
              layer: 'identity',
              path: keyPath('metadata.annotations', key),
              match: key,
            }),
          ]
        : [];
    });
    if (ties.length > 0) this.#ties.set(name, ties);
    const secrets = list(object, 'imagePullSecrets').flatMap(
      secret => text(secret, 'name') ?? [],
    );
    if (secrets.length > 0) {
      this.#pullSecrets.set(
        name,
        secrets.map((secret, index) => ({
          name: secret,
          path: `imagePullSecrets[${index}].name`,
        })),
      );
    }
    return true;
  }

  /** Secrets by which pods of the account get their images. */
  pullSecrets(namespace: string, { name }: Mention): readonly Mention[] {
    return this.#pullSecrets.get(keyOf(namespace, name)) ?? [];
  }

  /** The signals of an account, or undefined when it was not seen. */
  signals(namespace: string, { name }: Mention): Signal[] | undefined {
    const key = keyOf(namespace, name);
    if (!this.#seen.has(key)) return undefined;
    return (this.#ties.get(key) ?? []).map(found =>
      signalOf(found, { kind: 'ServiceAccount', namespace, name }),
    );
  }
}
