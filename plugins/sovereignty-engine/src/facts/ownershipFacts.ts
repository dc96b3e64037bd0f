// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  LegalEntity,
  OwnershipChange,
} from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import { monthsBetween } from '../register/calendar';
import { withClaims } from './EntityFacts';
import { HostingPlace } from './HostingPlace';
import { unread } from './missing';
import { ProviderLookup } from './providerFacts';

/**
 * What is known to change at the providers of an entity, for rules. Of a
 * provider that is not known nothing can be said: it is an unread item, and so
 * is hosting that nobody stated or saw.
 */
export function ownershipFacts(
  places: readonly HostingPlace[],
  providers: ProviderLookup,
  on: string,
): (FactObject | Unknown)[] {
  if (places.length === 0) return [noHosting()];
  const unknown = new Set<Unknown>();
  for (const { provider } of places) {
    if (typeof provider !== 'string') unknown.add(provider);
    else {
      const { registered } = providers.find(provider).fields;
      if (registered instanceof Unknown) unknown.add(registered);
    }
  }
  const changes = ownershipChangesOf(places, providers);
  return [...changes.map(change => factOf(change, on)), ...unknown];
}

/** The same for people, each provider once. */
export function ownershipChangesOf(
  places: readonly HostingPlace[],
  providers: ProviderLookup,
): OwnershipChange[] {
  const ids = new Set(
    places.flatMap(({ provider }) =>
      typeof provider === 'string' ? provider : [],
    ),
  );
  return [...ids].flatMap(id => providers.find(id).changes);
}

function noHosting(): Unknown {
  return unread(
    'ownershipChanges',
    'Er is geen hosting bekend. Laat de eigenaar die opgeven onder spec.sovereignty.hosting.',
    'No hosting is known. Have the owner state it under spec.sovereignty.hosting.',
  );
}

function factOf(change: OwnershipChange, on: string): FactObject {
  const fact: FactObject = {
    provider: change.provider,
    providerName: change.providerName,
    dated: change.date !== null,
    date: change.date ?? undefined,
    monthsAhead:
      change.date === null ? undefined : monthsBetween(on, change.date),
    announced: change.announced ?? undefined,
    before: parentFact(change.before, change.providerName),
    after: parentFact(change.after, change.providerName),
    jurisdictionsAdded: change.jurisdictionsAdded,
  };
  return withClaims(fact, claimsOf(change));
}

function parentFact(
  parent: LegalEntity | null,
  providerName: string,
): FactObject | Unknown {
  if (!parent) {
    return unread(
      'ownershipChanges.parent',
      `Het register kent het moederbedrijf van ${providerName} niet voor en na de verandering. Laat de beheerder van het register dat aanvullen.`,
      `The register does not know the parent of ${providerName} both before and after the change. Have the keeper of the register add it.`,
    );
  }
  const { id, name, country } = parent;
  return {
    id,
    name,
    country:
      country ??
      unread(
        'ownershipChanges.parent.country',
        `Het register kent het land van ${name} niet. Laat de beheerder van het register dat aanvullen.`,
        `The register does not know the country of ${name}. Have the keeper of the register add it.`,
      ),
  };
}

function claimsOf(change: OwnershipChange): Claim[] {
  const claim = (name: string, value: string): Claim => ({
    claim: name,
    value,
    source: 'imported',
    evidence: change.evidence,
    asOf: change.asOf,
    object: { kind: 'Provider', name: change.provider },
    path: 'ownership',
  });
  return [
    claim('provider.parentBefore', describe(change.before)),
    claim('provider.parentAfter', describe(change.after)),
    ...(change.date === null
      ? []
      : [claim('provider.parentChanges', change.date)]),
    ...(change.announced === null
      ? []
      : [claim('provider.parentChangeAnnounced', change.announced)]),
    ...(change.source.length === 0
      ? []
      : [claim('provider.parentChangeSource', change.source.join(', '))]),
  ];
}

function describe(parent: LegalEntity | null): string {
  if (!parent) return 'unknown';
  return parent.country ? `${parent.name} (${parent.country})` : parent.name;
}
