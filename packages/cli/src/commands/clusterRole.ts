// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { listingRules } from '@regie/plugin-sovereignty-common';
import { customResourcesOf } from '@regie/plugin-sovereignty-node';
import { Command } from 'commander';
import { stringify } from 'yaml';
import { CannotRun, ExitCode } from '../exit';
import {
  addClusterOptions,
  ClusterOptions,
  clusterSources,
} from '../loading/clusterSources';
import {
  loadRegisterFiles,
  registerOption,
} from '../loading/loadRegisterFiles';

interface ClusterRoleOptions extends ClusterOptions {
  account: string;
  register: string[];
}

const NAME = 'regie-reader-providers';
const GROUP = 'rbac.authorization.k8s.io';
const labels = { 'app.kubernetes.io/name': 'regie' };

export function addClusterRole(
  program: Command,
  finish: (code: ExitCode) => void,
): void {
  addClusterOptions(
    program
      .command('cluster-role')
      .description(
        'Prints the role for the resources of providers that a cluster defines, beside the role that ships',
      ),
  )
    .option(
      '--account <namespace/name>',
      'the service account that gets the role',
      'regie/regie',
    )
    .addOption(registerOption())
    .action(async (options: ClusterRoleOptions) =>
      finish(await clusterRole(options)),
    );
}

async function clusterRole(options: ClusterRoleOptions): Promise<ExitCode> {
  const [namespace, name, ...rest] = options.account.split('/');
  if (!namespace || !name || rest.length > 0) {
    throw new CannotRun('write --account as NAMESPACE/NAME.');
  }
  const register = await loadRegisterFiles(options.register);
  const handles = (
    await Promise.all(
      clusterSources(options).map(source => source.listClusters()),
    )
  ).flat();
  if (handles.length !== 1) {
    throw new CannotRun(
      handles.length === 0
        ? 'name a cluster with --snapshot or --kubeconfig.'
        : `each cluster has a role of its own; name one with --context: ${handles
            .map(handle => handle.name)
            .join(', ')}.`,
    );
  }
  const resources = await customResourcesOf(handles[0], { register });
  if (resources.length === 0) {
    process.stderr.write(
      `regie: ${handles[0].name} defines nothing that the role in docs/kubernetes/clusterrole.yaml does not let it list.\n`,
    );
    return 0;
  }
  process.stdout.write(roleFor(resources, { namespace, name }));
  return 0;
}

/** A role and who has it, to apply as they are. */
function roleFor(
  resources: readonly string[],
  account: { namespace: string; name: string },
): string {
  const metadata = { name: NAME, labels };
  const apiVersion = `${GROUP}/v1`;
  return [
    {
      apiVersion,
      kind: 'ClusterRole',
      metadata,
      rules: listingRules(resources),
    },
    {
      apiVersion,
      kind: 'ClusterRoleBinding',
      metadata,
      roleRef: { apiGroup: GROUP, kind: 'ClusterRole', name: NAME },
      subjects: [{ kind: 'ServiceAccount', ...account }],
    },
  ]
    .map(object => stringify(object, { aliasDuplicateObjects: false }))
    .join('---\n');
}
