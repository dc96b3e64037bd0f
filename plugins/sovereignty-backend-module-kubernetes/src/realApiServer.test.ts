// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ChildProcess, spawn } from 'child_process';
import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import { createInterface } from 'readline';
import { mockServices } from '@backstage/backend-test-utils';
import { ClusterObservation } from '@regie/plugin-sovereignty-common';
import { loadRegister } from '@regie/plugin-sovereignty-engine';
import { ClusterSource, observeCluster } from '@regie/plugin-sovereignty-node';
import { z } from 'zod';
import { KubernetesConfigClusterSource } from './sources/KubernetesConfigClusterSource';
import { SnapshotClusterSource } from './sources/SnapshotClusterSource';

jest.setTimeout(180_000);

const root = path.resolve(__dirname, '../../..');
const registerFolder = path.join(root, 'register');
const { register } = loadRegister(
  readdirSync(registerFolder)
    .filter(name => name.endsWith('.yaml'))
    .map(name => ({
      path: name,
      text: readFileSync(path.join(registerFolder, name), 'utf8'),
    })),
);

const serverSchema = z.object({
  url: z.string(),
  caData: z.string(),
  adminToken: z.string(),
  tokens: z.record(z.string(), z.string()),
});

/** Starts a real API server with the objects of a recorded cluster on it. */
async function startServer(snapshot: string) {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      path.join(root, 'tools/kube-apiserver/server.mjs'),
      '--json',
      '--apply',
      snapshot,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout! });
  const [line] = await new Promise<string[]>((resolve, reject) => {
    lines.once('line', first => resolve([first]));
    child.once('exit', code => reject(new Error(`server ended with ${code}`)));
  });
  return {
    server: serverSchema.parse(JSON.parse(line)),
    stop: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.stdin!.end();
      await ended;
    },
  };
}

function configured(
  name: string,
  server: z.output<typeof serverSchema>,
  token: string,
): ClusterSource {
  return KubernetesConfigClusterSource.fromConfig(
    mockServices.rootConfig({
      data: {
        kubernetes: {
          clusterLocatorMethods: [
            {
              type: 'config',
              clusters: [
                {
                  name,
                  url: server.url,
                  authProvider: 'serviceAccount',
                  serviceAccountToken: token,
                  ...(server.caData && { caData: server.caData }),
                },
              ],
            },
          ],
        },
      },
    }),
    mockServices.logger.mock(),
  );
}

async function observe(source: ClusterSource): Promise<ClusterObservation> {
  const [handle] = await source.listClusters();
  return observeCluster(handle, { register });
}

/** What must be the same, however a cluster was read. */
function essence({ workloads, nodePools }: ClusterObservation) {
  return {
    pools: nodePools.map(({ id, count, nodes }) => ({ id, count, nodes })),
    workloads: workloads.map(
      ({ namespace, kind, name, placements, signals, notRead }) => ({
        namespace,
        kind,
        name,
        placements,
        signals,
        notRead,
      }),
    ),
  };
}

const describeWithServer = process.env.KUBEBUILDER_ASSETS
  ? describe
  : describe.skip;

describeWithServer('on a real API server', () => {
  it.each(['waterveld-odc', 'waterveld-aks', 'waterveld-scaleway'])(
    '%s gives the same placements and signals as its snapshot',
    async name => {
      const snapshot = path.join(root, 'examples/clusters', name);
      const { server, stop } = await startServer(snapshot);
      try {
        const live = await observe(configured(name, server, server.adminToken));
        const recorded = await observe(new SnapshotClusterSource([snapshot]));
        expect(live.workloads.length).toBeGreaterThan(5);
        expect(essence(live)).toEqual(essence(recorded));

        const stranger = configured(name, server, server.tokens.stranger);
        await expect(observe(stranger)).rejects.toMatchObject({
          reason: 'forbidden',
        });
        const nobody = configured(name, server, 'not-a-token');
        await expect(observe(nobody)).rejects.toMatchObject({
          reason: 'unauthorized',
        });
      } finally {
        await stop();
      }
    },
  );
});

describe('a cluster that cannot be reached', () => {
  it('is named with what to do, and without its token', async () => {
    const source = configured(
      'gone',
      { url: 'https://127.0.0.1:9', caData: '', adminToken: '', tokens: {} },
      'secret-token',
    );
    const error = await observe(source).catch(caught => caught);
    expect(error).toMatchObject({ reason: 'refused' });
    expect(error.message).toContain('Cluster gone: 127.0.0.1:9 refused');
    expect(error.message).not.toContain('secret-token');
  });
});
