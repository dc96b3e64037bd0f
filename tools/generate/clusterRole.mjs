// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The ClusterRole that lets Regie list what it reads, and nothing else.

import { createRequire } from 'node:module';
import { stringify } from 'yaml';
import { place } from './places.mjs';

const HEADER = `# SPDX-FileCopyrightText: 2026 The Regie authors
# SPDX-License-Identifier: EUPL-1.2

# Generated from the resources that the engine observes. Do not edit: run
# \`npm run generate\`.
#
# All that Regie may do in a cluster: list these, and nothing else. No Secrets,
# no exec, no writing. What is left out of it is shown as not read, and never as
# clean. Groups that a cluster does not have do no harm here. Custom resources by
# which a cluster orders services of a cloud, as of Crossplane, are read as well
# where a rule of your own lets them be listed.
`;

const NAME = 'regie-reader';

/** Group and plural of `/apis/apps/v1/deployments\`; the core group has no name. */
function groupOf(resource) {
  const dot = resource.indexOf('.');
  return dot < 0
    ? { group: '', plural: resource }
    : { group: resource.slice(dot + 1), plural: resource.slice(0, dot) };
}

export async function clusterRole() {
  const require = createRequire(import.meta.url);
  require('@backstage/cli/config/nodeTransform.cjs');
  const { OBSERVED_RESOURCES } = require(place(
    'plugins/sovereignty-engine/src/index.ts',
  ));
  const pluralsOf = new Map();
  for (const { resource } of OBSERVED_RESOURCES) {
    const { group, plural } = groupOf(resource);
    pluralsOf.set(group, [...(pluralsOf.get(group) ?? []), plural]);
  }
  const rules = [...pluralsOf]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, plurals]) => ({
      apiGroups: [group],
      resources: [...plurals].sort(),
      verbs: ['list'],
    }));
  const role = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: NAME },
    rules,
  };
  return [
    {
      file: place('docs/kubernetes/clusterrole.yaml'),
      text: `${HEADER}${stringify(role)}`,
    },
  ];
}
