// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { get, isRecord, list, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { endpointTies } from './endpointTies';
import { imageTies } from './imageTies';
import type { TemplateLists } from './PodTemplate';
import { portable, Tie, tie } from './tie';

/** Mounts secrets of a vault; its SecretProviderClass tells which. */
const SECRETS_STORE_DRIVER = 'secrets-store.csi.k8s.io';

/** Drivers that give a workload an identity that no provider owns. */
const SPIFFE_DRIVERS = new Set(['csi.spiffe.io', 'spiffe.csi.cert-manager.io']);

/** What one volume of a pod ties to, and which objects it takes things from. */
export function addVolume(
  volume: unknown,
  path: string,
  catalogue: SignalCatalogue,
  found: TemplateLists,
): void {
  addMentions(volume, path, found);
  list(volume, 'projected', 'sources').forEach((from, index) => {
    const at = `${path}.projected.sources[${index}]`;
    addMentions({ ...asObject(from), secret: undefined }, at, found);
    const secret = text(from, 'secret', 'name');
    if (secret) {
      found.secrets.push({ name: secret, path: `${at}.secret.name` });
    }
    found.ties.push(...audienceTies(from, at, catalogue));
  });
  const claim = get(volume, 'ephemeral', 'volumeClaimTemplate');
  if (claim !== undefined) {
    found.storageClasses.push({
      name: text(claim, 'spec', 'storageClassName'),
      path: `${path}.ephemeral.volumeClaimTemplate.spec.storageClassName`,
    });
  }
  const image = text(volume, 'image', 'reference');
  if (image) {
    const at = `${path}.image.reference`;
    const { ties, images } = imageTies(image, at, catalogue);
    found.ties.push(...ties);
    found.images.push(...images);
  }
  addDriver(volume, path, catalogue, found);
  found.ties.push(...volumeSourceTies(volume, path, catalogue));
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function addMentions(volume: unknown, path: string, found: TemplateLists) {
  const configMap = text(volume, 'configMap', 'name');
  if (configMap) {
    found.configMaps.push({ name: configMap, path: `${path}.configMap.name` });
  }
  const secret = text(volume, 'secret', 'secretName');
  if (secret) {
    found.secrets.push({ name: secret, path: `${path}.secret.secretName` });
  }
  const claim = text(volume, 'persistentVolumeClaim', 'claimName');
  if (claim) {
    found.claims.push({
      name: claim,
      path: `${path}.persistentVolumeClaim.claimName`,
    });
  }
}

function addDriver(
  volume: unknown,
  path: string,
  catalogue: SignalCatalogue,
  found: TemplateLists,
): void {
  const driver = text(volume, 'csi', 'driver');
  if (!driver) return;
  const at = `${path}.csi.driver`;
  if (SPIFFE_DRIVERS.has(driver)) {
    found.ties.push(
      portable('spiffe', 'identity', at, driver, 'workload-identity'),
    );
    return;
  }
  if (driver === SECRETS_STORE_DRIVER) {
    const name = text(volume, 'csi', 'volumeAttributes', 'secretProviderClass');
    if (name) {
      found.secretProviderClasses.push({
        name,
        path: `${path}.csi.volumeAttributes.secretProviderClass`,
      });
    }
    return;
  }
  found.ties.push(
    tie(catalogue.storageDriver(driver), {
      id: `csi:${driver}`,
      category: 'storage',
      layer: 'data',
      path: at,
      match: driver,
    }),
  );
}

/** A volume that is named without a driver, in a pod or a PersistentVolume. */
export function volumeSourceTies(
  volume: unknown,
  path: string,
  catalogue: SignalCatalogue,
): Tie[] {
  if (!isRecord(volume)) return [];
  const at = (field: string) => [path, field].filter(Boolean).join('.');
  const ties = Object.keys(volume).flatMap(field => {
    const row = catalogue.volumeSource(field);
    return row
      ? [
          tie(row, {
            id: `volume:${field}`,
            category: 'storage',
            layer: 'data',
            path: at(field),
            match: field,
          }),
        ]
      : [];
  });
  const server = text(volume, 'nfs', 'server');
  return server
    ? [...ties, ...endpointTies(server, at('nfs.server'), catalogue, 'storage')]
    : ties;
}

/** Tokens for a cloud that a pod is given, with or without an annotation that says so. */
export function audienceTies(
  source: unknown,
  path: string,
  catalogue: SignalCatalogue,
): Tie[] {
  const audience = text(source, 'serviceAccountToken', 'audience');
  const row = audience && catalogue.tokenAudience(audience);
  return audience && row
    ? [
        tie(row, {
          id: `identity:${row.id}`,
          category: 'workload-identity',
          layer: 'identity',
          path: `${path}.serviceAccountToken.audience`,
          match: audience,
        }),
      ]
    : [];
}
