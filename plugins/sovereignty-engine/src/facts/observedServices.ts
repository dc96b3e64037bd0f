// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim } from '@regie/plugin-sovereignty-common';
import { Unknown } from '../cel';
import { MatchedWorkload } from '../matching';
import { isBackup } from '../signals';
import { ClusterViews } from './ClusterViews';
import { unread } from './missing';
import { ProviderLookup } from './providerFacts';
import { signalClaim } from './signalFacts';

/** Who keeps the backups of an entity, or who signs its users in, as seen. */
export interface ObservedService {
  readonly role: 'backup' | 'identity';
  /** The id, or why there is none. */
  readonly provider: string | Unknown;
  readonly claims: readonly Claim[];
}

/**
 * What the clusters show of services that a declaration may pass over: a
 * schedule that copies the namespace, a database with its own store, a host at
 * which people sign in. Each counts once, with all that shows it.
 */
export function observedServices(
  matched: readonly MatchedWorkload[],
  views: ClusterViews,
  providers: ProviderLookup,
): ObservedService[] {
  const found = new Map<string, ObservedService>();
  for (const { workload } of matched) {
    const { cluster } = workload;
    for (const signal of workload.signals) {
      const role = roleOf(signal, providers);
      if (!role) continue;
      const { provider, match } = signal;
      const key = JSON.stringify([role, provider ?? match]);
      const before = found.get(key);
      const claim = signalClaim(signal, cluster, views.asOf(cluster));
      found.set(key, {
        role,
        provider: before?.provider ?? provider ?? whose(match),
        claims: withNew(before?.claims ?? [], claim),
      });
    }
  }
  return [...found.values()];
}

function roleOf(
  signal: MatchedWorkload['workload']['signals'][number],
  providers: ProviderLookup,
): ObservedService['role'] | undefined {
  if (isBackup(signal)) return 'backup';
  // Of a host that is nobody's in the register it does not tell that people sign in there.
  return signal.provider !== null && providers.isSignIn(signal.match)
    ? 'identity'
    : undefined;
}

/** Workloads of one namespace share the object that shows it. */
function withNew(claims: readonly Claim[], claim: Claim): readonly Claim[] {
  const text = JSON.stringify(claim);
  return claims.some(known => JSON.stringify(known) === text)
    ? claims
    : [...claims, claim];
}

function whose(host: string): Unknown {
  return unread(
    'backups.provider',
    `Er gaan back-ups naar ${host}, en het register weet niet van welke aanbieder dat is. Laat de beheerder van het register het adres toevoegen.`,
    `Backups go to ${host}, and the register does not know whose that is. Have the keeper of the register add the host.`,
  );
}
