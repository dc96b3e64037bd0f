// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ObjectReference,
  Signal,
  SignalCategory,
  SignalClass,
} from '@regie/plugin-sovereignty-common';

/** What a detector saw, before it is known whose workload it belongs to. */
export interface Tie {
  readonly id: string;
  readonly category: SignalCategory;
  readonly provider: string | null;
  readonly class: SignalClass;
  readonly layer: string;
  readonly path: string;
  readonly match: string;
}

/** A row of the catalogue, as far as every row has it. */
interface Row {
  readonly provider?: string;
  readonly class: SignalClass;
}

/**
 * For what the catalogue does not list and what still speaks an open protocol,
 * such as git, DNS and ACME: another server of the same kind will do.
 */
export const OPEN_PROTOCOL: Row = { class: 'substitutable' };

export function tie(
  row: Row | undefined,
  seen: Omit<Tie, 'provider' | 'class'>,
): Tie {
  return {
    ...seen,
    provider: row?.provider ?? null,
    class: row?.class ?? 'unknown',
  };
}

/** A sign of freedom: it ties to nobody. */
export function portable(
  id: string,
  layer: string,
  path: string,
  match: string,
  category: SignalCategory = 'other',
): Tie {
  return {
    id: `portable:${id}`,
    category,
    provider: null,
    class: 'portable',
    layer,
    path,
    match,
  };
}

export function signalOf(found: Tie, object: ObjectReference): Signal {
  const { id, category, provider, layer, path, match } = found;
  return {
    id,
    category,
    provider,
    class: found.class,
    layer,
    object,
    path,
    match,
  };
}

/** Each signal once, in an order that does not depend on that of reading. */
export function distinctSignals(signals: readonly Signal[]): Signal[] {
  const byKey = new Map<string, Signal>();
  for (const signal of signals) {
    const { kind, namespace, name } = signal.object;
    byKey.set(
      JSON.stringify([
        signal.id,
        kind,
        namespace,
        name,
        signal.path,
        signal.match,
      ]),
      signal,
    );
  }
  return [...byKey.keys()].sort().flatMap(key => byKey.get(key) ?? []);
}
