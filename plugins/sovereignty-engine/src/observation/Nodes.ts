// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { NODE_SAMPLE, NodePool, Place } from '@regie/plugin-sovereignty-common';
import { ClusterFingerprint, NodeFacts, Register } from '../register';
import { NodeTraits } from '../haven';
import { labels, list, named, text } from './raw';

/** How a node says that it runs the control plane, now and before. */
const CONTROL_PLANE = [
  'node-role.kubernetes.io/control-plane',
  'node-role.kubernetes.io/master',
];

/** The nodes of a cluster while it is read; pools come out at the end. */
export class Nodes {
  readonly #cluster: string;
  readonly #nodes = new Map<string, NodeFacts>();
  #pools: NodePool[] | undefined;
  readonly #poolOfNode = new Map<string, string>();
  /** Nodes that tell their addresses, and whether one of those is public. */
  readonly #isPublic = new Map<string, boolean>();
  readonly #architectures = new Map<string, string>();

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
    const architecture = text(object, 'status', 'nodeInfo', 'architecture');
    if (architecture) this.#architectures.set(id.name, architecture);
    const addresses = list(object, 'status', 'addresses');
    if (addresses.length > 0) {
      this.#isPublic.set(
        id.name,
        addresses.some(address => text(address, 'type') === 'ExternalIP'),
      );
    }
    return true;
  }

  /** Calls back with each node, for those who look for other things in it. */
  forEach(see: (node: NodeFacts) => void): void {
    for (const node of this.#nodes.values()) see(node);
  }

  /** The provider that nodes name as that of their control plane only. */
  hybridControlPlane(register: Register): string | undefined {
    for (const node of this.#nodes.values()) {
      const provider = register.nodes.controlPlaneOf(node);
      if (provider) return provider;
    }
    return undefined;
  }

  traits(pools: readonly NodePool[]): NodeTraits {
    const workers = [...this.#nodes.values()].filter(
      node => !CONTROL_PLANE.some(label => Object.hasOwn(node.labels, label)),
    );
    const open = [...this.#isPublic].flatMap(([name, isPublic]) =>
      isPublic ? [name] : [],
    );
    const zones = pools.flatMap(({ place }) => place.zone ?? []);
    return {
      workers: workers.length,
      zones: [...new Set(zones)].sort(),
      withPublicAddress:
        this.#isPublic.size === 0 ? null : open.sort().slice(0, NODE_SAMPLE),
    };
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

  /** Kind of processor, such as `amd64`. */
  architectureOf(node: string): string | undefined {
    return this.#architectures.get(node);
  }

  /** The pool of a node, once {@link Nodes.pools} was called. */
  poolOf(node: string): string | undefined {
    return this.#poolOfNode.get(node);
  }
}

function poolId({ provider, region, zone, country }: Place): string {
  return [provider, region, zone, country].map(part => part ?? '?').join('/');
}
