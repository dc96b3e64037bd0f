// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim, Place } from '@regie/plugin-sovereignty-common';
import { RegisterEntries, Row } from './entries';
import { readLabels, regionOfZone } from './nodeRegion';
import { PatternTable } from './pattern';
import { RegionIndex } from './RegionIndex';

/** What a node says of itself. @public */
export interface NodeFacts {
  readonly cluster: string;
  readonly name: string;
  readonly providerID: string | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly asOf: string | null;
}

/** What the rest of the cluster says of whose it is. @public */
export interface ClusterFingerprint {
  readonly csiDrivers: readonly string[];
  readonly serverVersion: string | null;
}

type Said = { provider: string; path: string; value: string };

/** CSI drivers that only one of two providers with the same node ids has. */
const DRIVER_OF_CANDIDATE: ReadonlyMap<string, string> = new Map([
  ['ebs.csi.aws.com', 'aws'],
  ['efs.csi.aws.com', 'aws'],
  ['bsu.csi.outscale.com', 'outscale'],
]);

/**
 * Tells whose a node is and where it stands. A provider is only named when
 * something proves it; a technology such as OpenStack proves nothing about who
 * runs it.
 *
 * @public
 */
export class NodeIdentification {
  readonly #schemes: readonly { test: RegExp; row: Row<'nodeSchemes'> }[];
  readonly #labels: PatternTable<Row<'nodeLabels'>>;
  readonly #operators: RegisterEntries['operatorByRegion'];
  readonly #regions: RegionIndex;

  constructor(entries: RegisterEntries, regions: RegionIndex) {
    this.#schemes = entries.nodeSchemes.map(row => ({
      test: RegExp(row.pattern, row.ignoreCase ? 'i' : ''),
      row,
    }));
    this.#labels = new PatternTable(entries.nodeLabels, row => row.pattern);
    this.#operators = entries.operatorByRegion;
    this.#regions = regions;
  }

  identify(node: NodeFacts, cluster: ClusterFingerprint): Place {
    const scheme = this.#schemeOf(node.providerID);
    const byLabel = this.#sayingLabel(node);
    const { provider: operator, reason } = this.#providerOf(
      node,
      scheme?.row,
      byLabel,
      cluster,
    );
    const labels = readLabels(node.labels, operator);
    const idZone = group(scheme, scheme?.row.zoneGroup);
    const idRegion =
      group(scheme, scheme?.row.regionGroup) ??
      (idZone && regionOfZone(idZone, scheme?.row.regionFromZone));
    // What the provider wrote into the id outweighs a label that anyone with
    // rights on the node can set.
    const region = idRegion ?? labels.region ?? null;
    const zone = labels.zone ?? idZone ?? null;
    const provider = this.#operatorIn(operator, region);
    const found =
      provider === null
        ? undefined
        : this.#regions.find(provider, region, zone);
    return {
      provider,
      region,
      zone,
      country: found?.country ?? null,
      reasons: reasonsFor(
        provider,
        reason,
        region,
        zone,
        found?.country,
        labels.zoneReason,
      ),
      claims: claimsOf(node, byLabel, provider, labels.region, idRegion, found),
    };
  }

  #schemeOf(providerID: string | null) {
    if (!providerID || providerID.length > 1_000) return undefined;
    for (const { test, row } of this.#schemes) {
      const match = test.exec(providerID);
      if (match) return { row, match };
    }
    return undefined;
  }

  /** The first label, in order of its key, that one provider alone sets. */
  #sayingLabel({ labels }: NodeFacts): Said | undefined {
    for (const key of Object.keys(labels).sort()) {
      const row = this.#labels.find(key);
      if (row) {
        return {
          provider: row.provider,
          path: `metadata.labels['${key}']`,
          value: key,
        };
      }
    }
    return undefined;
  }

  #providerOf(
    node: NodeFacts,
    scheme: Row<'nodeSchemes'> | undefined,
    label: Said | undefined,
    cluster: ClusterFingerprint,
  ): { provider: string | null; reason?: string } {
    if (scheme?.provider) return { provider: scheme.provider };
    if (scheme?.development) {
      return {
        provider: null,
        reason: 'this is a development cluster on somebody’s own machine',
      };
    }
    if (scheme?.candidates) {
      return chooseCandidate(node, scheme.candidates, label, cluster);
    }
    if (scheme?.controlPlane) {
      return {
        provider: null,
        reason: `${scheme.technology}: only the control plane is at ${scheme.controlPlane}; declare who operates the nodes`,
      };
    }
    if (label) return { provider: label.provider };
    return {
      provider: null,
      reason: scheme
        ? `spec.providerID names the technology ${scheme.technology}, not who operates it; declare the provider of the cluster`
        : unrecognised(node),
    };
  }

  #operatorIn(provider: string | null, region: string | null): string | null {
    if (provider === null || region === null) return provider;
    const special = this.#operators.find(
      row => row.provider === provider && region.startsWith(row.regionPrefix),
    );
    return special?.becomes ?? provider;
  }
}

function unrecognised({ providerID }: NodeFacts): string {
  return providerID
    ? 'the register does not know this kind of spec.providerID; declare the provider of the cluster'
    : 'the node has no spec.providerID and no label of a provider; declare the provider of the cluster';
}

function chooseCandidate(
  node: NodeFacts,
  candidates: readonly string[],
  label: Said | undefined,
  cluster: ClusterFingerprint,
): { provider: string | null; reason?: string } {
  if (label && candidates.includes(label.provider)) {
    return { provider: label.provider };
  }
  const byDriver = new Set(
    cluster.csiDrivers.flatMap(driver => {
      const provider = DRIVER_OF_CANDIDATE.get(driver);
      return provider && candidates.includes(provider) ? [provider] : [];
    }),
  );
  if (byDriver.size === 1) return { provider: [...byDriver][0] };
  if (/-eks-/.test(cluster.serverVersion ?? '') && candidates.includes('aws')) {
    return { provider: 'aws' };
  }
  const scheme = node.providerID?.split('://')[0];
  return {
    provider: null,
    reason: `${scheme}:// is used by ${candidates.join(
      ' and ',
    )}, and no second signal tells which; declare the provider of the cluster`,
  };
}

function group(
  scheme: { match: RegExpExecArray } | undefined,
  index: number | undefined,
): string | undefined {
  return index === undefined ? undefined : scheme?.match[index] || undefined;
}

function reasonsFor(
  provider: string | null,
  providerReason: string | undefined,
  region: string | null,
  zone: string | null,
  country: string | undefined,
  zoneReason: string | undefined,
): Place['reasons'] {
  const reasons: Place['reasons'] = {};
  if (provider === null && providerReason) reasons.provider = providerReason;
  if (region === null) {
    reasons.region =
      'neither spec.providerID nor a topology label names a region';
  }
  if (zone === null) {
    reasons.zone = zoneReason ?? 'no topology label names a zone';
  }
  if (country === undefined) {
    reasons.country = whyNoCountry(provider, region);
  }
  return reasons;
}

function whyNoCountry(provider: string | null, region: string | null): string {
  if (provider === null) {
    return 'a region is only a place when its provider is known';
  }
  return region === null
    ? 'the region is not known'
    : `the register has no region ${region} of ${provider}; add it`;
}

function claimsOf(
  node: NodeFacts,
  label: Said | undefined,
  provider: string | null,
  labelRegion: string | undefined,
  idRegion: string | undefined,
  found: { country: string; entry: string; asOf: string } | undefined,
): Claim[] {
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
