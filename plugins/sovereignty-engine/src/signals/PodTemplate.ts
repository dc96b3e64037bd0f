// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { WorkloadKind } from '@regie/plugin-sovereignty-common';
import { get, keysOf, list, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { containerTies } from './containerTies';
import { Tie, tie } from './tie';

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

/** What a pod template says of ties, and which other objects it leans on. */
export interface PodTemplate {
  readonly ties: readonly Tie[];
  readonly configMaps: readonly Mention[];
  readonly secrets: readonly Mention[];
  readonly claims: readonly Mention[];
  /** Storage classes of claims that the workload makes itself. */
  readonly storageClasses: readonly ClassMention[];
  readonly serviceAccount: Mention | undefined;
}

export interface TemplateSource {
  readonly kind: WorkloadKind;
  readonly name: string;
  readonly spec: unknown;
  readonly podLabels: Readonly<Record<string, string>>;
  readonly claimTemplates: readonly unknown[];
  /** Path of the template in its object, such as `spec.template`. */
  readonly path: string;
  readonly catalogue: SignalCatalogue;
}

type Lists = {
  ties: Tie[];
  configMaps: Mention[];
  secrets: Mention[];
  claims: Mention[];
  storageClasses: ClassMention[];
};

const CONTAINER_FIELDS = [
  'initContainers',
  'containers',
  'ephemeralContainers',
];

/** Looks at a pod template once; its values are not kept. */
export function projectTemplate(source: TemplateSource): PodTemplate {
  const { spec, catalogue } = source;
  const root = [source.path, 'spec'].filter(Boolean).join('.');
  const found: Lists = {
    ties: [],
    configMaps: [],
    secrets: [],
    claims: [],
    storageClasses: [],
  };
  for (const field of CONTAINER_FIELDS) {
    list(spec, field).forEach((container, index) => {
      const path = `${root}.${field}[${index}]`;
      const { ties, configMaps, secrets } = containerTies(
        container,
        path,
        catalogue,
      );
      found.ties.push(...ties);
      found.configMaps.push(...configMaps);
      found.secrets.push(...secrets);
    });
  }
  list(spec, 'volumes').forEach((volume, index) =>
    addVolume(volume, `${root}.volumes[${index}]`, source, found),
  );
  source.claimTemplates.forEach((claim, index) => {
    const path = `spec.volumeClaimTemplates[${index}].spec.storageClassName`;
    const name = text(claim, 'spec', 'storageClassName');
    found.storageClasses.push({ name, path });
  });
  addLabels(source, found);
  addScheduling(spec, root, catalogue, found);
  const account = text(spec, 'serviceAccountName');
  return {
    ...found,
    serviceAccount: account
      ? { name: account, path: `${root}.serviceAccountName` }
      : undefined,
  };
}

function addVolume(
  volume: unknown,
  path: string,
  { catalogue }: TemplateSource,
  found: Lists,
): void {
  const mention = (
    name: string | undefined,
    field: string,
    into: Mention[],
  ) => {
    if (name) into.push({ name, path: `${path}.${field}` });
  };
  mention(
    text(volume, 'configMap', 'name'),
    'configMap.name',
    found.configMaps,
  );
  mention(
    text(volume, 'secret', 'secretName'),
    'secret.secretName',
    found.secrets,
  );
  mention(
    text(volume, 'persistentVolumeClaim', 'claimName'),
    'persistentVolumeClaim.claimName',
    found.claims,
  );
  const ephemeral = get(volume, 'ephemeral', 'volumeClaimTemplate');
  if (ephemeral !== undefined) {
    found.storageClasses.push({
      name: text(ephemeral, 'spec', 'storageClassName'),
      path: `${path}.ephemeral.volumeClaimTemplate.spec.storageClassName`,
    });
  }
  list(volume, 'projected', 'sources').forEach((from, index) => {
    const at = `projected.sources[${index}]`;
    mention(
      text(from, 'configMap', 'name'),
      `${at}.configMap.name`,
      found.configMaps,
    );
    mention(text(from, 'secret', 'name'), `${at}.secret.name`, found.secrets);
  });
  const driver = text(volume, 'csi', 'driver');
  if (driver) {
    found.ties.push(
      tie(catalogue.storageDriver(driver), {
        id: `csi:${driver}`,
        category: 'storage',
        layer: 'data',
        path: `${path}.csi.driver`,
        match: driver,
      }),
    );
  }
}

function addLabels(source: TemplateSource, found: Lists): void {
  const prefix = source.path ? `${source.path}.` : '';
  for (const key of Object.keys(source.podLabels).sort()) {
    const row = source.catalogue.podLabel(key);
    if (!row) continue;
    found.ties.push(
      tie(row, {
        id: `identity:${row.id}`,
        category: 'workload-identity',
        layer: 'identity',
        path: `${prefix}metadata.labels['${key}']`,
        match: key,
      }),
    );
  }
}

/** Label keys by which a workload asks for nodes of one provider. */
function addScheduling(
  spec: unknown,
  root: string,
  catalogue: SignalCatalogue,
  found: Lists,
): void {
  const pin = (key: string, path: string) => {
    const row = catalogue.schedulingLabel(key);
    if (!row) return;
    found.ties.push(
      tie(row, {
        id: `scheduling:${key.split('/')[0]}`,
        category: 'scheduling',
        layer: 'platform',
        path,
        match: key,
      }),
    );
  };
  for (const key of keysOf(spec, 'nodeSelector')) {
    pin(key, `${root}.nodeSelector['${key}']`);
  }
  list(spec, 'tolerations').forEach((toleration, index) => {
    const key = text(toleration, 'key');
    if (key) pin(key, `${root}.tolerations[${index}].key`);
  });
  const required = get(
    spec,
    'affinity',
    'nodeAffinity',
    'requiredDuringSchedulingIgnoredDuringExecution',
  );
  list(required, 'nodeSelectorTerms').forEach((term, outer) =>
    list(term, 'matchExpressions').forEach((expression, inner) => {
      const key = text(expression, 'key');
      const path = `${root}.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[${outer}].matchExpressions[${inner}].key`;
      if (key) pin(key, path);
    }),
  );
}
