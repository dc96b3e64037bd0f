// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import { get, isRecord, keyOf, keyPath, named } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { nameTies } from './containerTies';
import { endpointTies } from './endpointTies';
import type { Mention } from './PodTemplate';
import { sopsTies } from './sopsTies';
import { signalOf, Tie } from './tie';

/** Every namespace has it, and it holds only certificates. */
const ROOT_CERTIFICATES = 'kube-root-ca.crt';

/** What is larger is a file that was packed in, not a setting. */
const MAX_VALUE = 256 * 1024;

/** Which endpoints each ConfigMap names, by key. Values are not kept. */
export class ConfigMaps {
  readonly #catalogue: SignalCatalogue;
  readonly #seen = new Set<string>();
  /** Without a key, it is about the object as a whole. */
  readonly #ties = new Map<string, { key?: string; tie: Tie }[]>();
  readonly #tooLarge = new Map<string, string[]>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  add(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const name = keyOf(id.namespace, id.name);
    this.#seen.add(name);
    const data = get(object, 'data');
    if (!isRecord(data) || id.name === ROOT_CERTIFICATES) return true;
    const tooLarge: string[] = [];
    const whole = sopsTies(object, this.#catalogue).map(tie => ({ tie }));
    const byKey = Object.keys(data).flatMap(key => {
      const value = data[key];
      if (typeof value !== 'string') return [];
      if (value.length > MAX_VALUE) {
        tooLarge.push(key);
        return [];
      }
      const path = keyPath('data', key);
      return [
        ...endpointTies(value, path, this.#catalogue),
        ...nameTies(key, path, this.#catalogue),
      ].map(tie => ({ key, tie }));
    });
    if (tooLarge.length > 0) this.#tooLarge.set(name, tooLarge);
    const found = [...whole, ...byKey];
    if (found.length > 0) this.#ties.set(name, found);
    return true;
  }

  /** Keys that a mention takes and that were too large to look into. */
  tooLarge(namespace: string, { name, key }: Mention): string[] {
    return (this.#tooLarge.get(keyOf(namespace, name)) ?? []).filter(
      large => key === undefined || key === large,
    );
  }

  /** The signals behind a mention, or undefined when the object was not seen. */
  signals(namespace: string, mention: Mention): Signal[] | undefined {
    const name = keyOf(namespace, mention.name);
    if (!this.#seen.has(name)) return undefined;
    return (this.#ties.get(name) ?? [])
      .filter(
        ({ key }) =>
          key === undefined || mention.key === undefined || mention.key === key,
      )
      .map(({ tie }) =>
        signalOf(tie, { kind: 'ConfigMap', namespace, name: mention.name }),
      );
  }
}
