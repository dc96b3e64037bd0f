// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Row } from './entries';

const REGION_LABELS = [
  'topology.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/region',
];
const ZONE_LABELS = [
  'topology.kubernetes.io/zone',
  'failure-domain.beta.kubernetes.io/zone',
];

/** Region and zone as the node's labels have them, without placeholders. */
export interface TopologyLabels {
  readonly region: string | undefined;
  readonly regionReason: string | undefined;
  readonly zone: string | undefined;
  readonly zoneReason: string | undefined;
}

export function readLabels(
  labels: Readonly<Record<string, string>>,
  provider: string | null,
): TopologyLabels {
  const { region, reason: regionReason } = usableRegion(
    firstOf(labels, REGION_LABELS),
    provider,
  );
  const zone = firstOf(labels, ZONE_LABELS);
  const placeholder = zone && placeholderZone(zone, provider);
  return {
    region,
    regionReason,
    zone: placeholder ? undefined : zone,
    zoneReason: placeholder,
  };
}

function firstOf(
  labels: Readonly<Record<string, string>>,
  keys: readonly string[],
): string | undefined {
  return keys
    .filter(key => Object.hasOwn(labels, key))
    .map(key => labels[key])
    .find(value => value !== '');
}

/** What some providers write into the region label that is no region of theirs. */
function usableRegion(
  region: string | undefined,
  provider: string | null,
): { region: string | undefined; reason?: string } {
  if (provider === 'exoscale' && region === 'external') {
    return {
      region: undefined,
      reason: 'the region label says external: the node is not at Exoscale',
    };
  }
  // An older kind of bare metal has its zone there: fr-par-2 is in fr-par.
  const ofZone =
    provider === 'scaleway'
      ? /^([a-z]{2}-[a-z]{3})-\d$/.exec(region ?? '')
      : null;
  return { region: ofZone ? ofZone[1] : region };
}

/** AWS names a local zone after its city, and one at a carrier `-wlN-`. */
const APART = /^[a-z]{2,9}(?:-[a-z]+)+-\d+-(?:wl\d+-)?[a-z]{3}/;

/**
 * Whether a zone can stand in another country than its region, so that the
 * region's country says nothing of it.
 */
export function standsApart(provider: string, zone: string | null): boolean {
  return provider === 'aws' && zone !== null && APART.test(zone);
}

/** Some providers write something into the zone label that is no zone. */
function placeholderZone(
  zone: string,
  provider: string | null,
): string | undefined {
  if (provider === 'azure' && /^\d+$/.test(zone)) {
    return `the zone label holds the fault domain ${zone}, not a zone`;
  }
  if (zone === 'nova') {
    return 'the zone label holds the placeholder nova';
  }
  return undefined;
}

/** The region that a zone's name begins with, by the provider's way of naming. */
export function regionOfZone(
  zone: string,
  way: Row<'nodeSchemes'>['regionFromZone'],
): string | undefined {
  switch (way) {
    case 'letters':
      // Also right for local zones: eu-central-1-waw-1a is in eu-central-1.
      return /^([a-z]{2,9}(?:-[a-z]+)+-\d+)/.exec(zone)?.[1];
    case 'dash-letter':
      return /^(.+)-[a-z]$/.exec(zone)?.[1];
    case 'dash-number':
      return /^(.+)-\d+$/.exec(zone)?.[1];
    default:
      return undefined;
  }
}
