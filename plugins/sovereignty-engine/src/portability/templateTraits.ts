// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  PortabilityTrait,
  WorkloadImage,
  WorkloadKind,
} from '@regie/plugin-sovereignty-common';
import { get, isRecord, list, text } from '../observation/raw';
import { Traits } from './Traits';

/** What of a pod template its traits follow from. */
export interface TraitSource {
  readonly kind: WorkloadKind;
  readonly spec: unknown;
  /** Path of the pod's spec in its object. */
  readonly root: string;
  readonly images: readonly WorkloadImage[];
  /** Where it asks for nodes that only one provider has. */
  readonly vendorNode: { path: string; match: string } | undefined;
}

const ZONE = 'topology.kubernetes.io/zone';

/** Kinds that end by themselves, so that nobody waits for them. */
const ENDS: ReadonlySet<WorkloadKind> = new Set<WorkloadKind>([
  'Job',
  'CronJob',
]);

/** Kinds of which Kubernetes chooses where each pod goes. */
const SPREADS: ReadonlySet<WorkloadKind> = new Set<WorkloadKind>([
  'Deployment',
  'StatefulSet',
  'ReplicaSet',
]);

/** The traits that the template of its pods decides alone. */
export function templateTraits(
  source: TraitSource,
  traits: Traits,
): PortabilityTrait[] {
  const { kind } = source;
  return [
    vendorNodes(source, traits),
    hostAccess(source, traits),
    ...pinnedImages(source, traits),
    ...requests(source, traits),
    ...(ENDS.has(kind) ? [] : probes(source, traits)),
    ...(SPREADS.has(kind) ? [zoneSpread(source, traits)] : []),
  ];
}

function vendorNodes(
  { vendorNode, root }: TraitSource,
  traits: Traits,
): PortabilityTrait {
  return vendorNode
    ? traits.no('no-vendor-nodes', vendorNode.match, vendorNode.path)
    : traits.yes('no-vendor-nodes', 'no label of a provider', root);
}

/** What a pod can take of its machine, and where it asks for that. */
function hostAccess(
  { spec, root }: TraitSource,
  traits: Traits,
): PortabilityTrait {
  for (const field of ['hostNetwork', 'hostPID', 'hostIPC']) {
    if (get(spec, field) === true) {
      return traits.no('no-host-access', field, `${root}.${field}`);
    }
  }
  for (const field of ['initContainers', 'containers']) {
    const at = list(spec, field).findIndex(
      container => get(container, 'securityContext', 'privileged') === true,
    );
    if (at < 0) continue;
    const path = `${root}.${field}[${at}].securityContext.privileged`;
    return traits.no('no-host-access', 'privileged', path);
  }
  const at = list(spec, 'volumes').findIndex(volume =>
    isRecord(get(volume, 'hostPath')),
  );
  return at < 0
    ? traits.yes(
        'no-host-access',
        'no hostPath, hostNetwork or privileged',
        root,
      )
    : traits.no(
        'no-host-access',
        'hostPath',
        `${root}.volumes[${at}].hostPath`,
      );
}

/** One image that is not pinned can be another one tomorrow. */
function pinnedImages(
  { images }: TraitSource,
  traits: Traits,
): PortabilityTrait[] {
  const [first] = images;
  if (!first) return [];
  const loose = images.find(({ digest }) => digest === null);
  if (loose) {
    const { tag, path } = loose;
    return [traits.no('image-digest', tag ?? 'latest', path)];
  }
  // A digest names the same image wherever it is pulled from.
  const [algorithm] = (first.digest ?? '').split(':');
  return [traits.yes('image-digest', algorithm, first.path)];
}

/** What is limited and not asked for, Kubernetes asks for as much as the limit. */
function requests(
  { spec, root }: TraitSource,
  traits: Traits,
): PortabilityTrait[] {
  const containers = list(spec, 'containers');
  if (containers.length === 0) return [];
  const wholePod = missingRequest(spec);
  const lacking = containers.flatMap((container, index) => {
    const missing = wholePod && missingRequest(container);
    return missing ? [{ missing, index }] : [];
  });
  if (lacking.length === 0) {
    const at = wholePod ? `${root}.containers[0]` : root;
    return [traits.yes('requests', 'resources', `${at}.resources`)];
  }
  const [{ missing, index }] = lacking;
  const path = `${root}.containers[${index}]`;
  return [traits.no('requests', `no ${missing}`, path)];
}

function missingRequest(holder: unknown): string | undefined {
  return ['cpu', 'memory'].find(
    resource =>
      get(holder, 'resources', 'requests', resource) === undefined &&
      get(holder, 'resources', 'limits', resource) === undefined,
  );
}

const PROBES = ['readinessProbe', 'livenessProbe'];

/** A container beside the main one seldom has them, so one that has will do. */
function probes({ spec, root }: TraitSource, traits: Traits) {
  const containers = list(spec, 'containers');
  if (containers.length === 0) return [];
  const at = PROBES.map(probe =>
    containers.findIndex(container => isRecord(get(container, probe))),
  );
  const missing = PROBES.find((_probe, index) => at[index] < 0);
  if (missing) {
    return [traits.no('probes', `no ${missing}`, `${root}.containers[0]`)];
  }
  const path = `${root}.containers[${at[0]}].${PROBES[0]}`;
  return [traits.yes('probes', PROBES[0], path)];
}

function zoneSpread(
  { spec, root }: TraitSource,
  traits: Traits,
): PortabilityTrait {
  const at = list(spec, 'topologySpreadConstraints').findIndex(
    constraint => text(constraint, 'topologyKey') === ZONE,
  );
  return at < 0
    ? traits.no('zone-spread', 'no spread over zones is asked for', root)
    : traits.yes(
        'zone-spread',
        ZONE,
        `${root}.topologySpreadConstraints[${at}].topologyKey`,
      );
}
