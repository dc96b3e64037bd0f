// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  Place,
  PlaceConfidence,
} from '@regie/plugin-sovereignty-common';
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
 * Declaration outweighs detection; where both speak and differ, the claims
 * `place.conflict`, `place.conflict.region` and `place.conflict.country` keep
 * what the nodes said.
 *
 * @public
 */
export function declaredPlace(
  place: Place,
  declaration: ClusterDeclaration,
  register: Register,
): Place {
  const { provider, claim } = declaration;
  const conflicts = conflictsWith(place, declaration);
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
    confidence: confidenceOf(place, conflicts),
    claims: [claim, ...conflicts, ...place.claims],
  };
}

function confidenceOf(
  place: Place,
  conflicts: readonly Claim[],
): PlaceConfidence {
  if (conflicts.length > 0) return 'conflict';
  return place.provider === null ? 'declared' : 'corroborated';
}

/** What the nodes say otherwise than the declaration: provider, region and country. */
function conflictsWith(
  place: Place,
  { provider, region, countries }: ClusterDeclaration,
): Claim[] {
  const says = (claim: string, seen: string | null, agreed: boolean): Claim[] =>
    seen === null || agreed ? [] : [conflict(place, claim, seen)];
  const others = says(
    'place.conflict',
    place.provider,
    place.provider === provider,
  );
  if (others.length > 0) return others;
  return [
    ...says(
      'place.conflict.region',
      place.region,
      region === null || place.region?.toLowerCase() === region.toLowerCase(),
    ),
    ...says(
      'place.conflict.country',
      place.country,
      countries.length === 0 || countries.includes(place.country ?? ''),
    ),
  ];
}

function conflict(place: Place, claim: string, value: string): Claim {
  const seen = place.claims[0];
  return {
    claim,
    value,
    source: 'observed',
    evidence: 'operationally-tested',
    asOf: seen?.asOf ?? null,
    object: seen?.object ?? null,
    path: seen?.path ?? null,
  };
}
