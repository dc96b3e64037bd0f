// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import { keyOf, named, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import type { ClassMention, Mention } from './PodTemplate';
import { signalOf, tie } from './tie';

interface Claim {
  readonly volume: string | undefined;
  readonly storageClass: string | undefined;
}

/** How a StorageClass says that it is the one for claims that name none. */
const DEFAULT_CLASS = 'storageclass.kubernetes.io/is-default-class';

/** What a mention leads to: a signal, nothing, or something that was not read. */
export type Found = Signal | { readonly notRead: string } | undefined;

/** From claims over volumes and storage classes to the driver that serves them. */
export class Storage {
  readonly #catalogue: SignalCatalogue;
  readonly #driverOfVolume = new Map<string, string | undefined>();
  readonly #driverOfClass = new Map<string, string>();
  #defaultClass: string | undefined;
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
    const mark = text(object, 'metadata', 'annotations', DEFAULT_CLASS);
    if (mark === 'true') this.#defaultClass = id.name;
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
    if (storageClass || volume === undefined) {
      return this.ofClass({ name: storageClass, path: '' });
    }
    // A volume that is there without a driver is of a kind that is not looked
    // into, such as an in-tree one; that proves nothing about who serves it.
    return {
      notRead: this.#driverOfVolume.has(volume)
        ? `what serves PersistentVolume ${volume}`
        : `PersistentVolume ${volume}`,
    };
  }

  /** A mention without a name means the cluster's default class. */
  ofClass({ name = this.#defaultClass }: ClassMention): Found {
    if (name === undefined) return { notRead: 'the default StorageClass' };
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
