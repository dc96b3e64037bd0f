// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { WorkloadImage } from '@regie/plugin-sovereignty-common';
import { get, isRecord, keysOf, list, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { dnsTies } from './dnsTies';
import { endpointTies } from './endpointTies';
import { imageTies } from './imageTies';
import type { Mention } from './PodTemplate';
import { portable, Tie, tie } from './tie';

/** What a container says, and which other objects it takes things from. */
export interface ContainerTies {
  readonly ties: Tie[];
  readonly images: WorkloadImage[];
  readonly configMaps: Mention[];
  readonly secrets: Mention[];
}

/** What one container says, init and ephemeral ones alike. */
export function containerTies(
  container: unknown,
  path: string,
  catalogue: SignalCatalogue,
): ContainerTies {
  const found: ContainerTies = {
    ties: [],
    images: [],
    configMaps: [],
    secrets: [],
  };
  const image = text(container, 'image');
  if (image) {
    const { ties, images } = imageTies(image, `${path}.image`, catalogue);
    found.ties.push(...ties);
    found.images.push(...images);
  }
  for (const field of ['command', 'args']) {
    addArguments(container, field, path, catalogue, found.ties);
  }
  list(container, 'env').forEach((variable, index) =>
    addVariable(variable, `${path}.env[${index}]`, catalogue, found),
  );
  list(container, 'envFrom').forEach((from, index) => {
    const at = `${path}.envFrom[${index}]`;
    const configMap = text(from, 'configMapRef', 'name');
    if (configMap) {
      found.configMaps.push({
        name: configMap,
        path: `${at}.configMapRef.name`,
      });
    }
    const secret = text(from, 'secretRef', 'name');
    if (secret) {
      found.secrets.push({ name: secret, path: `${at}.secretRef.name` });
    }
  });
  addDevices(container, path, catalogue, found.ties);
  return found;
}

function addArguments(
  container: unknown,
  field: string,
  path: string,
  catalogue: SignalCatalogue,
  ties: Tie[],
): void {
  const words = list(container, field);
  words.forEach((argument, index) => {
    if (typeof argument !== 'string') return;
    const at = `${path}.${field}[${index}]`;
    ties.push(...endpointTies(argument, at, catalogue));
  });
  ties.push(
    ...dnsTies(
      text(container, 'image') ?? '',
      words,
      `${path}.${field}`,
      catalogue,
    ),
  );
}

function addVariable(
  variable: unknown,
  path: string,
  catalogue: SignalCatalogue,
  { ties, configMaps, secrets }: ContainerTies,
): void {
  const name = text(variable, 'name');
  const value = text(variable, 'value');
  const hosts = value ? endpointTies(value, `${path}.value`, catalogue) : [];
  // Signing in by an open standard at one provider's service is tied to it.
  const isElsewhere = hosts.some(found => found.class !== 'portable');
  const names = name ? nameTies(name, `${path}.name`, catalogue) : [];
  ties.push(
    ...names.filter(found => !(isElsewhere && isSignInSign(found))),
    ...hosts,
  );
  const from = get(variable, 'valueFrom');
  addKey(from, 'configMapKeyRef', path, configMaps);
  addKey(from, 'secretKeyRef', path, secrets);
  // The name of the key in a Secret tells as much as that of the variable.
  const key = text(from, 'secretKeyRef', 'key');
  if (key && key !== name) {
    ties.push(
      ...nameTies(key, `${path}.valueFrom.secretKeyRef.key`, catalogue),
    );
  }
}

function addKey(
  from: unknown,
  field: 'configMapKeyRef' | 'secretKeyRef',
  path: string,
  into: Mention[],
): void {
  const name = text(from, field, 'name');
  if (!name) return;
  const key = text(from, field, 'key');
  into.push({
    name,
    path: `${path}.valueFrom.${field}.name`,
    ...(key !== undefined && { key }),
  });
}

function isSignInSign(found: Tie): boolean {
  return found.class === 'portable' && found.layer === 'identity';
}

/** Signals of a variable's or a key's name. */
export function nameTies(
  name: string,
  path: string,
  catalogue: SignalCatalogue,
): Tie[] {
  const row = catalogue.variableName(name);
  const sign = catalogue.portabilitySign('variable', name);
  return [
    ...(row
      ? [
          tie(row, {
            id: `variable:${row.id}`,
            category: 'other',
            layer: 'platform',
            path,
            match: name,
          }),
        ]
      : []),
    ...(sign ? [portable(sign.id, sign.layer, path, name)] : []),
  ];
}

/** Devices that only one provider has, such as its own AI chips. */
function addDevices(
  container: unknown,
  path: string,
  catalogue: SignalCatalogue,
  ties: Tie[],
): void {
  const resources = get(container, 'resources');
  if (!isRecord(resources)) return;
  const kinds = ['limits', 'requests'].filter(kind =>
    isRecord(resources[kind]),
  );
  const seen = new Set<string>();
  for (const kind of kinds) {
    for (const name of keysOf(resources, kind)) {
      const row = catalogue.extendedResource(name);
      if (!row || seen.has(name)) continue;
      seen.add(name);
      ties.push(
        tie(row, {
          id: `device:${name}`,
          category: 'scheduling',
          layer: 'platform',
          path: `${path}.resources.${kind}['${name}']`,
          match: name,
        }),
      );
    }
  }
}
