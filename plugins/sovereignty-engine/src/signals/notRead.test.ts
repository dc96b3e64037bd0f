// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { loadRegister } from '../register';
import { Network } from './Network';
import { Storage } from './Storage';

const { register } = loadRegister([
  {
    path: 'storage.yaml',
    text: `apiVersion: regie.dev/v1
kind: Register
asOf: '2026-01-01'
storageDrivers:
  - { driver: blob.csi.azure.com, provider: azure, kind: cloud-managed, class: proprietary }
`,
  },
]);
const { catalogue } = register;

function storageClass(name: string, isDefault: boolean) {
  return {
    metadata: {
      name,
      annotations: {
        'storageclass.kubernetes.io/is-default-class': String(isDefault),
      },
    },
    provisioner: 'blob.csi.azure.com',
  };
}

const claimOf = (volumeName?: string) => ({
  metadata: { name: 'data', namespace: 'shop' },
  spec: { volumeName },
});
const data = { name: 'data', path: '' };

describe('storage that names no class', () => {
  it('is that of the default class', () => {
    const storage = new Storage(catalogue, null);
    storage.addClass(storageClass('other', false));
    storage.addClass(storageClass('usual', true));
    expect(storage.ofClass({ name: undefined, path: '' })).toMatchObject({
      class: 'proprietary',
      object: { kind: 'StorageClass', name: 'usual' },
    });
  });

  it('is not read, rather than clean, without a default class', () => {
    const storage = new Storage(catalogue, null);
    storage.addClaim(claimOf());
    expect(storage.ofClaim('shop', data)).toEqual({
      notRead: 'the default StorageClass',
    });
  });
});

describe('a volume without a driver', () => {
  it('is not read, rather than clean', () => {
    const storage = new Storage(catalogue, null);
    storage.addClaim(claimOf('pv-1'));
    storage.addVolume({
      metadata: { name: 'pv-1' },
      spec: { awsElasticBlockStore: { volumeID: 'vol-1' } },
    });
    expect(storage.ofClaim('shop', data)).toEqual({
      notRead: 'what serves PersistentVolume pv-1',
    });
  });
});

describe('an ingress class that the register does not know', () => {
  it('is unknown, rather than clean', () => {
    const network = new Network(catalogue);
    network.addIngress({
      metadata: { name: 'web', namespace: 'shop' },
      spec: { ingressClassName: 'our-own' },
    });
    expect(network.leftOver()).toEqual([
      expect.objectContaining({ match: 'our-own', class: 'unknown' }),
    ]);
  });
});
