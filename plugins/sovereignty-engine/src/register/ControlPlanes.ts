// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  ControlPlane,
  ObjectReference,
} from '@regie/plugin-sovereignty-common';
import { RegisterEntries, Row } from './entries';

/** One thing of a cluster by which its control plane may show. */
export interface Trace {
  readonly on: Row<'clusterFingerprints'>['on'];
  readonly text: string;
  readonly object: ObjectReference;
  readonly path: string;
}

/** Longer than any label key, host name or API group. */
const MAX_TEXT = 1_000;

/** Which product a control plane is, and who runs it, by the traces it leaves. */
export class ControlPlanes {
  readonly #rows: readonly { test: RegExp; row: Row<'clusterFingerprints'> }[];
  readonly #certificates: readonly Row<'clusterCertificates'>[];

  constructor({ clusterFingerprints, clusterCertificates }: RegisterEntries) {
    this.#certificates = clusterCertificates;
    this.#rows = clusterFingerprints.map(row => ({
      test: RegExp(row.pattern),
      row,
    }));
  }

  /** The row that knows a text as a trace, so that others need not be kept. */
  idOf(on: Trace['on'], text: string): string | undefined {
    return this.#find(on, text)?.id;
  }

  /**
   * `hybrid` is the provider that nodes name as that of their control plane
   * only; `nodeProviders` are those that nodes prove to be at.
   */
  identify(options: {
    traces: readonly Trace[];
    hybrid: string | undefined;
    nodeProviders: ReadonlySet<string>;
    asOf: string | null;
  }): ControlPlane {
    const { traces, hybrid, nodeProviders, asOf } = options;
    const matched = traces.flatMap(trace => {
      const row = this.#find(trace.on, trace.text);
      return row ? [{ row, trace }] : [];
    });
    const claims = matched.map(({ row, trace }) =>
      claimOf(row.product, trace, asOf),
    );
    const proving = matched.filter(
      ({ row }) =>
        row.provider !== undefined &&
        (!row.needsNodes ||
          nodeProviders.has(row.provider) ||
          hybrid === row.provider),
    );
    const providers = new Set(proving.map(({ row }) => row.provider ?? ''));
    if (hybrid) providers.add(hybrid);
    const [first] = proving.length > 0 ? proving : matched;
    const provider = providers.size === 1 ? [...providers][0] : null;
    return {
      provider,
      product: first?.row.product ?? null,
      managed: managedOf(provider, first?.row),
      reason: provider === null ? whyUnknown(providers, first?.row) : null,
      claims,
      certificates: this.#certificatesOf(
        first?.row.product ?? null,
        provider,
        asOf,
      ),
    };
  }

  /** Those that hold on the day that the cluster was read. */
  #certificatesOf(
    product: string | null,
    provider: string | null,
    asOf: string | null,
  ): NonNullable<ControlPlane['certificates']> {
    const day = asOf?.slice(0, 10);
    return this.#certificates
      .filter(row =>
        row.product === undefined
          ? row.provider === provider
          : row.product === product,
      )
      .filter(
        ({ validUntil }) =>
          validUntil === undefined || (day !== undefined && day <= validUntil),
      )
      .map(({ name, level = null, ...row }) => ({
        name,
        level,
        holder: row.product ?? row.provider ?? '',
      }));
  }

  #find(on: Trace['on'], text: string): Row<'clusterFingerprints'> | undefined {
    if (text.length > MAX_TEXT) return undefined;
    return this.#rows.find(({ test, row }) => row.on === on && test.test(text))
      ?.row;
  }
}

function managedOf(
  provider: string | null,
  row: Row<'clusterFingerprints'> | undefined,
): boolean | null {
  if (provider !== null) return true;
  return row && !row.managed ? false : null;
}

function whyUnknown(
  providers: ReadonlySet<string>,
  row: Row<'clusterFingerprints'> | undefined,
): string {
  if (providers.size > 1) {
    return `its traces are of several providers: ${[...providers]
      .sort()
      .join(', ')}`;
  }
  if (!row) return 'nothing of the cluster tells who runs its control plane';
  return row.managed
    ? `${row.product} can also run on one’s own machines, and no node is of its provider; declare who runs it`
    : `${row.product} is run by whoever installed it; declare who that is`;
}

function claimOf(product: string, trace: Trace, asOf: string | null): Claim {
  return {
    claim: 'controlPlane.product',
    value: product,
    source: 'observed',
    evidence: 'operationally-tested',
    asOf,
    object: trace.object,
    path: trace.path,
  };
}
