// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim, Place } from '@regie/plugin-sovereignty-common';
import { Register } from './Register';

/** What a cluster's operator states about where it is. @public */
export interface ClusterDeclaration {
  readonly cluster: string;
  readonly provider: string;
  readonly region: string | null;
  readonly countries: readonly string[];
  readonly claim: Claim;
}

/**
 * The place of a node pool when its operator has declared the provider.
 * Declaration outweighs detection; where both speak and differ, the claim
 * `place.conflict` keeps what the nodes said.
 *
 * @public
 */
export function declaredPlace(
  place: Place,
  declaration: ClusterDeclaration,
  register: Register,
): Place {
  const { provider, claim } = declaration;
  const region = declaration.region ?? place.region;
  const found = register.countryOf(provider, region, place.zone);
  const [only, ...others] = declaration.countries;
  const country =
    found?.country ?? (others.length === 0 ? only : undefined) ?? null;
  const { provider: _provider, country: _country, ...reasons } = place.reasons;
  if (region !== null) delete reasons.region;
  return {
    provider,
    region,
    zone: place.zone,
    country,
    reasons: {
      ...reasons,
      ...(country === null && {
        country: `neither the register nor the declaration of cluster ${declaration.cluster} tells one country`,
      }),
    },
    claims: [claim, ...conflict(place, provider), ...place.claims],
  };
}

function conflict(place: Place, declared: string): Claim[] {
  if (place.provider === null || place.provider === declared) return [];
  const seen = place.claims[0];
  return [
    {
      claim: 'place.conflict',
      value: place.provider,
      source: 'observed',
      evidence: 'operationally-tested',
      asOf: seen?.asOf ?? null,
      object: seen?.object ?? null,
      path: seen?.path ?? null,
    },
  ];
}
