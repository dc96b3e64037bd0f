// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { NODE_SAMPLE, NodePool, Place } from '@regie/plugin-sovereignty-common';
import { ClusterFingerprint, NodeFacts, Register } from '../register';
import { labels, named, text } from './raw';

/** The nodes of a cluster while it is read; pools come out at the end. */
export class Nodes {
  readonly #cluster: string;
  readonly #nodes = new Map<string, NodeFacts>();
  #pools: NodePool[] | undefined;
  readonly #poolOfNode = new Map<string, string>();

  constructor(cluster: string) {
    this.#cluster = cluster;
  }

  /** False when the object is no node. */
  add(object: unknown, asOf: string | null): boolean {
    const id = named(object);
    if (!id) return false;
    this.#nodes.set(id.name, {
      cluster: this.#cluster,
      name: id.name,
      providerID: text(object, 'spec', 'providerID') ?? null,
      labels: labels(object, 'metadata', 'labels'),
      asOf,
    });
    return true;
  }

  /** Nodes with the same provider, region, zone and country, by their names. */
  pools(register: Register, fingerprint: ClusterFingerprint): NodePool[] {
    if (this.#pools) return this.#pools;
    const pools = new Map<string, NodePool>();
    for (const name of [...this.#nodes.keys()].sort()) {
      const node = this.#nodes.get(name);
      if (!node) continue;
      const place = register.nodes.identify(node, fingerprint);
      const id = poolId(place);
      let pool = pools.get(id);
      if (!pool) {
        pool = { id, place, count: 0, nodes: [] };
        pools.set(id, pool);
      }
      pool.count += 1;
      if (pool.nodes.length < NODE_SAMPLE) pool.nodes.push(name);
      this.#poolOfNode.set(name, id);
    }
    this.#pools = [...pools.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.#pools;
  }

  /** The pool of a node, once {@link Nodes.pools} was called. */
  poolOf(node: string): string | undefined {
    return this.#poolOfNode.get(node);
  }
}

function poolId({ provider, region, zone, country }: Place): string {
  return [provider, region, zone, country].map(part => part ?? '?').join('/');
}
