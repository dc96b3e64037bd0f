// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { get, list, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { endpointTies } from './endpointTies';
import { imageRegistry } from './imageRegistry';
import type { Mention } from './PodTemplate';
import { Tie, tie } from './tie';

/** What one container says, init and ephemeral ones alike. */
export function containerTies(
  container: unknown,
  path: string,
  catalogue: SignalCatalogue,
): { ties: Tie[]; configMaps: Mention[]; secrets: Mention[] } {
  const ties: Tie[] = [];
  const configMaps: Mention[] = [];
  const secrets: Mention[] = [];

  const image = text(container, 'image');
  if (image) ties.push(...imageTies(image, `${path}.image`, catalogue));

  for (const field of ['command', 'args']) {
    list(container, field).forEach((argument, index) => {
      if (typeof argument !== 'string') return;
      const at = `${path}.${field}[${index}]`;
      ties.push(...endpointTies(argument, at, catalogue));
    });
  }
  list(container, 'env').forEach((variable, index) => {
    const at = `${path}.env[${index}]`;
    const name = text(variable, 'name');
    if (name) ties.push(...nameTies(name, `${at}.name`, catalogue));
    const value = text(variable, 'value');
    if (value) ties.push(...endpointTies(value, `${at}.value`, catalogue));
    const from = get(variable, 'valueFrom');
    addKey(from, 'configMapKeyRef', at, configMaps);
    addKey(from, 'secretKeyRef', at, secrets);
  });
  list(container, 'envFrom').forEach((from, index) => {
    const at = `${path}.envFrom[${index}]`;
    const configMap = text(from, 'configMapRef', 'name');
    if (configMap) {
      configMaps.push({ name: configMap, path: `${at}.configMapRef.name` });
    }
    const secret = text(from, 'secretRef', 'name');
    if (secret) secrets.push({ name: secret, path: `${at}.secretRef.name` });
  });
  return { ties, configMaps, secrets };
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

function imageTies(
  image: string,
  path: string,
  catalogue: SignalCatalogue,
): Tie[] {
  const host = imageRegistry(image);
  if (!host) return [];
  return [
    tie(catalogue.registry(host), {
      id: `registry:${host}`,
      category: 'image-registry',
      layer: 'platform',
      path,
      match: host,
    }),
  ];
}

function nameTies(
  name: string,
  path: string,
  catalogue: SignalCatalogue,
): Tie[] {
  const row = catalogue.variableName(name);
  if (!row) return [];
  return [
    tie(row, {
      id: `variable:${row.id}`,
      category: 'other',
      layer: 'platform',
      path,
      match: name,
    }),
  ];
}
