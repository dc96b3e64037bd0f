// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Records a cluster with kubectl into a snapshot folder:
//   node tools/kube-apiserver/record.mjs FOLDER [json|yaml]
// The cluster is the one that KUBECONFIG names. Secrets are not asked for.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const RESOURCES = [
  'nodes',
  'namespaces',
  'pods',
  'deployments.apps',
  'statefulsets.apps',
  'daemonsets.apps',
  'replicasets.apps',
  'jobs.batch',
  'cronjobs.batch',
  'services',
  'ingresses.networking.k8s.io',
  'persistentvolumes',
  'persistentvolumeclaims',
  'storageclasses.storage.k8s.io',
  'csidrivers.storage.k8s.io',
  'serviceaccounts',
  'configmaps',
  'customresourcedefinitions.apiextensions.k8s.io',
  'externalsecrets.external-secrets.io',
  'secretstores.external-secrets.io',
  'clustersecretstores.external-secrets.io',
  'compliancies.haven.commonground.nl',
  'clusters.postgresql.cnpg.io',
];

const [folder, format = 'yaml'] = process.argv.slice(2);
if (!folder || !['json', 'yaml'].includes(format)) {
  console.error(
    'Usage: node tools/kube-apiserver/record.mjs FOLDER [json|yaml], with KUBECONFIG set.',
  );
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
for (const resource of RESOURCES) {
  const { status, stdout, stderr, error } = spawnSync(
    'kubectl',
    ['get', resource, '--all-namespaces', '-o', format],
    { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 },
  );
  if (error) {
    console.error(`kubectl could not be run: ${error.message}`);
    process.exit(2);
  }
  if (status === 0) {
    writeFileSync(path.join(folder, `${resource}.${format}`), stdout);
  } else {
    console.error(`${resource}: ${stderr.trim().split('\n').at(-1)}`);
  }
}
