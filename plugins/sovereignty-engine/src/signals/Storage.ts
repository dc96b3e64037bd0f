// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference, Signal } from '@regie/plugin-sovereignty-common';
import {
  annotation,
  get,
  isRecord,
  keyOf,
  keyPath,
  named,
  text,
} from '../observation/raw';
import { SignalCatalogue } from '../register';
import { endpointTies } from './endpointTies';
import { accessModes } from './PodTemplate';
import type { ClassMention, Mention } from './PodTemplate';
import { Snapshots } from './Snapshots';
import { signalOf, Tie, tie } from './tie';
import { volumeSourceTies } from './volumeTies';

interface Claim {
  readonly volume: string | undefined;
  readonly storageClass: string | undefined;
  readonly modes: readonly string[];
}

/** What of a claim matters to whether its workload can be put elsewhere. */
export interface ClaimTraits {
  readonly object: ObjectReference;
  readonly modes: readonly string[];
  /** The disk of one machine that it is on, if it is. */
  readonly onMachine: { object: ObjectReference; path: string } | undefined;
  /** Whether what it is on was not seen. */
  readonly volumeUnread: boolean;
}

/** Volumes that are a part of one machine. */
const OF_MACHINE = ['local', 'hostPath'];

/** How a StorageClass says that it is the one for claims that name none. */
const DEFAULT_CLASS = 'storageclass.kubernetes.io/is-default-class';

/** How claims named their class before there was a field for it. */
const CLASS_ANNOTATION = 'volume.beta.kubernetes.io/storage-class';

/** What a mention leads to: signals, nothing, or something that was not read. */
export type Found =
  | Signal
  | readonly Signal[]
  | { readonly notRead: string }
  | undefined;

/** From claims over volumes and storage classes to the driver that serves them. */
export class Storage {
  readonly #catalogue: SignalCatalogue;
  readonly #tiesOfVolume = new Map<string, readonly Tie[]>();
  readonly #driverOfClass = new Map<string, string>();
  #defaultClass: string | undefined;
  readonly #claims = new Map<string, Claim>();
  readonly #snapshotClasses: Signal[] = [];
  readonly #ofMachine = new Map<string, string>();
  readonly #snapshots: Snapshots;

  /** `asOf` is when the cluster was in the state that is read. */
  constructor(catalogue: SignalCatalogue, asOf: string | null) {
    this.#catalogue = catalogue;
    this.#snapshots = new Snapshots(asOf);
  }

  addVolume(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const spec = get(object, 'spec');
    const driver = text(spec, 'csi', 'driver');
    const ties = driver
      ? [this.#driverTie(driver, 'spec.csi.driver'), ...this.#served(spec)]
      : volumeSourceTies(spec, 'spec', this.#catalogue);
    this.#tiesOfVolume.set(id.name, ties);
    const field = OF_MACHINE.find(one => isRecord(get(spec, one)));
    if (field) this.#ofMachine.set(id.name, field);
    return true;
  }

  addClass(object: unknown): boolean {
    const id = named(object);
    const provisioner = text(object, 'provisioner');
    if (!id || !provisioner) return false;
    this.#driverOfClass.set(id.name, provisioner);
    if (annotation(object, DEFAULT_CLASS) === 'true') {
      this.#defaultClass = id.name;
    }
    return true;
  }

  addSnapshotClass(object: unknown): boolean {
    const id = named(object);
    const driver = text(object, 'driver');
    if (!id || !driver) return false;
    const found = this.#driverTie(driver, 'driver');
    this.#snapshotClasses.push(
      signalOf(
        { ...found, id: `snapshot:${driver}` },
        { kind: 'VolumeSnapshotClass', name: id.name },
      ),
    );
    return true;
  }

  addClaim(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    this.#claims.set(keyOf(id.namespace, id.name), {
      volume: text(object, 'spec', 'volumeName') || undefined,
      storageClass:
        text(object, 'spec', 'storageClassName') ??
        annotation(object, CLASS_ANNOTATION),
      modes: accessModes(object),
    });
    return true;
  }

  addSnapshot(object: unknown): boolean {
    return this.#snapshots.add(object);
  }

  /** The newest snapshot of a claim, when it is fresh. */
  snapshotOf(namespace: string, { name }: Mention): Signal[] {
    return this.#snapshots.of(namespace, name);
  }

  /** Undefined when the claim was not seen. */
  traitsOf(namespace: string, { name }: Mention): ClaimTraits | undefined {
    const claim = this.#claims.get(keyOf(namespace, name));
    if (!claim) return undefined;
    const { volume, modes } = claim;
    const field = volume && this.#ofMachine.get(volume);
    return {
      object: { kind: 'PersistentVolumeClaim', namespace, name },
      modes,
      onMachine: field
        ? {
            object: { kind: 'PersistentVolume', name: volume },
            path: `spec.${field}`,
          }
        : undefined,
      volumeUnread: volume !== undefined && !this.#tiesOfVolume.has(volume),
    };
  }

  ofClaim(namespace: string, { name }: Mention): Found {
    const claim = this.#claims.get(keyOf(namespace, name));
    if (!claim) return { notRead: `PersistentVolumeClaim ${name}` };
    const { volume, storageClass } = claim;
    const ties = volume === undefined ? [] : this.#tiesOfVolume.get(volume);
    if (volume !== undefined && ties !== undefined && ties.length > 0) {
      const object = { kind: 'PersistentVolume', name: volume };
      return ties.map(found => signalOf(found, object));
    }
    if (storageClass) return this.ofClass({ name: storageClass, path: '' });
    if (volume === undefined) {
      // An empty name asks for a volume that somebody made beforehand.
      return storageClass === ''
        ? { notRead: `which volume PersistentVolumeClaim ${name} gets` }
        : this.ofClass({ name: undefined, path: '' });
    }
    // A volume that is there without a known source proves nothing about who
    // serves it.
    return {
      notRead: this.#tiesOfVolume.has(volume)
        ? `what serves PersistentVolume ${volume}`
        : `PersistentVolume ${volume}`,
    };
  }

  /** A mention without a name means the cluster's default class. */
  ofClass({ name = this.#defaultClass }: ClassMention): Found {
    if (name === undefined) return { notRead: 'the default StorageClass' };
    if (name === '')
      return { notRead: 'which volume a claim without class gets' };
    const driver = this.#driverOfClass.get(name);
    return driver === undefined
      ? { notRead: `StorageClass ${name}` }
      : signalOf(this.#driverTie(driver, 'provisioner'), {
          kind: 'StorageClass',
          name,
        });
  }

  /** Classes for snapshots belong to the cluster; no workload names them. */
  leftOver(): Signal[] {
    return this.#snapshotClasses;
  }

  #driverTie(driver: string, path: string): Tie {
    return tie(this.#catalogue.storageDriver(driver), {
      id: `csi:${driver}`,
      category: 'storage',
      layer: 'data',
      path,
      match: driver,
    });
  }

  /** Hosts that a driver's attributes name, such as the server of a file share. */
  #served(spec: unknown): Tie[] {
    const attributes = get(spec, 'csi', 'volumeAttributes');
    if (!isRecord(attributes)) return [];
    return Object.keys(attributes).flatMap(key => {
      const value = attributes[key];
      if (typeof value !== 'string') return [];
      const path = keyPath('spec.csi.volumeAttributes', key);
      return endpointTies(value, path, this.#catalogue, 'storage');
    });
  }
}
