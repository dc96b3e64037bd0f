// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** A kind of object that is read from a cluster. @public */
export interface ObservedResource {
  /** Plural name, with the group after a dot as kubectl has it. */
  readonly resource: string;
  readonly kind: string;
  /** Newest API version first; the first that the server has is read. */
  readonly paths: readonly string[];
  /** A reading without it is no reading: workloads and where they run. */
  readonly required: boolean;
}

function core(resource: string, kind: string, required = false) {
  return { resource, kind, paths: [`/api/v1/${resource}`], required };
}

function grouped(
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

/**
 * Everything that is read, in reading order: what others name comes before
 * those who name it, so that pods can be folded into their workloads at once.
 * Secrets are not in it and never will be.
 *
 * @public
 */
export const OBSERVED_RESOURCES: readonly ObservedResource[] = [
  core('namespaces', 'Namespace'),
  grouped('storageclasses', 'StorageClass', 'storage.k8s.io', ['v1']),
  grouped('csidrivers', 'CSIDriver', 'storage.k8s.io', ['v1']),
  core('nodes', 'Node', true),
  core('persistentvolumes', 'PersistentVolume'),
  core('persistentvolumeclaims', 'PersistentVolumeClaim'),
  core('serviceaccounts', 'ServiceAccount'),
  core('configmaps', 'ConfigMap'),
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
  core('services', 'Service'),
  grouped('ingresses', 'Ingress', 'networking.k8s.io', ['v1']),
  grouped('deployments', 'Deployment', 'apps', ['v1'], true),
  grouped('statefulsets', 'StatefulSet', 'apps', ['v1'], true),
  grouped('daemonsets', 'DaemonSet', 'apps', ['v1'], true),
  grouped('cronjobs', 'CronJob', 'batch', ['v1']),
  grouped('jobs', 'Job', 'batch', ['v1']),
  core('pods', 'Pod', true),
];
