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
  readonly #standardGroups: ReadonlySet<string>;
  readonly #controllers: Record<
    Row<'controllers'>['field'],
    PatternTable<Row<'controllers'>>
  >;
  readonly #values: ReadonlyMap<string, PatternTable<Row<'schedulingValues'>>>;
  readonly #volumes: ReadonlyMap<string, Row<'volumeSources'>>;
  readonly #images: PatternTable<Row<'images'>>;
  readonly #runtimes: Record<
    Row<'runtimeClasses'>['on'],
    PatternTable<Row<'runtimeClasses'>>
  >;
  readonly #extended: PatternTable<Row<'extendedResources'>>;
  readonly #dns: ReadonlyMap<string, Row<'dnsProviders'>>;
  readonly #authorities: PatternTable<Row<'certificateAuthorities'>>;
  readonly #forges: PatternTable<Row<'forges'>>;
  readonly #triggers: PatternTable<Row<'triggers'>>;
  readonly #backups: ReadonlyMap<string, Row<'backupPlugins'>>;
  readonly #signs: Record<
    Row<'portabilitySigns'>['on'],
    PatternTable<Row<'portabilitySigns'>>
  >;

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
      'pod-annotation': identities('pod-annotation'),
      'token-audience': identities('token-audience'),
    };
    this.#secretStores = firstBy(
      entries.secretStores,
      row => `${row.on}/${row.key}`,
    );
    this.#variables = new PatternTable(entries.variableNames, byPattern);
    this.#scheduling = new PatternTable(entries.schedulingLabels, byPattern);
    this.#groups = new PatternTable(entries.customResourceGroups, byPattern);
    this.#standardGroups = new Set(
      entries.standardApiGroups.map(({ group }) => group),
    );
    const controllers = (field: Row<'controllers'>['field']) =>
      new PatternTable(
        entries.controllers.filter(row => row.field === field),
        row => row.controller,
      );
    this.#controllers = {
      IngressClass: controllers('IngressClass'),
      GatewayClass: controllers('GatewayClass'),
      LoadBalancerClass: controllers('LoadBalancerClass'),
    };
    this.#values = new Map(
      entries.schedulingValues.map(({ label }) => [
        label,
        new PatternTable(
          entries.schedulingValues.filter(row => row.label === label),
          row => row.value,
        ),
      ]),
    );
    this.#volumes = firstBy(entries.volumeSources, row => row.field);
    this.#images = new PatternTable(entries.images, byPattern);
    const runtimes = (on: Row<'runtimeClasses'>['on']) =>
      new PatternTable(
        entries.runtimeClasses.filter(row => row.on === on),
        byPattern,
      );
    this.#runtimes = { name: runtimes('name'), handler: runtimes('handler') };
    this.#extended = new PatternTable(entries.extendedResources, byPattern);
    this.#dns = byEachName(entries.dnsProviders);
    this.#authorities = new PatternTable(
      entries.certificateAuthorities,
      byPattern,
    );
    this.#forges = new PatternTable(entries.forges, byPattern);
    this.#triggers = new PatternTable(entries.triggers, byPattern);
    this.#backups = byEachName(entries.backupPlugins);
    const signs = (on: Row<'portabilitySigns'>['on']) =>
      new PatternTable(
        entries.portabilitySigns.filter(row => row.on === on),
        byPattern,
      );
    this.#signs = {
      label: signs('label'),
      annotation: signs('annotation'),
      variable: signs('variable'),
    };
  }

  /** By host, lower case, with port if any. */
  registry(host: string): Row<'registries'> | undefined {
    return this.#registries.find(host);
  }

  /** By host, lower case, without scheme, port and path. */
  endpoint(host: string): Row<'endpoints'> | undefined {
    return this.#endpoints.find(host);
  }

  /** Whether it is a service at which people sign in. */
  isSignIn(host: string): boolean {
    return this.endpoint(host)?.category === 'identity provider';
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

  podAnnotation(key: string): Row<'workloadIdentity'> | undefined {
    return this.#identities['pod-annotation'].find(key);
  }

  /** By the audience of a token that is projected into a pod. */
  tokenAudience(audience: string): Row<'workloadIdentity'> | undefined {
    return this.#identities['token-audience'].find(audience);
  }

  /** By the controller that a class names. */
  controller(
    field: Row<'controllers'>['field'],
    name: string,
  ): Row<'controllers'> | undefined {
    return this.#controllers[field].find(name);
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

  schedulingValue(
    label: string,
    value: string,
  ): Row<'schedulingValues'> | undefined {
    return this.#values.get(label)?.find(value);
  }

  /** By the field that names a volume, such as `awsElasticBlockStore`. */
  volumeSource(field: string): Row<'volumeSources'> | undefined {
    return this.#volumes.get(field);
  }

  /** By registry and repository, without tag and digest. */
  image(name: string): Row<'images'> | undefined {
    return this.#images.find(name);
  }

  runtimeClass(
    on: Row<'runtimeClasses'>['on'],
    text: string,
  ): Row<'runtimeClasses'> | undefined {
    return this.#runtimes[on].find(text);
  }

  extendedResource(name: string): Row<'extendedResources'> | undefined {
    return this.#extended.find(name);
  }

  dnsProvider(name: string): Row<'dnsProviders'> | undefined {
    return this.#dns.get(name.toLowerCase());
  }

  certificateAuthority(
    host: string,
  ): Row<'certificateAuthorities'> | undefined {
    return this.#authorities.find(host);
  }

  forge(host: string): Row<'forges'> | undefined {
    return this.#forges.find(host);
  }

  trigger(type: string): Row<'triggers'> | undefined {
    return this.#triggers.find(type);
  }

  backupPlugin(name: string): Row<'backupPlugins'> | undefined {
    return this.#backups.get(name.toLowerCase());
  }

  portabilitySign(
    on: Row<'portabilitySigns'>['on'],
    text: string,
  ): Row<'portabilitySigns'> | undefined {
    return this.#signs[on].find(text);
  }

  /** A group without a dot is of Kubernetes itself; one that looks alike may not be. */
  isStandardGroup(group: string): boolean {
    return !group.includes('.') || this.#standardGroups.has(group);
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

function byEachName<T extends { names: readonly string[] }>(
  rows: readonly T[],
): ReadonlyMap<string, T> {
  // The first row with a name wins, as everywhere; a later one would overwrite it.
  return new Map(
    [...rows]
      .reverse()
      .flatMap(row =>
        row.names.map(name => [name.toLowerCase(), row] as const),
      ),
  );
}

function afterFirstDot(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1);
}
