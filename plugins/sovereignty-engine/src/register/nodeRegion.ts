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
  readonly zone: string | undefined;
  readonly zoneReason: string | undefined;
}

export function readLabels(
  labels: Readonly<Record<string, string>>,
  provider: string | null,
): TopologyLabels {
  const region = firstOf(labels, REGION_LABELS);
  const zone = firstOf(labels, ZONE_LABELS);
  const placeholder = zone && placeholderZone(zone, provider);
  return {
    region,
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
