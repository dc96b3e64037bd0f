// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ClusterObservation,
  NodePool,
  Signal,
  UnreadResource,
  Workload,
} from '@regie/plugin-sovereignty-common';
import { Traits, traitsOfWorkload } from '../portability';
import { Register } from '../register';
import { LEFT_OUT, SignalContext, signalsOfWorkload } from '../signals';
import { architectureSigns } from './architectures';
import { Nodes } from './Nodes';
import { isReady, isRunningSomewhere } from './podOwner';
import { PodPlaces } from './PodPlaces';
import { ClusterTraitsReader } from './ClusterTraitsReader';
import { CustomKind, CustomKinds } from './CustomKinds';
import { labels, named } from './raw';
import { ObservedResource, OBSERVED_RESOURCES } from './resources';
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
  /** Host of the API server, which can tell whose the control plane is. */
  readonly apiHost?: string | null;
  /** Host of the issuer of service account tokens, which can tell it too. */
  readonly issuerHost?: string | null;
}

const CUSTOM_TYPES = 'customresourcedefinitions.apiextensions.k8s.io';

const BUILT_IN_GROUPS: ReadonlySet<string> = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'discovery.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'storage.k8s.io',
]);

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
  readonly #traits: ClusterTraitsReader;
  readonly #customKinds: CustomKinds;
  readonly #portability = new Traits();
  /** Custom resources that are read, by name, with their group. */
  readonly #customGroups = new Map<string, string>();
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
    this.#signals = new SignalContext(
      options.register.catalogue,
      options.takenAt,
    );
    this.#traits = new ClusterTraitsReader(options.register);
    this.#customKinds = new CustomKinds(options.register.catalogue);
  }

  /**
   * The kinds of custom resources to read beside the fixed ones; ask once the
   * CustomResourceDefinitions were read. `held` are kinds of which a snapshot
   * has objects, with or without their definition.
   */
  customResources(held: readonly CustomKind[] = []): ObservedResource[] {
    for (const kind of held) this.#customKinds.addHeld(kind);
    const { resources, leftOut } = this.#customKinds.toRead();
    for (const group of this.#customKinds.abstractions()) {
      this.#signals.customResources.standsFor(group);
    }
    for (const { resource } of resources) {
      this.#customGroups.set(
        resource,
        resource.slice(resource.indexOf('.') + 1),
      );
    }
    if (leftOut > 0) {
      this.unread({
        resource: LEFT_OUT,
        reason: 'failed',
        message: `the cluster has ${leftOut} more kinds of them than are read`,
      });
    }
    return resources;
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

  /**
   * A kind that the cluster does not define is not missed: a snapshot that
   * holds the definitions tells that it does not exist.
   */
  unread(resource: UnreadResource): void {
    const isUndefined =
      resource.reason === 'absent' &&
      isCustom(resource.resource) &&
      this.#counts.has(CUSTOM_TYPES) &&
      !this.#customKinds.has(resource.resource);
    const told: UnreadResource = isUndefined
      ? { ...resource, reason: 'not-served' }
      : resource;
    this.#unread.set(told.resource, told);
    if (told.reason !== 'not-served') this.#signals.unread(told.resource);
  }

  finish(): ClusterObservation {
    this.#nameMalformed();
    const { cluster, source, register, takenAt, serverVersion } = this.#options;
    const projected = this.#workloads.entries();
    const tied = projected.map(([key, workload]) => {
      const { signals, notRead } = signalsOfWorkload(workload, this.#signals);
      const architectures = architectureSigns(this.#pods.nodesOf(key), node =>
        this.#nodes.architectureOf(node),
      );
      return {
        key,
        workload,
        signals: [...signals, ...architectures],
        notRead,
      };
    });
    const leftOver = this.#signals.leftOver();
    const allSignals = [...tied.flatMap(one => one.signals), ...leftOver];
    for (const signal of allSignals) {
      this.#traits.identityProviders.addSignal(signal);
    }
    const nodePools = this.#nodes.pools(register, {
      csiDrivers: [...this.#csiDrivers],
      serverVersion,
      identityHosts: this.#traits.identityProviders.hosts(),
    });
    const pools = new Map(nodePools.map(pool => [pool.id, pool]));
    const workloads = tied.map(one => this.#observed({ ...one, pools }));
    this.#trace(projected.map(([, workload]) => workload));
    return {
      cluster,
      source,
      takenAt,
      serverVersion,
      nodePools,
      workloads,
      signals: leftOver,
      unread: [...this.#unread.values()],
      counts: Object.fromEntries(this.#counts),
      traits: this.#traits.finish({
        nodes: this.#nodes,
        nodePools,
        workloads,
        signals: allSignals,
        context: this.#signals,
        serverVersion,
        takenAt,
        whyUnread: resource => this.#whyUnread(resource),
      }),
    };
  }

  /** Why objects may have been missed; a kind that is not served misses none. */
  #whyUnread(resource: string): string | undefined {
    if (this.#counts.has(resource)) return undefined;
    const unread = this.#unread.get(resource);
    if (!unread) return 'not in the snapshot';
    return unread.reason === 'not-served' ? undefined : unread.message;
  }

  #trace(workloads: readonly ProjectedWorkload[]): void {
    const { traces } = this.#traits;
    const { serverVersion, apiHost, issuerHost } = this.#options;
    if (serverVersion) traces.version(serverVersion);
    if (apiHost) traces.apiHost(apiHost);
    if (issuerHost) traces.issuerHost(issuerHost);
    for (const group of this.#customKinds.groups()) traces.group(group);
    for (const name of this.#namespaceLabels.keys()) traces.namespace(name);
    this.#nodes.forEach(node =>
      traces.node(node.name, Object.keys(node.labels), node.providerID),
    );
    for (const workload of workloads) traces.workload(workload);
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
      case CUSTOM_TYPES:
        return this.#customKinds.addDefinition(object);
      default:
        return this.#takeOther(resource, object);
    }
  }

  #takeOther(resource: string, object: unknown): boolean {
    const group = this.#customGroups.get(resource);
    if (group !== undefined) {
      return this.#signals.customResources.add(group, object);
    }
    const asTrait = this.#traits.add(resource, object);
    if (asTrait !== undefined) {
      if (this.#signals.takes(resource)) this.#signals.add(resource, object);
      return asTrait;
    }
    this.#traits.see(resource, object);
    return this.#signals.add(resource, object);
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
    if (node) this.#pods.add(owner, node, isReady(object));
    return true;
  }

  #observed({
    key,
    workload,
    signals,
    notRead,
    pools,
  }: {
    key: string;
    workload: ProjectedWorkload;
    signals: Signal[];
    notRead: string[];
    pools: ReadonlyMap<string, NodePool>;
  }): Workload {
    const { namespace, kind, name } = workload;
    const placed = this.#placed(key);
    const whyUnread = (resource: string) => this.#whyUnread(resource);
    const havenConditions = this.#traits.conditionsOf(
      workload,
      this.#signals,
      whyUnread,
    );
    return {
      cluster: this.#options.cluster,
      namespace,
      kind,
      name,
      labels: workload.labels,
      podLabels: workload.podLabels,
      namespaceLabels: this.#namespaceLabels.get(namespace) ?? {},
      replicas: workload.replicas,
      ...placed,
      signals,
      notRead,
      images: [...workload.template.images],
      havenConditions,
      release: { ...workload.podAnnotations, ...workload.annotations },
      portability: traitsOfWorkload(workload, {
        context: this.#signals,
        traits: this.#portability,
        signals,
        conditions: havenConditions,
        placements: placed.placements,
        pools,
        namespaceLabels: this.#namespaceLabels.get(namespace),
        takenAt: this.#options.takenAt,
        whyUnread,
      }),
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
      if (!known.has(resource) && !this.#customGroups.has(resource)) continue;
      this.unread({
        resource,
        reason: 'failed',
        message: `${times} of the ${resource} had no name or were no object, and were left out`,
      });
    }
  }
}

/** Resources of Kubernetes itself have groups that are never defined in a cluster. */
function isCustom(resource: string): boolean {
  const group = resource.slice(resource.indexOf('.') + 1);
  return (
    resource.includes('.') && !BUILT_IN_GROUPS.has(group) && group.includes('.')
  );
}
