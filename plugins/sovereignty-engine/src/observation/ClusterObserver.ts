// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ClusterObservation,
  UnreadResource,
  Workload,
} from '@regie/plugin-sovereignty-common';
import { Register } from '../register';
import { SignalContext, signalsOfWorkload } from '../signals';
import { Nodes } from './Nodes';
import { isRunningSomewhere } from './podOwner';
import { PodPlaces } from './PodPlaces';
import { labels, named } from './raw';
import { OBSERVED_RESOURCES } from './resources';
import { ProjectedWorkload, Workloads } from './Workloads';

/** @public */
export interface ClusterObserverOptions {
  readonly cluster: string;
  /** Id of the source that the cluster comes from. */
  readonly source: string;
  readonly register: Register;
  /** When the cluster was in the state that is read. */
  readonly takenAt: string | null;
  readonly serverVersion: string | null;
}

const WORKLOAD_KINDS = {
  'deployments.apps': 'Deployment',
  'statefulsets.apps': 'StatefulSet',
  'daemonsets.apps': 'DaemonSet',
  'cronjobs.batch': 'CronJob',
  'jobs.batch': 'Job',
} as const;

/**
 * Takes the objects of one cluster one by one, in the order of
 * {@link OBSERVED_RESOURCES}, keeps of each only what matters, and gives the
 * observation at the end. An object that makes no sense is counted and named,
 * not passed over in silence.
 *
 * @public
 */
export class ClusterObserver {
  readonly #options: ClusterObserverOptions;
  readonly #nodes: Nodes;
  readonly #workloads: Workloads;
  readonly #signals: SignalContext;
  readonly #pods = new PodPlaces();
  readonly #namespaceLabels = new Map<string, Record<string, string>>();
  readonly #csiDrivers = new Set<string>();
  readonly #counts = new Map<string, number>();
  readonly #malformed = new Map<string, number>();
  readonly #unread = new Map<string, UnreadResource>();

  constructor(options: ClusterObserverOptions) {
    this.#options = options;
    this.#nodes = new Nodes(options.cluster);
    this.#workloads = new Workloads(options.register.catalogue);
    this.#signals = new SignalContext(options.register.catalogue);
  }

  /** `resource` is a name of {@link OBSERVED_RESOURCES}. */
  add(resource: string, object: unknown): void {
    const tally = this.#take(resource, object) ? this.#counts : this.#malformed;
    tally.set(resource, (tally.get(resource) ?? 0) + 1);
  }

  /** Says that a list was read, so that none of it means none. */
  read(resource: string): void {
    this.#counts.set(resource, this.#counts.get(resource) ?? 0);
  }

  unread(resource: UnreadResource): void {
    this.#unread.set(resource.resource, resource);
    if (resource.reason !== 'not-served') {
      this.#signals.unread(resource.resource);
    }
  }

  finish(): ClusterObservation {
    this.#nameMalformed();
    const { cluster, source, register, takenAt, serverVersion } = this.#options;
    const nodePools = this.#nodes.pools(register, {
      csiDrivers: [...this.#csiDrivers],
      serverVersion,
    });
    const workloads = this.#workloads
      .entries()
      .map(([key, workload]) => this.#observed(key, workload));
    return {
      cluster,
      source,
      takenAt,
      serverVersion,
      nodePools,
      workloads,
      signals: this.#signals.leftOver(),
      unread: [...this.#unread.values()],
      counts: Object.fromEntries(this.#counts),
    };
  }

  #take(resource: string, object: unknown): boolean {
    switch (resource) {
      case 'namespaces':
        return this.#takeNamespace(object);
      case 'nodes':
        return this.#nodes.add(object, this.#options.takenAt);
      case 'pods':
        return this.#takePod(object);
      case 'deployments.apps':
      case 'statefulsets.apps':
      case 'daemonsets.apps':
      case 'cronjobs.batch':
      case 'jobs.batch':
        return this.#workloads.add(WORKLOAD_KINDS[resource], object);
      case 'csidrivers.storage.k8s.io': {
        const id = named(object);
        if (id) this.#csiDrivers.add(id.name);
        return id !== undefined;
      }
      default:
        return this.#signals.add(resource, object);
    }
  }

  #takeNamespace(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    this.#namespaceLabels.set(id.name, labels(object, 'metadata', 'labels'));
    return true;
  }

  #takePod(object: unknown): boolean {
    const owner = this.#workloads.ownerOf(object);
    if (owner === undefined) return false;
    const node = isRunningSomewhere(object);
    if (node) this.#pods.add(owner, node);
    return true;
  }

  #observed(key: string, workload: ProjectedWorkload): Workload {
    const { namespace, kind, name } = workload;
    const { signals, notRead } = signalsOfWorkload(workload, this.#signals);
    return {
      cluster: this.#options.cluster,
      namespace,
      kind,
      name,
      labels: workload.labels,
      podLabels: workload.podLabels,
      namespaceLabels: this.#namespaceLabels.get(namespace) ?? {},
      replicas: workload.replicas,
      ...this.#placed(key),
      signals,
      notRead,
    };
  }

  #placed(key: string): Pick<Workload, 'placements' | 'placementsReason'> {
    for (const needed of ['pods', 'nodes']) {
      if (!this.#counts.has(needed)) {
        const why = this.#unread.get(needed)?.message ?? 'not in the snapshot';
        return {
          placements: null,
          placementsReason: `the ${needed} were not read: ${why}`,
        };
      }
    }
    const found = this.#pods.placements(key, this.#nodes);
    return 'unknownNode' in found
      ? {
          placements: null,
          placementsReason: `a pod is on node ${found.unknownNode}, which is not among the nodes that were read`,
        }
      : { placements: found.placements, placementsReason: null };
  }

  #nameMalformed(): void {
    const known = new Set(OBSERVED_RESOURCES.map(({ resource }) => resource));
    for (const [resource, times] of this.#malformed) {
      if (!known.has(resource)) continue;
      this.unread({
        resource,
        reason: 'failed',
        message: `${times} of the ${resource} had no name or were no object, and were left out`,
      });
    }
  }
}
