// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference, Signal } from '@regie/plugin-sovereignty-common';
import type { ProjectedWorkload } from '../observation/Workloads';
import type { Mention } from './PodTemplate';
import { SignalCatalogue } from '../register';
import { portabilitySigns } from './portabilitySigns';
import type { SignalContext } from './SignalContext';
import type { Found } from './Storage';
import { distinctSignals, signalOf, Tie } from './tie';

/** What was found for a workload while going from object to object. */
class Finds {
  readonly signals: Signal[] = [];
  readonly notRead = new Set<string>();

  put(signals: readonly Signal[]): void {
    this.signals.push(...signals);
  }

  take(found: Found): void {
    if (!found) return;
    if ('notRead' in found) this.notRead.add(found.notRead);
    else if ('id' in found) this.signals.push(found);
    else this.signals.push(...found);
  }

  /** Nothing means that the object was not seen. */
  takeAll(found: readonly Signal[] | undefined, missing: string): void {
    if (found) this.signals.push(...found);
    else this.notRead.add(missing);
  }

  takeBoth(found: {
    signals: readonly Signal[];
    notRead: readonly string[];
  }): void {
    this.signals.push(...found.signals);
    for (const what of found.notRead) this.notRead.add(what);
  }
}

/**
 * Every signal that a workload carries itself or that an object it leans on
 * carries, and the names of what could not be looked at: no signal there
 * proves nothing.
 */
export function signalsOfWorkload(
  workload: ProjectedWorkload,
  context: SignalContext,
): { signals: Signal[]; notRead: string[] } {
  const { namespace, kind, name, template, labels, annotations } = workload;
  const self: ObjectReference = { kind, namespace, name };
  const finds = new Finds();
  const own = [...template.ties, ...signsOf(workload, context.catalogue)];
  finds.put(own.map(found => signalOf(found, self)));
  finds.put(workload.injected);
  takeStorage(workload, context, finds);
  takeConfiguration(workload, context, finds);
  const secrets = takeSecrets(workload, context, finds);
  takeNetwork(workload, context, finds);
  if (template.runtimeClass) {
    finds.take(context.runtimeClasses.of(self, template.runtimeClass));
  }
  finds.put(context.scaling.of(self));
  finds.put(context.delivery.of(labels, annotations));
  finds.put(context.backups.of(namespace, workload.podLabels, secrets));
  finds.put(context.customResources.of(self, workload.owners, secrets));
  return {
    signals: distinctSignals(finds.signals),
    notRead: [...finds.notRead].sort(),
  };
}

/** Signs that it carries itself, and those that only its pods carry. */
function signsOf(
  workload: ProjectedWorkload,
  catalogue: SignalCatalogue,
): Tie[] {
  const { labels, annotations, podAnnotations, template } = workload;
  const own = portabilitySigns(labels, annotations, 'metadata', catalogue);
  const known = new Set(own.map(({ id }) => id));
  const ofPods = portabilitySigns(
    workload.podLabels,
    podAnnotations,
    template.metadataPath,
    catalogue,
  );
  return [...own, ...ofPods.filter(({ id }) => !known.has(id))];
}

function takeStorage(
  { namespace, template }: ProjectedWorkload,
  { storage }: SignalContext,
  finds: Finds,
): void {
  for (const mention of template.claims) {
    finds.take(storage.ofClaim(namespace, mention));
    finds.put(storage.snapshotOf(namespace, mention));
  }
  for (const mention of template.storageClasses) {
    finds.take(storage.ofClass(mention));
  }
}

function takeConfiguration(
  { namespace, template }: ProjectedWorkload,
  { configMaps, serviceAccounts }: SignalContext,
  finds: Finds,
): void {
  for (const mention of template.configMaps) {
    finds.takeAll(
      configMaps.signals(namespace, mention),
      `ConfigMap ${mention.name}`,
    );
    for (const key of configMaps.tooLarge(namespace, mention)) {
      finds.notRead.add(`key ${key} of ConfigMap ${mention.name}, too large`);
    }
  }
  const account = template.serviceAccount;
  finds.takeAll(
    serviceAccounts.signals(namespace, account),
    `ServiceAccount ${account.name}`,
  );
}

/**
 * A Secret may come from a store that only an ExternalSecret would tell of.
 * Gives all Secrets that the workload names, by itself or by its account.
 */
function takeSecrets(
  { namespace, template }: ProjectedWorkload,
  context: SignalContext,
  finds: Finds,
): Mention[] {
  const secrets = [
    ...template.secrets,
    ...context.serviceAccounts.pullSecrets(namespace, template.serviceAccount),
  ];
  const blind = context.wasNotRead('externalsecrets.external-secrets.io');
  for (const mention of secrets) {
    finds.put(context.network.issuers.ofSecret(namespace, mention.name));
    if (blind) {
      finds.notRead.add(`the ExternalSecret behind Secret ${mention.name}`);
    } else finds.takeBoth(context.secretStores.ofSecret(namespace, mention));
  }
  for (const mention of template.secretProviderClasses) {
    finds.takeBoth(context.secretStores.ofProviderClass(namespace, mention));
  }
  return secrets;
}

/** Kinds that lead traffic to a workload, with how to name what was missed. */
const ENTRANCES: readonly [string, string][] = [
  ['services', 'the Services that select it'],
  ['ingresses.networking.k8s.io', 'the Ingresses that lead to it'],
  [
    'httproutes.gateway.networking.k8s.io',
    'the routes of the Gateway API that lead to it',
  ],
];

function takeNetwork(
  { namespace, podLabels }: ProjectedWorkload,
  context: SignalContext,
  finds: Finds,
): void {
  finds.takeBoth(context.network.reachOf(namespace, podLabels));
  for (const [resource, missed] of ENTRANCES) {
    if (context.wasNotRead(resource)) finds.notRead.add(missed);
  }
}
