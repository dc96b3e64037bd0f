// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  Claim,
  ObjectReference,
  SovereigntyDeclaration,
} from '@regie/plugin-sovereignty-common';
import { HostingPlace } from './HostingPlace';
import { unread } from './missing';
import { ProviderLookup } from './providerFacts';

type DeclaredPlace = NonNullable<SovereigntyDeclaration['hosting']>[number];

/** What a declared place stands for when it does not say. */
const DEFAULT_ACTIVITIES = ['processing', 'storage'];

/** The places that the owner of an entity states. */
export function declaredHosting(
  entity: Entity,
  declaration: SovereigntyDeclaration | undefined,
  providers: ProviderLookup,
): HostingPlace[] {
  return (declaration?.hosting ?? []).map((place, index) =>
    readPlace(place, index, entity, providers),
  );
}

function readPlace(
  place: DeclaredPlace,
  index: number,
  entity: Entity,
  providers: ProviderLookup,
): HostingPlace {
  const path = `spec.sovereignty.hosting[${index}]`;
  const claims: Claim[] = [];
  const claim = (name: string, value: string | string[] | undefined) => {
    if (value === undefined) return;
    claims.push({
      claim: `hosting.${name}`,
      value,
      source: 'declared',
      evidence: place.evidence ?? 'self-declared',
      asOf: place.asOf ?? null,
      object: entityObject(entity),
      path: `${path}.${name}`,
    });
  };
  claim('provider', place.provider);
  claim('serviceModel', place.serviceModel);
  claim('region', place.region);
  claim('countries', place.countries);
  claim('activities', place.activities);

  return {
    source: 'declared',
    provider: place.provider ?? missingProvider(path),
    serviceModel: place.serviceModel,
    region: place.region,
    ...countriesOf(place, path, providers, claims),
    activities: place.activities ?? DEFAULT_ACTIVITIES,
    evidence: place.evidence ?? 'self-declared',
    claims,
  };
}

function missingProvider(path: string) {
  return unread(
    'hosting.provider',
    `Bij ${path} staat geen aanbieder. Laat de eigenaar die invullen.`,
    `${path} names no provider. Have the owner fill it in.`,
  );
}

/** The countries as declared, else the country that the register has for the region. */
function countriesOf(
  place: DeclaredPlace,
  path: string,
  providers: ProviderLookup,
  claims: Claim[],
): Pick<HostingPlace, 'countries' | 'countriesUnknown'> {
  if (place.countries) return { countries: place.countries };
  const found =
    place.provider && place.region
      ? providers.countryOf(place.provider, place.region)
      : undefined;
  if (found) {
    claims.push({
      claim: 'hosting.countries',
      value: [found.country],
      source: 'imported',
      evidence: 'documented',
      asOf: null,
      object: { kind: 'Region', name: found.entry },
      path: 'country',
    });
    return { countries: [found.country] };
  }
  const countriesUnknown = unread(
    'hosting.countries',
    `Bij ${path} staat geen land, en uit de regio blijkt het niet. Laat de eigenaar countries invullen.`,
    `${path} names no country, and its region does not tell. Have the owner fill in countries.`,
  );
  return { countries: [], countriesUnknown };
}

/** How a claim refers to an entity. */
export function entityObject(entity: Entity): ObjectReference {
  return {
    kind: entity.kind,
    namespace: entity.metadata.namespace ?? 'default',
    name: entity.metadata.name,
  };
}
