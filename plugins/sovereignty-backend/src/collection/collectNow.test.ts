// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import kubernetesModule from '@regie/plugin-sovereignty-backend-module-kubernetes';
import { sovereigntyClusterCollectPermission } from '@regie/plugin-sovereignty-common';
import { startLandscape } from '../__testUtils__/startLandscape';
import { until } from '../__testUtils__/until';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const example = path.resolve(
  __dirname,
  '../../../../examples/clusters/waterveld-aks',
);

const ANNA = 'user:default/anna';
const CARLA = 'user:default/carla';
const CLUSTER = '/sovereignty/clusters/waterveld-aks';

describe('reading a cluster when asked', () => {
  it('is for who may, and tells what went wrong until it goes well', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'regie-collect-now-'));
    const snapshot = path.join(folder, 'waterveld-aks');
    cpSync(example, snapshot, { recursive: true });
    const landscape = await startLandscape({
      entities: [],
      databases: { sovereignty: await databases.init('SQLITE_3') },
      sovereignty: { kubernetes: { snapshots: [snapshot] } },
      features: [kubernetesModule],
      policy: (permission, user) => ({
        result:
          permission === sovereigntyClusterCollectPermission.name &&
          user === CARLA
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      }),
    });
    const status = (isSo: (body: { [key: string]: unknown }) => boolean) =>
      until(
        () => landscape.get(CLUSTER),
        ({ body }) => isSo(body),
      ).then(({ body }) => body);
    const collect = (user: string) =>
      landscape.post(`${CLUSTER}/collect`, {}, user);
    try {
      const first = await status(({ state }) => state === 'fresh');

      expect((await collect(CARLA)).status).toBe(403);
      expect((await landscape.get(CLUSTER, CARLA)).status).toBe(200);
      expect((await landscape.get(CLUSTER)).body.lastAttempt).toBe(
        first.lastAttempt,
      );

      rmSync(snapshot, { recursive: true });
      cpSync(example, snapshot, { recursive: true });
      writeFileSync(path.join(snapshot, 'snapshot.yaml'), 'kind: [');
      expect((await collect(ANNA)).status).toBe(202);
      const stale = await status(({ state }) => state === 'stale');
      expect(stale).toMatchObject({
        lastSuccess: first.lastSuccess,
        failures: 1,
        errorReason: 'malformed',
        error: expect.stringContaining('snapshot.yaml'),
        nodePools: first.nodePools,
      });

      cpSync(example, snapshot, { recursive: true, force: true });
      expect((await collect(ANNA)).status).toBe(202);
      await status(({ state, failures }) => state === 'fresh' && !failures);
    } finally {
      await landscape.stop();
      rmSync(folder, { recursive: true });
    }
  });
});
