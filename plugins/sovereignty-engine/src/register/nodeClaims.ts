// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim } from '@regie/plugin-sovereignty-common';
import type { NodeFacts } from './NodeIdentification';
import type { CountryOfRegion } from './RegionIndex';

/** What a label or another sign says of a node's provider. */
export interface Said {
  readonly provider: string;
  readonly path: string;
  readonly value: string;
}

/** Everything that was looked at to place a node. */
export interface NodeEvidence {
  readonly node: NodeFacts;
  readonly label: Said | undefined;
  /** Set when the id proves another provider than the label says. */
  readonly conflict: Said | undefined;
  readonly provider: string | null;
  readonly controlPlane: string | undefined;
  readonly labelRegion: string | undefined;
  readonly idRegion: string | undefined;
  readonly found: CountryOfRegion | undefined;
}

export function nodeClaims(evidence: NodeEvidence): Claim[] {
  const { node, label, provider, labelRegion, idRegion, found } = evidence;
  const object = { cluster: node.cluster, kind: 'Node', name: node.name };
  const seen = (claim: string, value: string, path: string): Claim => ({
    claim,
    value,
    source: 'observed',
    evidence: 'operationally-tested',
    asOf: node.asOf,
    object,
    path,
  });
  const claims: Claim[] = [];
  if (node.providerID) {
    claims.push(
      seen('node.providerID', schemeOnly(node.providerID), 'spec.providerID'),
    );
  }
  if (label) claims.push(seen('node.label', label.value, label.path));
  if (evidence.conflict) {
    const { provider: other, path } = evidence.conflict;
    claims.push(seen('place.conflict', other, path));
  }
  if (evidence.controlPlane) {
    claims.push(
      seen('controlPlane.provider', evidence.controlPlane, 'spec.providerID'),
    );
  }
  if (labelRegion) {
    claims.push(
      seen(
        'node.region',
        labelRegion,
        "metadata.labels['topology.kubernetes.io/region']",
      ),
    );
  }
  if (labelRegion && idRegion && labelRegion !== idRegion) {
    claims.push(seen('node.region.conflict', idRegion, 'spec.providerID'));
  }
  if (provider !== null && found) {
    claims.push({
      claim: 'region.country',
      value: found.country,
      source: 'imported',
      evidence: 'documented',
      asOf: found.asOf,
      object: { kind: 'Register', name: found.entry },
      path: 'regions',
    });
  }
  return claims;
}

/** The scheme decides; the rest holds subscription ids that nobody needs. */
function schemeOnly(providerID: string): string {
  const end = providerID.indexOf('://');
  return end < 0 ? '(without scheme)' : `${providerID.slice(0, end)}://`;
}
