// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  Hosting,
  ProviderOnDate,
} from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import { withClaims } from './EntityFacts';
import { ProviderLookup, withoutProvider } from './providerFacts';

/** One hosting place while facts are gathered, before it takes its two shapes. */
export interface HostingPlace {
  readonly source: 'declared' | 'observed';
  /** The id, or why there is none. */
  readonly provider: string | Unknown;
  readonly serviceModel?: string;
  readonly region?: string;
  /** Empty when not known; then `countriesUnknown` says why. */
  readonly countries: readonly string[];
  readonly countriesUnknown?: Unknown;
  readonly activities: readonly string[];
  readonly evidence?: string;
  /** Who can reach the data, as stated. */
  readonly access?: FactObject;
  readonly cluster?: string;
  /** Whether pods run at an observed place, and can be used as far as they say. */
  readonly runs?: boolean;
  readonly workload?: string;
  /** What nodes say otherwise, of an observed place; empty when nothing does. */
  readonly disputed?: readonly Claim[];
  readonly claims: readonly Claim[];
}

/** For rules. */
export function hostingFact(
  place: HostingPlace,
  providers: ProviderLookup,
): FactObject {
  const known =
    typeof place.provider === 'string'
      ? providers.find(place.provider)
      : { fields: withoutProvider(place.provider), claims: [] };
  const fact: FactObject = {
    source: place.source,
    ...known.fields,
    serviceModel: place.serviceModel,
    region: place.region,
    countries: countriesFact(place),
    activities: place.activities,
    evidence: place.evidence,
    access: place.access,
    cluster: place.cluster,
    workload: place.workload,
    disputed: place.disputed?.map(claim => shownOtherwise(claim, providers)),
  };
  return withClaims(fact, [...place.claims, ...known.claims]);
}

/** Not stating a country is no statement; not seeing one leaves it open. */
function countriesFact(place: HostingPlace): FactObject['countries'] {
  if (place.countries.length) return place.countries;
  return place.source === 'observed' ? place.countriesUnknown : undefined;
}

/** A provider by its name, a region or country as it is. */
function shownOtherwise(
  { claim, value }: Claim,
  providers: ProviderLookup,
): string {
  const text = String(value);
  if (claim !== 'place.conflict') return text;
  const { providerName } = providers.find(text).fields;
  return typeof providerName === 'string' ? providerName : text;
}

/** For people. */
export function hostingRecord(
  place: HostingPlace,
  providers: ProviderLookup,
): Hosting {
  const id = typeof place.provider === 'string' ? place.provider : null;
  const provider: ProviderOnDate | null =
    (id === null ? undefined : providers.find(id).entry) ?? null;
  const registerClaims = id === null ? [] : providers.find(id).claims;
  return {
    source: place.source,
    provider,
    providerId: id,
    serviceModel: place.serviceModel ?? null,
    region: place.region ?? null,
    countries: [...place.countries],
    activities: [...place.activities],
    cluster: place.cluster ?? null,
    claims: [...place.claims, ...registerClaims],
  };
}
