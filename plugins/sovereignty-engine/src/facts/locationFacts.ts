// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { FactObject, Unknown } from '../cel';
import { claimsOf, withClaims } from './EntityFacts';
import { HostingPlace } from './HostingPlace';
import { unread } from './missing';
import { ProviderLookup } from './providerFacts';

const ACTIVITY_NAMES = {
  processing: { nl: 'de verwerking', en: 'processing' },
  storage: { nl: 'de opslag', en: 'storage' },
} as const;

/**
 * Countries by activity. Where something runs does not tell where it stores
 * its data: an activity that no place covers is an unread item.
 */
export function locationFacts(
  places: readonly HostingPlace[],
  hosting: readonly FactObject[],
  providers: ProviderLookup,
): (FactObject | Unknown)[] {
  const locations = places.flatMap((place, index) =>
    place.activities.flatMap(activity =>
      locationsOf(place, activity, hosting[index], providers),
    ),
  );
  const missing = (['processing', 'storage'] as const)
    .filter(activity => !places.some(p => p.activities.includes(activity)))
    .map(notStated);
  return [...locations, ...missing];
}

function locationsOf(
  place: HostingPlace,
  activity: string,
  hosting: FactObject,
  providers: ProviderLookup,
): FactObject[] {
  const provider =
    typeof place.provider === 'string'
      ? providers.find(place.provider).fields
      : {};
  const countries = place.countries.length
    ? place.countries
    : [place.countriesUnknown];
  return countries.map(country =>
    withClaims(
      {
        activity,
        country,
        provider: provider.provider,
        providerName: provider.providerName,
        region: place.region,
        source: place.source,
        cluster: place.cluster,
      },
      claimsOf(hosting),
    ),
  );
}

function notStated(activity: keyof typeof ACTIVITY_NAMES): Unknown {
  const { nl, en } = ACTIVITY_NAMES[activity];
  return unread(
    `locations.${activity}`,
    `Nergens staat in welk land ${nl} plaatsvindt. Laat de eigenaar dat opgeven onder spec.sovereignty.hosting.`,
    `Nothing states in which country ${en} takes place. Have the owner state it under spec.sovereignty.hosting.`,
  );
}
