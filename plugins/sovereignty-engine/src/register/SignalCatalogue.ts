// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { RegisterEntries, Row } from './entries';
import { PatternTable } from './pattern';

/**
 * The rows by which detectors recognise a tie to a provider. Each look-up
 * gives the first row that matches, or nothing.
 *
 * @public
 */
export class SignalCatalogue {
  readonly #registries: PatternTable<Row<'registries'>>;
  readonly #endpoints: PatternTable<Row<'endpoints'>>;
  readonly #storage: ReadonlyMap<string, Row<'storageDrivers'>>;
  readonly #annotations: PatternTable<Row<'networkAnnotations'>>;
  readonly #ingressClasses: ReadonlyMap<string, Row<'ingressClassNames'>>;
  readonly #identities: Record<
    Row<'workloadIdentity'>['on'],
    PatternTable<Row<'workloadIdentity'>>
  >;
  readonly #secretStores: ReadonlyMap<string, Row<'secretStores'>>;
  readonly #variables: PatternTable<Row<'variableNames'>>;
  readonly #scheduling: PatternTable<Row<'schedulingLabels'>>;
  readonly #groups: PatternTable<Row<'customResourceGroups'>>;

  constructor(entries: RegisterEntries) {
    const byPattern = (row: { pattern: string }) => row.pattern;
    const identities = (on: Row<'workloadIdentity'>['on']) =>
      new PatternTable(
        entries.workloadIdentity.filter(row => row.on === on),
        byPattern,
      );
    this.#registries = new PatternTable(entries.registries, byPattern);
    this.#endpoints = new PatternTable(entries.endpoints, byPattern);
    this.#storage = firstBy(entries.storageDrivers, row => row.driver);
    this.#annotations = new PatternTable(entries.networkAnnotations, byPattern);
    this.#ingressClasses = firstBy(entries.ingressClassNames, row => row.name);
    this.#identities = {
      'service-account-annotation': identities('service-account-annotation'),
      'pod-label': identities('pod-label'),
    };
    this.#secretStores = firstBy(
      entries.secretStores,
      row => `${row.on}/${row.key}`,
    );
    this.#variables = new PatternTable(entries.variableNames, byPattern);
    this.#scheduling = new PatternTable(entries.schedulingLabels, byPattern);
    this.#groups = new PatternTable(entries.customResourceGroups, byPattern);
  }

  /** By host, lower case, with port if any. */
  registry(host: string): Row<'registries'> | undefined {
    return this.#registries.find(host);
  }

  /** By host, lower case, without scheme, port and path. */
  endpoint(host: string): Row<'endpoints'> | undefined {
    return this.#endpoints.find(host);
  }

  /** A vendored driver, such as rook-ceph.rbd.csi.ceph.com, is its last part. */
  storageDriver(driver: string): Row<'storageDrivers'> | undefined {
    for (let name = driver; name; name = afterFirstDot(name)) {
      const row = this.#storage.get(name);
      if (row) return row;
    }
    return undefined;
  }

  networkAnnotation(key: string): Row<'networkAnnotations'> | undefined {
    return this.#annotations.find(key);
  }

  ingressClass(name: string): Row<'ingressClassNames'> | undefined {
    return this.#ingressClasses.get(name);
  }

  serviceAccountAnnotation(key: string): Row<'workloadIdentity'> | undefined {
    return this.#identities['service-account-annotation'].find(key);
  }

  podLabel(key: string): Row<'workloadIdentity'> | undefined {
    return this.#identities['pod-label'].find(key);
  }

  secretStore(
    on: Row<'secretStores'>['on'],
    key: string,
  ): Row<'secretStores'> | undefined {
    return this.#secretStores.get(`${on}/${key}`);
  }

  variableName(name: string): Row<'variableNames'> | undefined {
    return this.#variables.find(name);
  }

  schedulingLabel(key: string): Row<'schedulingLabels'> | undefined {
    return this.#scheduling.find(key);
  }

  customResourceGroup(group: string): Row<'customResourceGroups'> | undefined {
    return this.#groups.find(group);
  }
}

function firstBy<T>(rows: readonly T[], keyOf: (row: T) => string) {
  const byKey = new Map<string, T>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!byKey.has(key)) byKey.set(key, row);
  }
  return byKey;
}

function afterFirstDot(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1);
}
