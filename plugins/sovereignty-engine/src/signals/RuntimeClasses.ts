// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference } from '@regie/plugin-sovereignty-common';
import { named, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import type { Row } from '../register/entries';
import type { Mention } from './PodTemplate';
import type { Found } from './Storage';
import { signalOf, tie } from './tie';

/** The runtimes that pods can ask for, by the handler that each stands for. */
export class RuntimeClasses {
  readonly #catalogue: SignalCatalogue;
  readonly #handlers = new Map<string, string>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  add(object: unknown): boolean {
    const id = named(object);
    const handler = text(object, 'handler');
    if (!id || !handler) return false;
    this.#handlers.set(id.name, handler);
    return true;
  }

  /** A name that only one provider gives decides; else the handler does. */
  of(workload: ObjectReference, { name, path }: Mention): Found {
    const seen = (
      row: Row<'runtimeClasses'> | undefined,
      at: { path: string; match: string },
    ) =>
      tie(row, {
        id: `runtime:${at.match}`,
        category: 'scheduling',
        layer: 'platform',
        ...at,
      });
    const byName = this.#catalogue.runtimeClass('name', name);
    if (byName) {
      return signalOf(seen(byName, { path, match: name }), workload);
    }
    const handler = this.#handlers.get(name);
    if (handler === undefined) return { notRead: `RuntimeClass ${name}` };
    return signalOf(
      seen(this.#catalogue.runtimeClass('handler', handler), {
        path: 'handler',
        match: handler,
      }),
      { kind: 'RuntimeClass', name },
    );
  }
}
