// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import { SignalCatalogue } from '../register';
import { ConfigMaps } from './ConfigMaps';
import { Network } from './Network';
import { SecretStores } from './SecretStores';
import { ServiceAccounts } from './ServiceAccounts';
import { Storage } from './Storage';
import { distinctSignals } from './tie';

/** Everything in a cluster that workloads lean on, gathered while it is read. */
export class SignalContext {
  readonly configMaps: ConfigMaps;
  readonly network: Network;
  readonly secretStores: SecretStores;
  readonly serviceAccounts: ServiceAccounts;
  readonly storage: Storage;
  readonly #unread = new Set<string>();

  constructor(catalogue: SignalCatalogue) {
    this.configMaps = new ConfigMaps(catalogue);
    this.network = new Network(catalogue);
    this.secretStores = new SecretStores(catalogue);
    this.serviceAccounts = new ServiceAccounts(catalogue);
    this.storage = new Storage(catalogue);
  }

  /** False when the object makes no sense; `resource` as OBSERVED_RESOURCES has it. */
  add(resource: string, object: unknown): boolean {
    switch (resource) {
      case 'configmaps':
        return this.configMaps.add(object);
      case 'serviceaccounts':
        return this.serviceAccounts.add(object);
      case 'persistentvolumes':
        return this.storage.addVolume(object);
      case 'persistentvolumeclaims':
        return this.storage.addClaim(object);
      case 'storageclasses.storage.k8s.io':
        return this.storage.addClass(object);
      case 'services':
        return this.network.addService(object);
      case 'ingresses.networking.k8s.io':
        return this.network.addIngress(object);
      case 'externalsecrets.external-secrets.io':
        return this.secretStores.addExternalSecret(object);
      case 'secretstores.external-secrets.io':
        return this.secretStores.addStore('SecretStore', object);
      case 'clustersecretstores.external-secrets.io':
        return this.secretStores.addStore('ClusterSecretStore', object);
      default:
        return false;
    }
  }

  unread(resource: string): void {
    this.#unread.add(resource);
  }

  wasNotRead(resource: string): boolean {
    return this.#unread.has(resource);
  }

  leftOver(): Signal[] {
    return distinctSignals(this.network.leftOver());
  }
}
