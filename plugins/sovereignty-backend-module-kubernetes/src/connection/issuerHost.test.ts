// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createServer, Server } from 'http';
import { AddressInfo } from 'net';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { mockServices } from '@backstage/backend-test-utils';
import { ClusterSource } from '@regie/plugin-sovereignty-node';
import { KubernetesConfigClusterSource } from '../sources/KubernetesConfigClusterSource';
import { SnapshotClusterSource } from '../sources/SnapshotClusterSource';

const ISSUER =
  'https://container.googleapis.com/v1/projects/p/locations/l/clusters/c';

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise(resolve => server?.close(resolve) ?? resolve(undefined));
  server = undefined;
});

async function answering(status: number, body: string): Promise<ClusterSource> {
  server = createServer((request, response) => {
    const isAsked = request.url === '/.well-known/openid-configuration';
    response.statusCode = isAsked ? status : 500;
    response.end(body);
  });
  await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return KubernetesConfigClusterSource.fromConfig(
    mockServices.rootConfig({
      data: {
        kubernetes: {
          clusterLocatorMethods: [
            {
              type: 'config',
              clusters: [
                {
                  name: 'a',
                  url: `http://127.0.0.1:${port}`,
                  authProvider: 'serviceAccount',
                  serviceAccountToken: 'x',
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

async function issuerHost(source: ClusterSource) {
  const [handle] = await source.listClusters();
  const connection = await handle.open();
  try {
    return await connection.issuerHost?.();
  } finally {
    await connection.close();
  }
}

describe('the issuer of tokens of a cluster', () => {
  it('is told by its host alone', async () => {
    const source = await answering(200, JSON.stringify({ issuer: ISSUER }));
    expect(await issuerHost(source)).toBe('container.googleapis.com');
  });

  it.each([
    ['refused', 403, '{}'],
    ['not there', 404, '{}'],
    ['of a proxy that asks to sign in', 200, '<html>'],
    ['without an issuer', 200, '{}'],
    ['no address', 200, '{"issuer":"kubernetes/serviceaccount"}'],
  ])('is not known where the answer is %s', async (_what, status, body) => {
    expect(await issuerHost(await answering(status, body))).toBeNull();
  });

  it('is kept in a snapshot', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'regie-issuer-'));
    try {
      const put = (name: string, text: string) =>
        writeFileSync(path.join(folder, name), text);
      put(
        'snapshot.yaml',
        'apiVersion: regie.dev/v1\nkind: Snapshot\nissuerHost: a.example\n',
      );
      put('nodes.yaml', 'apiVersion: v1\nkind: NodeList\nitems: []\n');
      const source = new SnapshotClusterSource([folder]);
      expect(await issuerHost(source)).toBe('a.example');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
