// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import { SignalCatalogue } from '../register';
import { AggregatedApis } from './AggregatedApis';
import { Backups } from './Backups';
import { ConfigMaps } from './ConfigMaps';
import { CustomResources } from './CustomResources';
import { Delivery } from './Delivery';
import { ExternalHosts } from './ExternalHosts';
import { hostsOf } from './hostsOf';
import { Network } from './Network';
import { NetworkPolicies } from './NetworkPolicies';
import { OutsideAddresses } from './OutsideAddresses';
import { RuntimeClasses } from './RuntimeClasses';
import { Scaling } from './Scaling';
import { SecretStores } from './SecretStores';
import { ServiceAccounts } from './ServiceAccounts';
import { Storage } from './Storage';
import { distinctSignals } from './tie';

type Take = (object: unknown) => boolean;

/** What is said to be unread when a cluster has more kinds than are read. */
export const LEFT_OUT = 'custom resources of providers';

/** Everything in a cluster that workloads lean on, gathered while it is read. */
export class SignalContext {
  readonly catalogue: SignalCatalogue;
  readonly backups: Backups;
  readonly configMaps: ConfigMaps;
  readonly customResources: CustomResources;
  readonly delivery: Delivery;
  readonly network: Network;
  readonly networkPolicies = new NetworkPolicies();
  readonly runtimeClasses: RuntimeClasses;
  readonly scaling: Scaling;
  readonly secretStores: SecretStores;
  readonly serviceAccounts: ServiceAccounts;
  readonly storage: Storage;
  readonly #aggregatedApis: AggregatedApis;
  readonly #externalHosts: ExternalHosts;
  readonly #outside: OutsideAddresses;
  readonly #takers: ReadonlyMap<string, Take>;
  readonly #unread = new Set<string>();

  /** `asOf` is when the cluster was in the state that is read. */
  constructor(catalogue: SignalCatalogue, asOf: string | null) {
    this.catalogue = catalogue;
    this.backups = new Backups(catalogue, asOf);
    this.configMaps = new ConfigMaps(catalogue);
    this.customResources = new CustomResources(catalogue);
    this.delivery = new Delivery(catalogue);
    this.network = new Network(catalogue);
    this.runtimeClasses = new RuntimeClasses(catalogue);
    this.scaling = new Scaling(catalogue);
    this.secretStores = new SecretStores(catalogue);
    this.serviceAccounts = new ServiceAccounts(catalogue);
    this.storage = new Storage(catalogue, asOf);
    this.#externalHosts = new ExternalHosts(catalogue);
    this.#outside = new OutsideAddresses(catalogue);
    this.#aggregatedApis = new AggregatedApis(this.#outside);
    this.#takers = new Map([
      ...this.#coreTakers(),
      ...this.#networkTakers(),
      ...this.#externalTakers(),
      ...this.#operatorTakers(),
    ]);
  }

  /** Whether an object of this resource is looked at here. */
  takes(resource: string): boolean {
    return this.#takers.has(resource);
  }

  /** False when the object makes no sense; `resource` as OBSERVED_RESOURCES has it. */
  add(resource: string, object: unknown): boolean {
    return this.#takers.get(resource)?.(object) ?? false;
  }

  unread(resource: string): void {
    this.#unread.add(resource);
  }

  wasNotRead(resource: string): boolean {
    return this.#unread.has(resource);
  }

  /** A kind of object of a provider that was not read, if there is one. */
  providerKindUnread(): string | undefined {
    return [...this.#unread].find(resource => {
      if (resource === LEFT_OUT) return true;
      const group = resource.slice(resource.indexOf('.') + 1);
      const row = this.catalogue.customResourceGroup(group);
      return row?.read === true && row.class !== 'portable';
    });
  }

  leftOver(): Signal[] {
    return distinctSignals([
      ...this.network.leftOver(),
      ...this.storage.leftOver(),
      ...this.secretStores.leftOver(),
      ...this.customResources.leftOver(),
      ...this.delivery.leftOver(),
      ...this.backups.leftOver(),
      ...this.#externalHosts.leftOver(),
      ...this.#outside.leftOver(),
      ...this.#aggregatedApis.leftOver(),
    ]);
  }

  #coreTakers(): [string, Take][] {
    return [
      ['configmaps', object => this.configMaps.add(object)],
      ['runtimeclasses.node.k8s.io', object => this.runtimeClasses.add(object)],
      ['serviceaccounts', object => this.serviceAccounts.add(object)],
      ['persistentvolumes', object => this.storage.addVolume(object)],
      ['persistentvolumeclaims', object => this.storage.addClaim(object)],
      [
        'storageclasses.storage.k8s.io',
        object => this.storage.addClass(object),
      ],
      [
        'volumesnapshotclasses.snapshot.storage.k8s.io',
        object => this.storage.addSnapshotClass(object),
      ],
      [
        'volumesnapshots.snapshot.storage.k8s.io',
        object => this.storage.addSnapshot(object),
      ],
      [
        'networkpolicies.networking.k8s.io',
        object => this.networkPolicies.add(object),
      ],
      [
        'horizontalpodautoscalers.autoscaling',
        object => this.scaling.addAutoscaler(object),
      ],
      ['poddisruptionbudgets.policy', object => this.scaling.addBudget(object)],
      ['scaledobjects.keda.sh', object => this.scaling.addScaledObject(object)],
    ];
  }

  #externalTakers(): [string, Take][] {
    const hosts = (
      resource: string,
      kind: keyof typeof hostsOf,
    ): [string, Take] => [
      resource,
      object => this.#externalHosts.add(kind, object),
    ];
    const admission = 'admissionregistration.k8s.io';
    return [
      hosts('serviceentries.networking.istio.io', 'ServiceEntry'),
      hosts(
        `mutatingwebhookconfigurations.${admission}`,
        'MutatingWebhookConfiguration',
      ),
      hosts(
        `validatingwebhookconfigurations.${admission}`,
        'ValidatingWebhookConfiguration',
      ),
      hosts('ciliumnetworkpolicies.cilium.io', 'CiliumNetworkPolicy'),
      hosts(
        'ciliumclusterwidenetworkpolicies.cilium.io',
        'CiliumClusterwideNetworkPolicy',
      ),
      hosts('backends.gateway.envoyproxy.io', 'Backend'),
      hosts('prometheuses.monitoring.coreos.com', 'Prometheus'),
      hosts(
        'opentelemetrycollectors.opentelemetry.io',
        'OpenTelemetryCollector',
      ),
    ];
  }

  #networkTakers(): [string, Take][] {
    const { network } = this;
    const route = (plural: string, kind: string): [string, Take] => [
      `${plural}.gateway.networking.k8s.io`,
      object => network.addRoute(kind, object),
    ];
    return [
      [
        'services',
        object => {
          this.#outside.addService(object);
          return network.addService(object);
        },
      ],
      [
        'endpointslices.discovery.k8s.io',
        object => this.#outside.addSlice(object),
      ],
      [
        'apiservices.apiregistration.k8s.io',
        object => this.#aggregatedApis.add(object),
      ],
      [
        'ingressclasses.networking.k8s.io',
        object => network.classes.add(object),
      ],
      ['ingresses.networking.k8s.io', object => network.addIngress(object)],
      [
        'gatewayclasses.gateway.networking.k8s.io',
        object => network.gateways.addClass(object),
      ],
      [
        'gateways.gateway.networking.k8s.io',
        object => network.gateways.addGateway(object),
      ],
      route('httproutes', 'HTTPRoute'),
      route('grpcroutes', 'GRPCRoute'),
      route('tlsroutes', 'TLSRoute'),
      [
        'routes.route.openshift.io',
        object => network.addOpenShiftRoute(object),
      ],
    ];
  }

  #operatorTakers(): [string, Take][] {
    const { backups, customResources, delivery, network, secretStores } = this;
    const source = (plural: string, kind: string): [string, Take] => [
      `${plural}.source.toolkit.fluxcd.io`,
      object => delivery.addSource(kind, object),
    ];
    return [
      [
        'externalsecrets.external-secrets.io',
        object => secretStores.addExternalSecret(object),
      ],
      [
        'secretstores.external-secrets.io',
        object => secretStores.addStore('SecretStore', object),
      ],
      [
        'clustersecretstores.external-secrets.io',
        object => secretStores.addStore('ClusterSecretStore', object),
      ],
      [
        'secretproviderclasses.secrets-store.csi.x-k8s.io',
        object => secretStores.addProviderClass(object),
      ],
      [
        'sopssecrets.isindir.github.com',
        object => customResources.add('isindir.github.com', object),
      ],
      source('gitrepositories', 'GitRepository'),
      source('ocirepositories', 'OCIRepository'),
      source('helmrepositories', 'HelmRepository'),
      source('buckets', 'Bucket'),
      [
        'kustomizations.kustomize.toolkit.fluxcd.io',
        object => delivery.addKustomization(object),
      ],
      [
        'helmreleases.helm.toolkit.fluxcd.io',
        object => delivery.addHelmRelease(object),
      ],
      ['applications.argoproj.io', object => delivery.addApplication(object)],
      [
        'backupstoragelocations.velero.io',
        object => backups.addLocation(object),
      ],
      ['schedules.velero.io', object => backups.addSchedule(object)],
      ['restores.velero.io', object => backups.addRestore(object)],
      ['backups.velero.io', object => backups.addBackup(object)],
      ['schedules.k8up.io', object => backups.addNamespaceSchedule(object)],
      [
        'objectstores.barmancloud.cnpg.io',
        object => backups.addObjectStore(object),
      ],
      [
        'clusters.postgresql.cnpg.io',
        object =>
          backups.addDatabase(object) &&
          customResources.add('postgresql.cnpg.io', object, 'Cluster'),
      ],
      [
        'keycloaks.k8s.keycloak.org',
        object => customResources.add('k8s.keycloak.org', object, 'Keycloak'),
      ],
      [
        'certificates.cert-manager.io',
        object => network.issuers.addCertificate(object),
      ],
      [
        'issuers.cert-manager.io',
        object => network.issuers.add('Issuer', object),
      ],
      [
        'clusterissuers.cert-manager.io',
        object => network.issuers.add('ClusterIssuer', object),
      ],
    ];
  }
}
