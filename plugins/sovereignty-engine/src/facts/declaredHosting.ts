// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  HostingPlace as StatedPlace,
} from '@regie/plugin-sovereignty-common';
import { Unknown } from '../cel';
import { ResolvedDeclaration } from '../declaration';
import { HostingPlace } from './HostingPlace';
import { unread } from './missing';
import { ProviderLookup } from './providerFacts';

/** What a declared place stands for when it does not say. */
const DEFAULT_ACTIVITIES = ['processing', 'storage'];

const CLAIMED = [
  'provider',
  'serviceModel',
  'region',
  'countries',
  'activities',
];

/** The places that are stated of an entity. */
export function declaredHosting(
  declaration: ResolvedDeclaration | undefined,
  providers: ProviderLookup,
): HostingPlace[] {
  return (declaration?.values.hosting ?? []).map((place, index) =>
    readPlace(
      place,
      `hosting[${index}]`,
      declaration?.claims ?? new Map(),
      providers,
    ),
  );
}

function readPlace(
  place: StatedPlace,
  at: string,
  stated: ReadonlyMap<string, Claim>,
  providers: ProviderLookup,
): HostingPlace {
  const path = `spec.sovereignty.${at}`;
  const found = countriesOf(place, path, providers);
  return {
    source: 'declared',
    provider: place.provider ?? missingProvider(path),
    serviceModel: place.serviceModel,
    region: place.region,
    countries: found.countries,
    ...(found.unknown && { countriesUnknown: found.unknown }),
    activities: place.activities ?? DEFAULT_ACTIVITIES,
    evidence:
      stated.get(`${at}.provider`)?.evidence ??
      place.evidence ??
      'self-declared',
    access: place.access && { evidence: 'self-declared', ...place.access },
    claims: [
      ...CLAIMED.flatMap(key => stated.get(`${at}.${key}`) ?? []),
      ...(found.claim ? [found.claim] : []),
    ],
  };
}

function missingProvider(path: string) {
  return unread(
    'hosting.provider',
    `Bij ${path} staat geen aanbieder. Laat de eigenaar die invullen.`,
    `${path} names no provider. Have the owner fill it in.`,
  );
}

interface FoundCountries {
  readonly countries: readonly string[];
  /** Why there are none. */
  readonly unknown?: Unknown;
  /** What says so, where it is not the declaration. */
  readonly claim?: Claim;
}

/** The countries as declared, else the country that the register has for the region. */
function countriesOf(
  place: StatedPlace,
  path: string,
  providers: ProviderLookup,
): FoundCountries {
  if (place.countries) return { countries: place.countries };
  const found =
    place.provider && place.region
      ? providers.countryOf(place.provider, place.region)
      : undefined;
  if (found) {
    return {
      countries: [found.country],
      claim: {
        claim: 'hosting.countries',
        value: [found.country],
        source: 'imported',
        evidence: 'documented',
        asOf: null,
        object: { kind: 'Region', name: found.entry },
        path: 'country',
      },
    };
  }
  return {
    countries: [],
    unknown: unread(
      'hosting.countries',
      `Bij ${path} staat geen land, en uit de regio blijkt het niet. Laat de eigenaar countries invullen.`,
      `${path} names no country, and its region does not tell. Have the owner fill in countries.`,
    ),
  };
}
