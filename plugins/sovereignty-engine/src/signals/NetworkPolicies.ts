// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference } from '@regie/plugin-sovereignty-common';
import { get, list, named } from '../observation/raw';
import { isEmpty, podSelector } from './podSelector';

/** Which namespaces let no traffic in to any pod but what other policies name. */
export class NetworkPolicies {
  readonly #closed = new Map<string, ObjectReference>();

  add(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    if (this.#closed.has(id.namespace) || !closes(object)) return true;
    this.#closed.set(id.namespace, { kind: 'NetworkPolicy', ...id });
    return true;
  }

  /** The policy that closes a namespace, if one does. */
  of(namespace: string): ObjectReference | undefined {
    return this.#closed.get(namespace);
  }
}

/** A policy without types is about what comes in. */
function closes(object: unknown): boolean {
  const selector = podSelector(get(object, 'spec', 'podSelector'));
  const types = list(object, 'spec', 'policyTypes');
  return (
    selector !== undefined &&
    isEmpty(selector) &&
    (types.length === 0 || types.includes('Ingress')) &&
    list(object, 'spec', 'ingress').length === 0
  );
}
