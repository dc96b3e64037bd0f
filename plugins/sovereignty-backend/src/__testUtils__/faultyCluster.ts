// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'child_process';
import path from 'path';
import { createInterface } from 'readline';
import { mockServices } from '@backstage/backend-test-utils';
import { KubernetesConfigClusterSource } from '@regie/plugin-sovereignty-backend-module-kubernetes';
import { ClusterHandle } from '@regie/plugin-sovereignty-node';
import { z } from 'zod';

// eslint-disable-next-line no-restricted-syntax
const root = path.resolve(__dirname, '../../../..');

const clusterSchema = z.object({
  url: z.string(),
  caData: z.string(),
  adminToken: z.string(),
  tokens: z.record(z.string(), z.string()),
  etcdUrl: z.string(),
  proxyUrl: z.string(),
  proxyCaData: z.string(),
  expiredUrl: z.string(),
  expiredCaData: z.string(),
  controlUrl: z.string(),
});

/** A fault as the proxy in tools/fault-proxy takes it. */
export interface Fault {
  readonly path: string;
  readonly kind: 'hang' | 'slow' | 'reset' | 'cut' | 'answer';
  readonly times?: number;
  readonly skip?: number;
  readonly ms?: number;
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export type FaultyCluster = Awaited<ReturnType<typeof startFaultyCluster>>;

/** A real API server with recorded objects, and a proxy that does harm. */
export async function startFaultyCluster(snapshot: string) {
  const child = spawn(
    process.execPath,
    [path.join(root, 'tools/fault-proxy/server.mjs'), '--apply', snapshot],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout });
  const line = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', code => reject(new Error(`server ended with ${code}`)));
  });
  const server = clusterSchema.parse(JSON.parse(line));
  return {
    ...server,
    plan: async (faults: readonly Fault[]) => {
      await fetch(server.controlUrl, {
        method: 'POST',
        body: JSON.stringify(faults),
      });
    },
    requests: async () =>
      z
        .array(
          z.object({
            method: z.string(),
            path: z.string(),
            status: z.number(),
          }),
        )
        .parse(await (await fetch(server.controlUrl)).json()),
    stop: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.stdin.end();
      await ended;
    },
  };
}

/** A cluster of the kubernetes configuration. */
export async function configuredHandle(cluster: {
  name: string;
  url: string;
  caData: string;
  token: string;
}): Promise<ClusterHandle> {
  const source = KubernetesConfigClusterSource.fromConfig(
    mockServices.rootConfig({ data: configFor(cluster) }),
    mockServices.logger.mock(),
  );
  const [handle] = await source.listClusters();
  return handle;
}

export function configFor({
  name,
  url,
  caData,
  token,
}: {
  name: string;
  url: string;
  caData: string;
  token: string;
}) {
  return {
    kubernetes: {
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: [
            {
              name,
              url,
              caData,
              authProvider: 'serviceAccount',
              serviceAccountToken: token,
            },
          ],
        },
      ],
    },
  };
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Puts bare pods into the store of the server, past admission. */
export async function addPods(
  etcdUrl: string,
  namespace: string,
  count: number,
): Promise<void> {
  for (let start = 0; start < count; start += 100) {
    const success = Array.from({ length: 100 }, (_, index) => {
      const name = `veel-${String(start + index).padStart(5, '0')}`;
      const pod = {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: {
          name,
          namespace,
          uid: `10000000-0000-4000-8000-0000000${name.slice(5)}`,
          creationTimestamp: '2026-11-01T08:00:00Z',
        },
        spec: { containers: [{ name: 'app', image: 'nginx:1' }] },
        status: { phase: 'Pending' },
      };
      return {
        requestPut: {
          key: base64(`/registry/pods/${namespace}/${name}`),
          value: base64(JSON.stringify(pod)),
        },
      };
    });
    await ask(`${etcdUrl}/v3/kv/txn`, { success });
  }
}

/** Everything that the store holds under a key, gone at once. */
export async function removeAll(etcdUrl: string, prefix: string) {
  const end = `${prefix.slice(0, -1)}0`;
  await ask(`${etcdUrl}/v3/kv/deleterange`, {
    key: base64(prefix),
    range_end: base64(end),
  });
}

async function ask(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
}
