// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ClusterTraits,
  Haven,
  HavenCondition,
  NodePool,
  Signal,
  Workload,
} from '@regie/plugin-sovereignty-common';
import {
  applicationConditions,
  HavenPlusInventory,
  HavenReports,
  Monitors,
  ownObservations,
} from '../haven';
import { Register } from '../register';
import { SignalContext } from '../signals';
import { ControlPlaneTraces } from './ControlPlaneTraces';
import { IdentityProviders } from './IdentityProviders';
import { Nodes } from './Nodes';
import { PolicyReports } from './PolicyReports';
import { named } from './raw';
import { ProjectedWorkload } from './Workloads';

const COMPLIANCIES = 'compliancies.haven.commonground.nl';

/** Says of a resource why it was not read, or undefined when it was. */
export type WhyUnread = (resource: string) => string | undefined;

/** What is to be said of a cluster as a whole, gathered while it is read. */
export class ClusterTraitsReader {
  readonly identityProviders: IdentityProviders;
  readonly traces: ControlPlaneTraces;
  readonly #register: Register;
  readonly #reports = new HavenReports();
  readonly #inventory: HavenPlusInventory;
  readonly #monitors = new Monitors();
  readonly #policyReports = new PolicyReports();

  constructor(register: Register) {
    this.#register = register;
    this.identityProviders = new IdentityProviders(register);
    this.traces = new ControlPlaneTraces(register.controlPlanes);
    this.#inventory = new HavenPlusInventory(register);
  }

  /** False when the object makes no sense; undefined when it is not for here. */
  add(resource: string, object: unknown): boolean | undefined {
    switch (resource) {
      case COMPLIANCIES:
        return this.#reports.add(object);
      case 'servicemonitors.monitoring.coreos.com':
        return this.#monitors.add('ServiceMonitor', object);
      case 'podmonitors.monitoring.coreos.com':
        return this.#monitors.add('PodMonitor', object);
      case 'policyreports.wgpolicyk8s.io':
      case 'clusterpolicyreports.wgpolicyk8s.io':
        return this.#policyReports.add(object);
      case 'keycloaks.k8s.keycloak.org':
        return this.identityProviders.addKeycloak(object);
      case 'jwtauthenticators.authentication.concierge.pinniped.dev':
        return this.identityProviders.addAuthenticator(object);
      default:
        return undefined;
    }
  }

  /** Looks at objects that are taken elsewhere too. */
  see(resource: string, object: unknown): void {
    if (resource === 'services') this.#monitors.addService(object);
    if (resource === 'helmreleases.helm.toolkit.fluxcd.io') {
      this.#inventory.addHelmRelease(object);
    }
    if (resource === 'configmaps') {
      const id = named(object);
      if (id) this.traces.configMap(id.namespace, id.name);
    }
  }

  conditionsOf(
    workload: ProjectedWorkload,
    context: SignalContext,
    whyUnread: WhyUnread,
  ): HavenCondition[] {
    const { kind, namespace, name, podLabels } = workload;
    const scaler = context.scaling.scalerOf({ kind, namespace, name });
    const missed = (...resources: string[]) =>
      resources.some(resource => whyUnread(resource) !== undefined);
    return applicationConditions(workload, {
      scaler,
      monitor: this.#monitors.of(namespace, podLabels),
      unread: {
        scalers: missed('horizontalpodautoscalers.autoscaling'),
        monitors: missed(
          'servicemonitors.monitoring.coreos.com',
          'podmonitors.monitoring.coreos.com',
        ),
      },
    });
  }

  finish(options: {
    nodes: Nodes;
    nodePools: readonly NodePool[];
    workloads: readonly Workload[];
    signals: readonly Signal[];
    context: SignalContext;
    serverVersion: string | null;
    takenAt: string | null;
    whyUnread: WhyUnread;
  }): ClusterTraits {
    const { nodes, nodePools, workloads, context, whyUnread } = options;
    const reasons: Record<string, string> = {};
    const unreadWorkloads = whyUnread('deployments.apps') ?? whyUnread('pods');
    if (unreadWorkloads) {
      reasons.havenPlus = `the workloads were not read: ${unreadWorkloads}`;
    }
    const policyReports = this.#policyReports.totals();
    if (!policyReports) {
      reasons.policyReports =
        whyUnread('policyreports.wgpolicyk8s.io') ?? 'there are none';
    }
    const providers = nodePools.flatMap(({ place }) => place.provider ?? []);
    return {
      controlPlane: this.#register.controlPlanes.identify({
        traces: this.traces.all(),
        hybrid: nodes.hybridControlPlane(this.#register),
        nodeProviders: new Set(providers),
        asOf: options.takenAt,
      }),
      haven: this.#haven(options),
      havenPlus: unreadWorkloads
        ? null
        : this.#havenPlus(workloads, options.signals, context),
      identityProviders: this.identityProviders.all(),
      backups: context.backups.places(),
      policyReports,
      reasons,
    };
  }

  #haven({
    nodes,
    nodePools,
    serverVersion,
    whyUnread,
  }: {
    nodes: Nodes;
    nodePools: readonly NodePool[];
    serverVersion: string | null;
    whyUnread: WhyUnread;
  }): Haven {
    const [latest = null, ...history] = this.#reports.newestFirst();
    const unread = whyUnread('nodes');
    return {
      latest,
      reason:
        latest === null
          ? whyUnread(COMPLIANCIES) ??
            'the Haven Compliancy Checker has left no report in the cluster'
          : null,
      history,
      own: ownObservations({
        nodes: unread
          ? { unread: `the nodes were not read: ${unread}` }
          : nodes.traits(nodePools),
        serverVersion,
        newestKubernetes: this.#register.newestKubernetes,
      }),
    };
  }

  #havenPlus(
    workloads: readonly Workload[],
    signals: readonly Signal[],
    context: SignalContext,
  ) {
    for (const { name, namespace, path } of context.delivery.paths) {
      this.#inventory.addKustomization(name, namespace, path);
    }
    for (const workload of workloads) this.#inventory.addWorkload(workload);
    for (const signal of signals) this.#inventory.addSignal(signal);
    return this.#inventory.finish();
  }
}
