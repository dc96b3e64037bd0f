// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** A kind of object that is read from a cluster. @public */
export interface ObservedResource {
  /** Plural name, with the group after a dot as kubectl has it. */
  readonly resource: string;
  readonly kind: string;
  /** Newest API version first; the first that the server has is read. */
  readonly paths: readonly string[];
  /** Leaves to the server what is not looked at anyway. */
  readonly labelSelector?: string;
  /** A reading without it is no reading: workloads and where they run. */
  readonly required: boolean;
}

/** Who keeps an EndpointSlice, and what Kubernetes itself is called there. */
export const SLICE_MANAGER = {
  label: 'endpointslice.kubernetes.io/managed-by',
  kubernetes: 'endpointslice-controller.k8s.io',
} as const;

function core(
  resource: string,
  kind: string,
  required = false,
): ObservedResource {
  return { resource, kind, paths: [`/api/v1/${resource}`], required };
}

/** A resource of a named group; the newest version comes first. */
export function grouped(
  plural: string,
  kind: string,
  group: string,
  versions: readonly string[],
  required = false,
): ObservedResource {
  return {
    resource: `${plural}.${group}`,
    kind,
    paths: versions.map(version => `/apis/${group}/${version}/${plural}`),
    required,
  };
}

/** The kinds by which the rest is understood. Types of custom resources come first of all. */
const CLUSTER: readonly ObservedResource[] = [
  grouped(
    'customresourcedefinitions',
    'CustomResourceDefinition',
    'apiextensions.k8s.io',
    ['v1'],
  ),
  core('namespaces', 'Namespace'),
  grouped('storageclasses', 'StorageClass', 'storage.k8s.io', ['v1']),
  grouped('csidrivers', 'CSIDriver', 'storage.k8s.io', ['v1']),
  grouped(
    'volumesnapshotclasses',
    'VolumeSnapshotClass',
    'snapshot.storage.k8s.io',
    ['v1', 'v1beta1'],
  ),
  grouped('volumesnapshots', 'VolumeSnapshot', 'snapshot.storage.k8s.io', [
    'v1',
    'v1beta1',
  ]),
  grouped('runtimeclasses', 'RuntimeClass', 'node.k8s.io', ['v1']),
  core('nodes', 'Node', true),
  core('persistentvolumes', 'PersistentVolume'),
  core('persistentvolumeclaims', 'PersistentVolumeClaim'),
  core('serviceaccounts', 'ServiceAccount'),
  core('configmaps', 'ConfigMap'),
];

const SECRET_STORES: readonly ObservedResource[] = [
  grouped('secretstores', 'SecretStore', 'external-secrets.io', [
    'v1',
    'v1beta1',
  ]),
  grouped('clustersecretstores', 'ClusterSecretStore', 'external-secrets.io', [
    'v1',
    'v1beta1',
  ]),
  grouped('externalsecrets', 'ExternalSecret', 'external-secrets.io', [
    'v1',
    'v1beta1',
  ]),
  grouped(
    'secretproviderclasses',
    'SecretProviderClass',
    'secrets-store.csi.x-k8s.io',
    ['v1', 'v1alpha1'],
  ),
  grouped('sopssecrets', 'SopsSecret', 'isindir.github.com', [
    'v1alpha3',
    'v1alpha2',
    'v1alpha1',
  ]),
];

/**
 * Slices that Kubernetes makes itself, of pods that are read as pods. There is one or more
 * for every Service, and none of them leads outside. Endpoints that somebody wrote by
 * hand are mirrored into slices, so those are read here too.
 */
const SLICES_OF_OTHERS: ObservedResource = {
  ...grouped('endpointslices', 'EndpointSlice', 'discovery.k8s.io', ['v1']),
  labelSelector: `${SLICE_MANAGER.label}!=${SLICE_MANAGER.kubernetes}`,
};

const GATEWAY_API = 'gateway.networking.k8s.io';

const NETWORK: readonly ObservedResource[] = [
  grouped('ingressclasses', 'IngressClass', 'networking.k8s.io', ['v1']),
  grouped('gatewayclasses', 'GatewayClass', GATEWAY_API, ['v1', 'v1beta1']),
  grouped('gateways', 'Gateway', GATEWAY_API, ['v1', 'v1beta1']),
  core('services', 'Service'),
  SLICES_OF_OTHERS,
  grouped('apiservices', 'APIService', 'apiregistration.k8s.io', ['v1']),
  grouped('ingresses', 'Ingress', 'networking.k8s.io', ['v1']),
  grouped('networkpolicies', 'NetworkPolicy', 'networking.k8s.io', ['v1']),
  grouped('httproutes', 'HTTPRoute', GATEWAY_API, ['v1', 'v1beta1']),
  grouped('grpcroutes', 'GRPCRoute', GATEWAY_API, ['v1', 'v1alpha2']),
  grouped('tlsroutes', 'TLSRoute', GATEWAY_API, ['v1', 'v1alpha3', 'v1alpha2']),
  grouped('routes', 'Route', 'route.openshift.io', ['v1']),
  grouped('serviceentries', 'ServiceEntry', 'networking.istio.io', [
    'v1',
    'v1beta1',
    'v1alpha3',
  ]),
  grouped('ciliumnetworkpolicies', 'CiliumNetworkPolicy', 'cilium.io', ['v2']),
  grouped(
    'ciliumclusterwidenetworkpolicies',
    'CiliumClusterwideNetworkPolicy',
    'cilium.io',
    ['v2'],
  ),
  grouped('backends', 'Backend', 'gateway.envoyproxy.io', ['v1alpha1']),
  grouped(
    'mutatingwebhookconfigurations',
    'MutatingWebhookConfiguration',
    'admissionregistration.k8s.io',
    ['v1'],
  ),
  grouped(
    'validatingwebhookconfigurations',
    'ValidatingWebhookConfiguration',
    'admissionregistration.k8s.io',
    ['v1'],
  ),
];

const SCALING_AND_METRICS: readonly ObservedResource[] = [
  grouped(
    'horizontalpodautoscalers',
    'HorizontalPodAutoscaler',
    'autoscaling',
    ['v2', 'v1'],
  ),
  grouped('poddisruptionbudgets', 'PodDisruptionBudget', 'policy', ['v1']),
  grouped('scaledobjects', 'ScaledObject', 'keda.sh', ['v1alpha1']),
  grouped('servicemonitors', 'ServiceMonitor', 'monitoring.coreos.com', ['v1']),
  grouped('podmonitors', 'PodMonitor', 'monitoring.coreos.com', ['v1']),
  grouped('prometheuses', 'Prometheus', 'monitoring.coreos.com', ['v1']),
  grouped(
    'opentelemetrycollectors',
    'OpenTelemetryCollector',
    'opentelemetry.io',
    ['v1beta1', 'v1alpha1'],
  ),
];

const FLUX_SOURCE = 'source.toolkit.fluxcd.io';

const DELIVERY: readonly ObservedResource[] = [
  grouped('gitrepositories', 'GitRepository', FLUX_SOURCE, ['v1', 'v1beta2']),
  grouped('ocirepositories', 'OCIRepository', FLUX_SOURCE, ['v1', 'v1beta2']),
  grouped('helmrepositories', 'HelmRepository', FLUX_SOURCE, ['v1', 'v1beta2']),
  grouped('buckets', 'Bucket', FLUX_SOURCE, ['v1', 'v1beta2']),
  grouped('kustomizations', 'Kustomization', 'kustomize.toolkit.fluxcd.io', [
    'v1',
    'v1beta2',
  ]),
  grouped('helmreleases', 'HelmRelease', 'helm.toolkit.fluxcd.io', [
    'v2',
    'v2beta2',
    'v2beta1',
  ]),
  grouped('applications', 'Application', 'argoproj.io', ['v1alpha1']),
];

const BACKUP_AND_DATA: readonly ObservedResource[] = [
  grouped('backupstoragelocations', 'BackupStorageLocation', 'velero.io', [
    'v1',
  ]),
  grouped('schedules', 'Schedule', 'velero.io', ['v1']),
  grouped('restores', 'Restore', 'velero.io', ['v1']),
  grouped('backups', 'Backup', 'velero.io', ['v1']),
  grouped('schedules', 'Schedule', 'k8up.io', ['v1']),
  grouped('objectstores', 'ObjectStore', 'barmancloud.cnpg.io', ['v1']),
  grouped('clusters', 'Cluster', 'postgresql.cnpg.io', ['v1']),
];

const TRUST: readonly ObservedResource[] = [
  grouped('issuers', 'Issuer', 'cert-manager.io', ['v1']),
  grouped('certificates', 'Certificate', 'cert-manager.io', ['v1']),
  grouped('clusterissuers', 'ClusterIssuer', 'cert-manager.io', ['v1']),
  grouped('keycloaks', 'Keycloak', 'k8s.keycloak.org', ['v2beta1', 'v2alpha1']),
  grouped(
    'jwtauthenticators',
    'JWTAuthenticator',
    'authentication.concierge.pinniped.dev',
    ['v1alpha1'],
  ),
  grouped('policyreports', 'PolicyReport', 'wgpolicyk8s.io', [
    'v1beta1',
    'v1alpha2',
  ]),
  grouped('clusterpolicyreports', 'ClusterPolicyReport', 'wgpolicyk8s.io', [
    'v1beta1',
    'v1alpha2',
  ]),
  grouped('compliancies', 'Compliancy', 'haven.commonground.nl', ['v1alpha1']),
];

/** Pods come last, so that each can be folded into its workload at once. */
const WORKLOADS: readonly ObservedResource[] = [
  grouped('deployments', 'Deployment', 'apps', ['v1'], true),
  grouped('statefulsets', 'StatefulSet', 'apps', ['v1'], true),
  grouped('daemonsets', 'DaemonSet', 'apps', ['v1'], true),
  grouped('cronjobs', 'CronJob', 'batch', ['v1']),
  grouped('jobs', 'Job', 'batch', ['v1']),
  core('pods', 'Pod', true),
];

/**
 * Everything that is read, in reading order: what others name comes before
 * those who name it. Only what the server has is read; but for the required
 * ones a server may lack, or refuse, any of them. Secrets are not in it and
 * never will be. ReplicaSets are not needed: a pod tells its Deployment, and a
 * cluster keeps ten times as many old ones as it has Deployments.
 *
 * @public
 */
export const OBSERVED_RESOURCES: readonly ObservedResource[] = [
  ...CLUSTER,
  ...SECRET_STORES,
  ...NETWORK,
  ...SCALING_AND_METRICS,
  ...DELIVERY,
  ...BACKUP_AND_DATA,
  ...TRUST,
  ...WORKLOADS,
];
