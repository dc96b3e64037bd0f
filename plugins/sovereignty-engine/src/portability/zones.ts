// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { PortabilityTrait } from '@regie/plugin-sovereignty-common';
import type { TraitSurroundings } from './traitsOfWorkload';

/** In how many zones its pods really are. A placeholder for a zone is none. */
export function zones({
  placements,
  pools,
  traits,
}: TraitSurroundings): PortabilityTrait {
  if (placements === null) {
    return traits.unknown('zones', 'on which nodes it runs is not known');
  }
  if (placements.length === 0) {
    return traits.unknown('zones', 'none of its pods runs');
  }
  const places = placements.map(({ pool }) => pools.get(pool)?.place);
  const known = new Set(places.flatMap(place => place?.zone ?? []));
  const seen = [...known].sort().join(', ');
  const path = 'pods: spec.nodeName';
  if (known.size >= 2) return traits.yes('zones', seen, path);
  return places.some(place => !place?.zone)
    ? traits.unknown('zones', 'its nodes do not tell their zone')
    : traits.no('zones', seen, path);
}

/** To ask for a spread over zones helps nothing where there is one. */
export function overOneZone(
  found: PortabilityTrait,
  { pools, traits }: TraitSurroundings,
): PortabilityTrait {
  if (found.trait !== 'zone-spread' || found.answer !== 'yes') return found;
  const zonesOfPools = [...pools.values()].map(({ place }) => place.zone);
  const [only, ...others] = new Set(zonesOfPools);
  return only && others.length === 0
    ? traits.no('zone-spread', `all nodes are in zone ${only}`, found.path)
    : found;
}
