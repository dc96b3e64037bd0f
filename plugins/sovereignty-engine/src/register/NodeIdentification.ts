// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Place, PlaceConfidence } from '@regie/plugin-sovereignty-common';
import { RegisterEntries, Row } from './entries';
import { nodeClaims, Said } from './nodeClaims';
import {
  readLabels,
  regionOfZone,
  standsApart,
  TopologyLabels,
} from './nodeRegion';
import { PatternTable } from './pattern';
import { CountryOfRegion, RegionIndex } from './RegionIndex';

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
  /** Hosts of sign-in services that its workloads name. */
  readonly identityHosts?: readonly string[];
}

interface Decision {
  readonly provider: string | null;
  readonly reason?: string;
  readonly confidence: PlaceConfidence;
}

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
  readonly #operatorHosts: RegisterEntries['operatorByHost'];
  readonly #hybrids: RegisterEntries['hybridLabels'];
  readonly #regions: RegionIndex;

  constructor(entries: RegisterEntries, regions: RegionIndex) {
    this.#schemes = entries.nodeSchemes.map(row => ({
      test: RegExp(row.pattern, row.ignoreCase ? 'i' : ''),
      row,
    }));
    this.#labels = new PatternTable(entries.nodeLabels, row => row.pattern);
    this.#operators = entries.operatorByRegion;
    this.#operatorHosts = entries.operatorByHost;
    this.#hybrids = entries.hybridLabels;
    this.#regions = regions;
  }

  identify(node: NodeFacts, cluster: ClusterFingerprint): Place {
    const scheme = this.#schemeOf(node.providerID);
    const hybrid = this.#hybridOf(node);
    const byLabel = hybrid ? undefined : this.#sayingLabel(node);
    const decision = this.#providerOf(node, scheme?.row, byLabel, cluster);
    const labels = readLabels(node.labels, decision.provider);
    const idZone = group(scheme, scheme?.row.zoneGroup);
    const idRegion =
      group(scheme, scheme?.row.regionGroup) ??
      (idZone && regionOfZone(idZone, scheme?.row.regionFromZone));
    // What the provider wrote into the id outweighs a label that anyone with
    // rights on the node can set.
    const region = idRegion ?? labels.region ?? null;
    const zone = labels.zone ?? idZone ?? null;
    const { provider, reason, confidence } = this.#variantOf(
      decision,
      region,
      cluster,
    );
    // A variant has its regions under its own name, or under the technology's.
    const found =
      this.#countryOf(provider, region, zone) ??
      (provider === null
        ? undefined
        : this.#countryOf(decision.provider, region, zone));
    return {
      provider,
      region,
      zone,
      country: found?.country ?? null,
      reasons: reasonsFor(provider, reason, region, zone, found, labels),
      confidence,
      claims: nodeClaims({
        node,
        label: byLabel,
        conflict: confidence === 'conflict' ? byLabel : undefined,
        provider,
        controlPlane: scheme?.row.controlPlane ?? hybrid?.controlPlane,
        labelRegion: labels.region,
        idRegion,
        found,
      }),
    };
  }

  /** The provider that only runs the control plane of a hybrid node. */
  controlPlaneOf(node: NodeFacts): string | undefined {
    return (
      this.#schemeOf(node.providerID)?.row.controlPlane ??
      this.#hybridOf(node)?.controlPlane
    );
  }

  #hybridOf({ labels }: NodeFacts) {
    return this.#hybrids.find(({ label, value }) => labels[label] === value);
  }

  #countryOf(
    provider: string | null,
    region: string | null,
    zone: string | null,
  ) {
    if (provider === null) return undefined;
    const found = this.#regions.find(provider, region, zone);
    const byZone = zone !== null && found?.ofZone === true;
    return standsApart(provider, zone) && !byZone ? undefined : found;
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
  ): Decision {
    if (scheme?.provider) return proven(scheme.provider, label, cluster);
    if (scheme?.development) {
      return unknown('this is a development cluster on somebody’s own machine');
    }
    if (scheme?.candidates) {
      return chooseCandidate(node, scheme.candidates, label, cluster);
    }
    const hybrid = scheme?.controlPlane ? scheme : this.#hybridOf(node);
    if (hybrid) {
      return unknown(
        `${hybrid.technology}: only the control plane is at ${hybrid.controlPlane}; declare who operates the nodes`,
      );
    }
    if (label) return { provider: label.provider, confidence: 'weak' };
    return unknown(
      scheme
        ? `spec.providerID names the technology ${scheme.technology}, not who operates it; declare the provider of the cluster`
        : unrecognised(node),
    );
  }

  /** A sovereign or national variant of a provider, by its regions or hosts. */
  #variantOf(
    decision: Decision,
    region: string | null,
    { identityHosts = [] }: ClusterFingerprint,
  ): Decision {
    const { provider } = decision;
    if (provider === null) return decision;
    const special = this.#operators.find(
      row =>
        row.provider === provider &&
        region !== null &&
        region.startsWith(row.regionPrefix),
    );
    if (special) return { ...decision, provider: special.becomes };
    if (this.#regions.find(provider, region, null)) return decision;
    const variant = this.#operatorHosts.find(
      row =>
        row.provider === provider &&
        identityHosts.some(host => RegExp(row.host).test(host)),
    );
    // A host that workloads name proves no operator, but a region that the
    // provider does not have, together with it, takes the certainty away.
    return variant
      ? unknown(
          `the nodes are of the technology of ${provider}, in no region of its own, and workloads sign in at ${variant.mayBe}; declare which of the two it is`,
        )
      : decision;
  }
}

function unknown(reason: string): Decision {
  return { provider: null, reason, confidence: 'unknown' };
}

/** The id proves it; other signs make it surer, or contradict it. */
function proven(
  provider: string,
  label: Said | undefined,
  { csiDrivers }: ClusterFingerprint,
): Decision {
  if (label && label.provider !== provider) {
    return { provider, confidence: 'conflict' };
  }
  const agrees = csiDrivers.some(
    driver => DRIVER_OF_CANDIDATE.get(driver) === provider,
  );
  return {
    provider,
    confidence: label || agrees ? 'corroborated' : 'asserted',
  };
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
): Decision {
  const byLabel =
    label && candidates.includes(label.provider) ? label.provider : undefined;
  const drivers = new Set(
    cluster.csiDrivers.flatMap(driver => {
      const provider = DRIVER_OF_CANDIDATE.get(driver);
      return provider && candidates.includes(provider) ? [provider] : [];
    }),
  );
  const byDriver = drivers.size === 1 ? [...drivers][0] : undefined;
  if (byLabel && byDriver && byLabel !== byDriver) {
    return { provider: byDriver, confidence: 'conflict' };
  }
  if (byLabel && byDriver) {
    return { provider: byLabel, confidence: 'corroborated' };
  }
  const found = byLabel ?? byDriver;
  if (found) return { provider: found, confidence: 'asserted' };
  if (/-eks-/.test(cluster.serverVersion ?? '') && candidates.includes('aws')) {
    return { provider: 'aws', confidence: 'asserted' };
  }
  const scheme = node.providerID?.split('://')[0];
  return unknown(
    `${scheme}:// is used by ${candidates.join(
      ' and ',
    )}, and no second signal tells which; declare the provider of the cluster`,
  );
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
  found: CountryOfRegion | undefined,
  labels: TopologyLabels,
): Place['reasons'] {
  const reasons: Place['reasons'] = {};
  if (provider === null && providerReason) reasons.provider = providerReason;
  if (region === null) {
    reasons.region =
      labels.regionReason ??
      'neither spec.providerID nor a topology label names a region';
  }
  if (zone === null) {
    reasons.zone = labels.zoneReason ?? 'no topology label names a zone';
  }
  if (found === undefined) {
    reasons.country = whyNoCountry(provider, region, zone);
  }
  return reasons;
}

function whyNoCountry(
  provider: string | null,
  region: string | null,
  zone: string | null,
): string {
  if (provider === null) {
    return 'a region is only a place when its provider is known';
  }
  if (standsApart(provider, zone)) {
    return `zone ${zone} stands apart from its region, and the register does not say in which country; add it`;
  }
  return region === null
    ? 'the region is not known'
    : `the register has no region ${region} of ${provider}; add it`;
}
