// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createServer, Server } from 'http';
import { AddressInfo } from 'net';
import { gzipSync } from 'zlib';
import { mockServices } from '@backstage/backend-test-utils';
import { KubernetesConfigClusterSource } from '../sources/KubernetesConfigClusterSource';
import { Connections } from './Connections';

const PER_SECOND = 20;

let server: Server;
let encodings: (string | undefined)[];
let url: string;

beforeEach(async () => {
  encodings = [];
  server = createServer((request, response) => {
    encodings.push(String(request.headers['accept-encoding']));
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync('{"gitVersion":"v1.37.2"}'));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Asks clusters of one configuration for their version, and gives how long it took. */
async function ask(names: readonly string[], times: number): Promise<number> {
  const clusters = names.map(name => ({
    ...{ name, url: `${url}/${name}`, authProvider: 'serviceAccount' },
    serviceAccountToken: 'x',
  }));
  const source = KubernetesConfigClusterSource.fromConfig(
    mockServices.rootConfig({
      data: {
        kubernetes: {
          clusterLocatorMethods: [{ type: 'config', clusters }],
        },
      },
    }),
    mockServices.logger.mock(),
    new Connections({ requestsPerSecond: PER_SECOND }),
  );
  const start = performance.now();
  for (const handle of await source.listClusters()) {
    // What is known of a server outlives one reading of it.
    for (let half = 0; half < 2; half++) {
      const connection = await handle.open();
      for (let time = 0; time < times / 2; time++) {
        expect(await connection.version()).toBe('v1.37.2');
      }
      await connection.close();
    }
  }
  return performance.now() - start;
}

describe('the requests to an API server', () => {
  it('are spaced after a burst, over its readings together', async () => {
    // Two seconds' worth goes out at once; the twenty after that take one.
    expect(await ask(['a'], 3 * PER_SECOND)).toBeGreaterThan(900);
  });

  it('do not wait for those to another', async () => {
    const alone = await ask(['a'], 2 * PER_SECOND - 2);
    const both = await ask(['a', 'b'], 2 * PER_SECOND - 2);
    expect(both).toBeLessThan(alone + 900);
  });

  it('take compressed answers', async () => {
    await ask(['a'], 2);
    expect(encodings).toEqual(['gzip', 'gzip']);
  });
});
