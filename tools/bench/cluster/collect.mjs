// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync, readFileSync } from 'node:fs';
import { loadSource } from '../report.mjs';

const { KubeconfigClusterSource } = loadSource(
  'plugins/sovereignty-backend-module-kubernetes/src/index.ts',
);
const { observeCluster } = loadSource('plugins/sovereignty-node/src/index.ts');
const { loadRegister } = loadSource('plugins/sovereignty-engine/src/index.ts');

const folder = new URL('../../../register/', import.meta.url);
const { register } = loadRegister(
  readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .map(name => ({
      path: name,
      text: readFileSync(new URL(name, folder), 'utf8'),
    })),
);

/** Reads a cluster as the backend does. */
export async function collect(server) {
  const source = new KubeconfigClusterSource({ path: server.kubeconfigPath });
  const [handle] = await source.listClusters();
  return observeCluster(handle, { register });
}
