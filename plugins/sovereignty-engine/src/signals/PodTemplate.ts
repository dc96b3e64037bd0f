// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  PortabilityTrait,
  WorkloadImage,
  WorkloadKind,
} from '@regie/plugin-sovereignty-common';
import { keyPath, keysOf, list, text } from '../observation/raw';
import { templateTraits } from '../portability/templateTraits';
import { Traits } from '../portability/Traits';
import { SignalCatalogue } from '../register';
import type { Row } from '../register/entries';
import { containerTies } from './containerTies';
import { schedulingTies } from './scheduling';
import { Tie, tie } from './tie';
import { addVolume } from './volumeTies';

/** A mention of another object by name, with where it stands. */
export interface Mention {
  readonly name: string;
  readonly path: string;
  /** The one key that is used; absent when all of it is. */
  readonly key?: string;
}

/** A storage class by name, or without one the cluster's default. */
export interface ClassMention {
  readonly name: string | undefined;
  readonly path: string;
}

/** How a claim is mounted, with where it says so. */
export interface ClaimedModes {
  readonly name: string;
  readonly modes: readonly string[];
  readonly path: string;
}

/** What a pod template says of ties, and which other objects it leans on. */
export interface PodTemplate {
  readonly ties: readonly Tie[];
  readonly images: readonly WorkloadImage[];
  readonly configMaps: readonly Mention[];
  readonly secrets: readonly Mention[];
  readonly claims: readonly Mention[];
  /** Ways in which claims that it makes itself are mounted, where it says so. */
  readonly accessModes: readonly ClaimedModes[];
  readonly secretProviderClasses: readonly Mention[];
  /** Storage classes of claims that the workload makes itself. */
  readonly storageClasses: readonly ClassMention[];
  readonly serviceAccount: Mention;
  /** Absent for the runtime that the nodes have anyway. */
  readonly runtimeClass: Mention | undefined;
  /** Names of its container ports. */
  readonly ports: readonly string[];
  /** Path of the metadata of its pods. */
  readonly metadataPath: string;
  /** What of it makes the workload easy to put elsewhere, and what does not. */
  readonly traits: readonly PortabilityTrait[];
}

export interface TemplateSource {
  readonly kind: WorkloadKind;
  readonly name: string;
  readonly spec: unknown;
  readonly template: unknown;
  readonly podLabels: Readonly<Record<string, string>>;
  readonly claimTemplates: readonly unknown[];
  /** Path of the template in its object, such as `spec.template`. */
  readonly path: string;
  readonly catalogue: SignalCatalogue;
  readonly traits: Traits;
}

/** What is gathered while a template is looked through. */
export interface TemplateLists {
  readonly ties: Tie[];
  readonly images: WorkloadImage[];
  readonly configMaps: Mention[];
  readonly secrets: Mention[];
  readonly claims: Mention[];
  readonly secretProviderClasses: Mention[];
  readonly storageClasses: ClassMention[];
  readonly ports: string[];
}

const CONTAINER_FIELDS = [
  'initContainers',
  'containers',
  'ephemeralContainers',
];

/** The account of a pod that names none. */
const DEFAULT_ACCOUNT = 'default';

/** Looks at a pod template once; its values are not kept. */
export function projectTemplate(source: TemplateSource): PodTemplate {
  const { spec, catalogue } = source;
  const root = [source.path, 'spec'].filter(Boolean).join('.');
  const found: TemplateLists = {
    ties: [],
    images: [],
    configMaps: [],
    secrets: [],
    claims: [],
    secretProviderClasses: [],
    storageClasses: [],
    ports: [],
  };
  for (const field of CONTAINER_FIELDS) {
    list(spec, field).forEach((container, index) =>
      addContainer(container, `${root}.${field}[${index}]`, catalogue, found),
    );
  }
  list(spec, 'volumes').forEach((volume, index) =>
    addVolume(volume, `${root}.volumes[${index}]`, catalogue, found),
  );
  list(spec, 'imagePullSecrets').forEach((secret, index) => {
    const name = text(secret, 'name');
    const path = `${root}.imagePullSecrets[${index}].name`;
    if (name) found.secrets.push({ name, path });
  });
  source.claimTemplates.forEach((claim, index) => {
    const path = `spec.volumeClaimTemplates[${index}].spec.storageClassName`;
    const name = text(claim, 'spec', 'storageClassName');
    found.storageClasses.push({ name, path });
  });
  addIdentities(source, found);
  const nodes = schedulingTies(spec, root, catalogue);
  found.ties.push(...nodes);
  const runtime = text(spec, 'runtimeClassName');
  return {
    ...found,
    metadataPath: [source.path, 'metadata'].filter(Boolean).join('.'),
    accessModes: source.claimTemplates.map((claim, index) => ({
      name: text(claim, 'metadata', 'name') ?? '',
      modes: accessModes(claim),
      path: `spec.volumeClaimTemplates[${index}].spec.accessModes`,
    })),
    traits: templateTraits(
      {
        kind: source.kind,
        spec,
        root,
        images: found.images,
        vendorNode: nodes.find(one => one.class !== 'portable'),
      },
      source.traits,
    ),
    serviceAccount: {
      name: text(spec, 'serviceAccountName') || DEFAULT_ACCOUNT,
      path: `${root}.serviceAccountName`,
    },
    runtimeClass: runtime
      ? { name: runtime, path: `${root}.runtimeClassName` }
      : undefined,
  };
}

/** As a claim has them, or a template of one. */
export function accessModes(claim: unknown): string[] {
  return list(claim, 'spec', 'accessModes').filter(
    (mode): mode is string => typeof mode === 'string',
  );
}

function addContainer(
  container: unknown,
  path: string,
  catalogue: SignalCatalogue,
  found: TemplateLists,
): void {
  const { ties, images, configMaps, secrets } = containerTies(
    container,
    path,
    catalogue,
  );
  found.ties.push(...ties);
  found.images.push(...images);
  found.configMaps.push(...configMaps);
  found.secrets.push(...secrets);
  for (const port of list(container, 'ports')) {
    const name = text(port, 'name');
    if (name) found.ports.push(name);
  }
}

/** Labels and annotations of the pod that ask for a cloud's identity. */
function addIdentities(source: TemplateSource, found: TemplateLists): void {
  const { catalogue } = source;
  const metadata = [source.path, 'metadata'].filter(Boolean).join('.');
  const ask = (map: string, key: string, row: Row<'workloadIdentity'>) =>
    found.ties.push(
      tie(row, {
        id: `identity:${row.id}`,
        category: 'workload-identity',
        layer: 'identity',
        path: keyPath(`${metadata}.${map}`, key),
        match: key,
      }),
    );
  for (const key of Object.keys(source.podLabels).sort()) {
    const row = catalogue.podLabel(key);
    if (row) ask('labels', key, row);
  }
  for (const key of keysOf(source.template, 'metadata', 'annotations')) {
    const row = catalogue.podAnnotation(key);
    if (row) ask('annotations', key, row);
  }
}
