// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import { keyOf, named, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import type { Mention } from './PodTemplate';
import { signalOf, tie } from './tie';

interface Claim {
  readonly volume: string | undefined;
  readonly storageClass: string | undefined;
}

/** What a mention leads to: a signal, nothing, or something that was not read. */
export type Found = Signal | { readonly notRead: string } | undefined;

/** From claims over volumes and storage classes to the driver that serves them. */
export class Storage {
  readonly #catalogue: SignalCatalogue;
  readonly #driverOfVolume = new Map<string, string | undefined>();
  readonly #driverOfClass = new Map<string, string>();
  readonly #claims = new Map<string, Claim>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  addVolume(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    this.#driverOfVolume.set(id.name, text(object, 'spec', 'csi', 'driver'));
    return true;
  }

  addClass(object: unknown): boolean {
    const id = named(object);
    const provisioner = text(object, 'provisioner');
    if (!id || !provisioner) return false;
    this.#driverOfClass.set(id.name, provisioner);
    return true;
  }

  addClaim(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    this.#claims.set(keyOf(id.namespace, id.name), {
      volume: text(object, 'spec', 'volumeName'),
      storageClass: text(object, 'spec', 'storageClassName'),
    });
    return true;
  }

  ofClaim(namespace: string, { name }: Mention): Found {
    const claim = this.#claims.get(keyOf(namespace, name));
    if (!claim) return { notRead: `PersistentVolumeClaim ${name}` };
    const { volume, storageClass } = claim;
    const driver =
      volume === undefined ? undefined : this.#driverOfVolume.get(volume);
    if (volume !== undefined && driver !== undefined) {
      return this.#signal(
        driver,
        'PersistentVolume',
        volume,
        'spec.csi.driver',
      );
    }
    if (storageClass) return this.ofClass({ name: storageClass, path: '' });
    return volume !== undefined && !this.#driverOfVolume.has(volume)
      ? { notRead: `PersistentVolume ${volume}` }
      : undefined;
  }

  ofClass({ name }: Mention): Found {
    const driver = this.#driverOfClass.get(name);
    return driver === undefined
      ? { notRead: `StorageClass ${name}` }
      : this.#signal(driver, 'StorageClass', name, 'provisioner');
  }

  #signal(driver: string, kind: string, name: string, path: string): Signal {
    const found = tie(this.#catalogue.storageDriver(driver), {
      id: `csi:${driver}`,
      category: 'storage',
      layer: 'data',
      path,
      match: driver,
    });
    return signalOf(found, { kind, name });
  }
}
