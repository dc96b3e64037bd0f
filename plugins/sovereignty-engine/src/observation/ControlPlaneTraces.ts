// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ControlPlanes, Trace } from '../register';
import type { ProjectedWorkload } from './Workloads';

/** Where distributions keep their own workloads and settings. */
const SYSTEM = 'kube-system';

/** What a cluster shows of its control plane, gathered while it is read. */
export class ControlPlaneTraces {
  readonly #known: ControlPlanes;
  readonly #traces = new Map<string, Trace>();

  constructor(known: ControlPlanes) {
    this.#known = known;
  }

  version(version: string): void {
    this.#add(
      'version',
      version,
      { kind: 'Version', name: 'version' },
      'gitVersion',
    );
  }

  apiHost(host: string): void {
    this.#add('api-host', host, { kind: 'Cluster', name: host }, 'server');
  }

  /** Of the tokens that the cluster gives its workloads. */
  issuerHost(host: string): void {
    const object = { kind: 'OpenIDConfiguration', name: host };
    this.#add('issuer-host', host, object, 'issuer');
  }

  namespace(name: string): void {
    this.#add('namespace', name, { kind: 'Namespace', name }, 'metadata.name');
  }

  configMap(namespace: string, name: string): void {
    if (namespace !== SYSTEM) return;
    const object = { kind: 'ConfigMap', namespace, name };
    this.#add('config-map', name, object, 'metadata.name');
  }

  node(name: string, labels: readonly string[], providerID: string | null) {
    const object = { kind: 'Node', name };
    for (const key of labels) {
      this.#add('node-label', key, object, 'metadata.labels');
    }
    if (providerID) {
      this.#add('node-scheme', providerID, object, 'spec.providerID');
    }
  }

  group(group: string): void {
    const object = { kind: 'APIGroup', name: group };
    this.#add('crd-group', group, object, 'name');
  }

  workload({ kind, namespace, name, template }: ProjectedWorkload): void {
    if (kind !== 'DaemonSet' || namespace !== SYSTEM) return;
    for (const { registry, repository, path } of template.images) {
      const object = { kind, namespace, name };
      this.#add('daemon-set-image', `${registry}/${repository}`, object, path);
    }
  }

  all(): Trace[] {
    return [...this.#traces.values()];
  }

  /** The first trace of each kind is enough to check by hand. */
  #add(
    on: Trace['on'],
    text: string,
    object: Trace['object'],
    path: string,
  ): void {
    const row = this.#known.idOf(on, text);
    if (row === undefined || this.#traces.has(row)) return;
    this.#traces.set(row, { on, text, object, path });
  }
}
