// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { listingRules } from '@regie/plugin-sovereignty-common';

/** Name of the role that lets Regie read a cluster. */
const ROLE = 'regie-reader';

/**
 * The rules that a ClusterRole lacks, as YAML to put under its `rules`. A
 * resource is named as kubectl does it: plural, with the group after a dot.
 */
export function missingRules(resources: readonly string[]): string {
  const rules = listingRules(resources).map(
    ({ apiGroups: [group], resources: plurals, verbs }) =>
      `  - apiGroups: ['${group}']\n    resources: [${plurals.join(
        ', ',
      )}]\n    verbs: [${verbs.join(', ')}]`,
  );
  return [
    'apiVersion: rbac.authorization.k8s.io/v1',
    'kind: ClusterRole',
    'metadata:',
    `  name: ${ROLE}-addition`,
    'rules:',
    ...rules,
  ].join('\n');
}

/** The commands that show, and after mending confirm, what is allowed. */
export function checkCommands(resources: readonly string[]): string {
  return [...resources]
    .sort()
    .map(resource => `kubectl auth can-i list ${resource} --all-namespaces`)
    .join('\n');
}
