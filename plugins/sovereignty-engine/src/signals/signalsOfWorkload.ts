// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference, Signal } from '@regie/plugin-sovereignty-common';
import type { ProjectedWorkload } from '../observation/Workloads';
import type { Mention } from './PodTemplate';
import type { SignalContext } from './SignalContext';
import type { Found } from './Storage';
import { distinctSignals, signalOf } from './tie';

/**
 * Every signal that a workload carries itself or that an object it leans on
 * carries, and the names of what could not be looked at: no signal there
 * proves nothing.
 */
export function signalsOfWorkload(
  workload: ProjectedWorkload,
  context: SignalContext,
): { signals: Signal[]; notRead: string[] } {
  const { namespace, kind, name, template, podLabels } = workload;
  const self: ObjectReference = { kind, namespace, name };
  const signals = template.ties.map(found => signalOf(found, self));
  const notRead = new Set<string>();

  const take = (found: Found) => {
    if (!found) return;
    if ('notRead' in found) notRead.add(found.notRead);
    else signals.push(found);
  };
  const takeAll = (found: Signal[] | undefined, missing: string) => {
    if (found) signals.push(...found);
    else notRead.add(missing);
  };

  for (const mention of template.claims) {
    take(context.storage.ofClaim(namespace, mention));
  }
  for (const mention of template.storageClasses) {
    take(context.storage.ofClass(mention));
  }
  for (const mention of template.configMaps) {
    takeAll(
      context.configMaps.signals(namespace, mention),
      `ConfigMap ${mention.name}`,
    );
  }
  takeSecrets(template.secrets, namespace, context, take, notRead);
  if (template.serviceAccount) {
    takeAll(
      context.serviceAccounts.signals(namespace, template.serviceAccount),
      `ServiceAccount ${template.serviceAccount.name}`,
    );
  }
  takeNetwork(namespace, podLabels, context, signals, notRead);
  return { signals: distinctSignals(signals), notRead: [...notRead].sort() };
}

/** A Secret may come from a store that only an ExternalSecret would tell of. */
function takeSecrets(
  secrets: readonly Mention[],
  namespace: string,
  context: SignalContext,
  take: (found: Found) => void,
  notRead: Set<string>,
): void {
  const blind = context.wasNotRead('externalsecrets.external-secrets.io');
  for (const mention of secrets) {
    if (blind) notRead.add(`the ExternalSecret behind Secret ${mention.name}`);
    else take(context.secretStores.ofSecret(namespace, mention));
  }
}

function takeNetwork(
  namespace: string,
  podLabels: Readonly<Record<string, string>>,
  context: SignalContext,
  signals: Signal[],
  notRead: Set<string>,
): void {
  signals.push(...context.network.signalsTo(namespace, podLabels));
  if (context.wasNotRead('services'))
    notRead.add('the Services that select it');
  if (context.wasNotRead('ingresses.networking.k8s.io')) {
    notRead.add('the Ingresses that lead to it');
  }
}
