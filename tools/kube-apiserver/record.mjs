// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Records what the reader reads of a cluster into a snapshot folder, one file per
// resource:
//   node tools/kube-apiserver/record.mjs FOLDER [json|yaml]
// The cluster is the one that KUBECONFIG names. Secrets are not asked for.
// With kubectl it is what kubectl prints; without, only JSON, of a server that
// server.mjs started, in the same shape.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadSource } from '../bench/report.mjs';
import { ApiClient } from './ApiClient.mjs';

/** What the reader asks for, as kubectl names each, newest version first. */
function observed() {
  const { OBSERVED_RESOURCES } = loadSource(
    'plugins/sovereignty-engine/src/index.ts',
  );
  return OBSERVED_RESOURCES.map(({ resource, paths, labelSelector }) => {
    const [name, ...group] = resource.split('.');
    const versions = paths.map(where => where.split('/').at(-2));
    return {
      names:
        group.length > 0
          ? versions.map(version => [name, version, ...group].join('.'))
          : [name],
      labelSelector,
    };
  });
}

/** With what a Deployment's pods name as their owner, for who applies them again. */
const RESOURCES = [...observed(), { names: ['replicasets.v1.apps'] }];

/** `deployments.v1.apps` is kept as deployments.apps, as kubectl calls it. */
function fileNameOf(resource, format) {
  const [name, , ...group] = resource.split('.');
  return `${[name, ...group].join('.')}.${format}`;
}

/** @returns {string | undefined} undefined where the server has no such thing */
function askKubectl(resource, { format, labelSelector }) {
  const { status, stdout, stderr } = spawnSync(
    'kubectl',
    [
      ...['get', resource, '--all-namespaces', '-o', format],
      ...(labelSelector ? ['--selector', labelSelector] : []),
    ],
    { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 },
  );
  if (status === 0) return stdout;
  if (/doesn't have a resource type|NotFound/.test(stderr)) return undefined;
  throw new Error(`${resource}: ${stderr.trim()}`);
}

function clientFromKubeconfig(file) {
  const { clusters, users } = JSON.parse(readFileSync(file, 'utf8'));
  return new ApiClient({
    url: clusters[0].cluster.server,
    caFile: clusters[0].cluster['certificate-authority'],
    adminToken: users[0].user.token,
  });
}

/** kubectl prints an object's keys in the order of the alphabet. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** Asks as kubectl does, and prints as it does. */
async function askServer(client, resource, { labelSelector }) {
  const [name, version = 'v1', ...group] = resource.split('.');
  const root = group.length > 0 ? `apis/${group.join('.')}` : 'api';
  const query = labelSelector
    ? `?${new URLSearchParams({ labelSelector })}`
    : '';
  const list = await client
    .get(`/${root}/${version}/${name}${query}`)
    .catch(error => {
      if (error.status === 404) return undefined;
      throw error;
    });
  if (!list) return undefined;
  const kind = list.kind.replace(/List$/, '');
  const items = list.items.map(({ metadata, ...item }) => {
    const { managedFields, ...shown } = metadata;
    return { apiVersion: list.apiVersion, kind, metadata: shown, ...item };
  });
  const printed = {
    apiVersion: 'v1',
    items,
    kind: 'List',
    metadata: { resourceVersion: '' },
  };
  return `${JSON.stringify(sorted(printed), null, 4)}\n`;
}

async function main() {
  const [folder, format = 'yaml'] = process.argv.slice(2);
  if (
    !folder ||
    !['json', 'yaml'].includes(format) ||
    !process.env.KUBECONFIG
  ) {
    console.error(
      'Usage: KUBECONFIG=FILE node tools/kube-apiserver/record.mjs FOLDER [json|yaml]',
    );
    process.exitCode = 2;
    return;
  }
  const hasKubectl = !spawnSync('kubectl', ['version', '--client']).error;
  if (!hasKubectl && format === 'yaml') {
    console.error(
      'Only kubectl prints YAML, and it is not here. Ask for json.',
    );
    process.exitCode = 2;
    return;
  }
  const client = hasKubectl
    ? undefined
    : clientFromKubeconfig(process.env.KUBECONFIG);
  mkdirSync(folder, { recursive: true });
  for (const { names, labelSelector } of RESOURCES) {
    const options = { format, labelSelector };
    let text;
    for (const name of names) {
      text ??= client
        ? await askServer(client, name, options)
        : askKubectl(name, options);
    }
    if (text === undefined) {
      console.error(`${names[0]}: not served`);
    } else {
      writeFileSync(path.join(folder, fileNameOf(names[0], format)), text);
    }
  }
  client?.close();
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
