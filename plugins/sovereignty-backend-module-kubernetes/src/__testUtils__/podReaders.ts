// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

const GROUP = 'rbac.authorization.k8s.io';

/** Lets the group `readers`, and whoever is named, list pods and nothing else. */
export function podReaders(...others: readonly object[]): object[] {
  return [
    {
      apiVersion: `${GROUP}/v1`,
      kind: 'ClusterRole',
      metadata: { name: 'readers' },
      rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['list'] }],
    },
    {
      apiVersion: `${GROUP}/v1`,
      kind: 'ClusterRoleBinding',
      metadata: { name: 'readers' },
      roleRef: { apiGroup: GROUP, kind: 'ClusterRole', name: 'readers' },
      subjects: [
        { apiGroup: GROUP, kind: 'Group', name: 'readers' },
        ...others,
      ],
    },
  ];
}
