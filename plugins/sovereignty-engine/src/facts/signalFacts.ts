// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim, Signal, Workload } from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import { MatchedWorkload } from '../matching';
import { ClusterViews } from './ClusterViews';
import { withClaims } from './EntityFacts';
import { unread } from './missing';
import { workloadName } from './observedHosting';
import { ProviderLookup } from './providerFacts';

/** Every signal of the matched workloads, and what of them could not be looked at. */
export function signalFacts(
  matched: readonly MatchedWorkload[],
  views: ClusterViews,
  providers: ProviderLookup,
): (FactObject | Unknown)[] {
  const facts = new Map<string, FactObject | Unknown>();
  for (const { workload } of matched) {
    const asOf = views.asOf(workload.cluster);
    for (const signal of workload.signals) {
      const key = signalKey(signal, workload);
      if (!facts.has(key)) {
        facts.set(key, signalFact(signal, workload, asOf, providers));
      }
    }
    for (const what of workload.notRead) {
      facts.set(
        `not read ${workload.cluster} ${what}`,
        notRead(what, workload),
      );
    }
  }
  return [...facts.values()];
}

/** A shared object, such as an Ingress, counts once for all workloads that lean on it. */
function signalKey(signal: Signal, workload: Workload): string {
  const { kind, namespace, name } = signal.object;
  return JSON.stringify([
    workload.cluster,
    signal.id,
    kind,
    namespace,
    name,
    signal.match,
  ]);
}

function signalFact(
  signal: Signal,
  workload: Workload,
  asOf: string | null,
  providers: ProviderLookup,
): FactObject {
  const { cluster } = workload;
  const { provider } = signal;
  const known = provider === null ? undefined : providers.find(provider);
  const fact: FactObject = {
    id: signal.id,
    category: signal.category,
    class: signal.class === 'unknown' ? unclassified(signal) : signal.class,
    layer: signal.layer,
    provider: provider ?? undefined,
    providerName: known?.fields.providerName,
    parent: known ? known.fields.parent : nobodysOwn(signal),
    jurisdictions: known ? known.fields.jurisdictions : nobodysOwn(signal),
    object: `${signal.object.kind} ${signal.object.name}`,
    match: signal.match,
    workload: workloadName(workload),
    cluster,
  };
  return withClaims(fact, [
    signalClaim(signal, cluster, asOf),
    ...(known?.claims ?? []),
  ]);
}

/** What shows a signal: the object and the field that it was seen in. */
export function signalClaim(
  signal: Signal,
  cluster: string,
  asOf: string | null,
): Claim {
  return {
    claim: `signal.${signal.category}`,
    value: signal.match,
    source: 'observed',
    evidence: 'operationally-tested',
    asOf,
    object: { cluster, ...signal.object },
    path: signal.path,
  };
}

/** Nobody is behind what is portable; who is behind the rest the catalogue does not tell. */
function nobodysOwn(signal: Signal): Unknown | undefined {
  const { match } = signal;
  if (signal.class === 'portable') return undefined;
  return unread(
    'observed.signals.parent',
    `De signalencatalogus zegt niet van wie ${match} is. Laat de beheerder van het register dat aanvullen.`,
    `The signal catalogue does not say whose ${match} is. Have the keeper of the register add it.`,
  );
}

function unclassified({ match, object }: Signal): Unknown {
  return unread(
    'observed.signals.class',
    `De signalencatalogus zegt niet hoe vast ${match} bij ${object.kind} ${object.name} aan een aanbieder zit.`,
    `The signal catalogue does not say how hard ${match} at ${object.kind} ${object.name} ties to a provider.`,
  );
}

function notRead(what: string, workload: Workload): Unknown {
  return unread(
    'observed.signals',
    `Bij ${workloadName(workload)} in cluster ${
      workload.cluster
    } is niet gelezen: ${what}.`,
    `At ${workloadName(workload)} in cluster ${
      workload.cluster
    } this was not read: ${what}.`,
  );
}
