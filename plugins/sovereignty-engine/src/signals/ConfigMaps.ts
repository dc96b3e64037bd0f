// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import { get, isRecord, keyOf, named } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { endpointTies } from './endpointTies';
import type { Mention } from './PodTemplate';
import { signalOf, Tie } from './tie';

/** Which endpoints each ConfigMap names, by key. Values are not kept. */
export class ConfigMaps {
  readonly #catalogue: SignalCatalogue;
  readonly #seen = new Set<string>();
  readonly #ties = new Map<string, { key: string; tie: Tie }[]>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  add(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const name = keyOf(id.namespace, id.name);
    this.#seen.add(name);
    const data = get(object, 'data');
    if (!isRecord(data)) return true;
    const found = Object.keys(data).flatMap(key => {
      const value = data[key];
      if (typeof value !== 'string') return [];
      const path = `data['${key}']`;
      return endpointTies(value, path, this.#catalogue).map(tie => ({
        key,
        tie,
      }));
    });
    if (found.length > 0) this.#ties.set(name, found);
    return true;
  }

  /** The signals behind a mention, or undefined when the object was not seen. */
  signals(namespace: string, mention: Mention): Signal[] | undefined {
    const name = keyOf(namespace, mention.name);
    if (!this.#seen.has(name)) return undefined;
    return (this.#ties.get(name) ?? [])
      .filter(({ key }) => mention.key === undefined || mention.key === key)
      .map(({ tie }) =>
        signalOf(tie, { kind: 'ConfigMap', namespace, name: mention.name }),
      );
  }
}
