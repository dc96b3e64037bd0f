// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The least rights that reading a cluster takes, as manifests to apply.

import { createRequire } from 'node:module';
import { stringify } from 'yaml';
import { place } from './places.mjs';

const banner = `# SPDX-FileCopyrightText: 2026 The Regie authors
# SPDX-License-Identifier: EUPL-1.2

# Generated from what the engine observes by tools/generate/clusterRole.mjs. Do not
# edit: change the list there and run \`npm run generate\`. Apply it with
#   kubectl apply -f docs/kubernetes/clusterrole.yaml
# No Secrets, no logs, no exec, and nothing that writes.
`;

const NAMESPACE = 'regie';
const labels = { 'app.kubernetes.io/name': 'regie' };

/** Who issues the tokens of the workloads; service accounts may ask that anyway. */
const ISSUER = {
  nonResourceURLs: ['/.well-known/openid-configuration'],
  verbs: ['get'],
};

export async function clusterRole() {
  const require = createRequire(import.meta.url);
  require('@backstage/cli/config/nodeTransform.cjs');
  const { OBSERVED_RESOURCES } = require(place(
    'plugins/sovereignty-engine/src/index.ts',
  ));
  const { listingRules } = require(place(
    'plugins/sovereignty-common/src/index.ts',
  ));
  const account = { name: 'regie', namespace: NAMESPACE };
  const role = { name: 'regie-reader', labels };
  const objects = [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: NAMESPACE, labels },
    },
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { ...account, labels },
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: role,
      rules: [
        ...listingRules(OBSERVED_RESOURCES.map(({ resource }) => resource)),
        ISSUER,
      ],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: role,
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name: role.name,
      },
      subjects: [{ kind: 'ServiceAccount', ...account }],
    },
  ];
  const text = objects.map(object => stringify(object)).join('---\n');
  return [
    { file: place('docs/kubernetes/clusterrole.yaml'), text: banner + text },
  ];
}
