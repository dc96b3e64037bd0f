// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'child_process';
import path from 'path';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import kubernetesModule from '@regie/plugin-sovereignty-backend-module-kubernetes';
import knexFactory, { Knex } from 'knex';
import request from 'supertest';
import { openDatabase } from '../database/migrate';
import sovereigntyPlugin from '../index';
import { compliantIn } from '../__testUtils__/collecting';
import { collectSnapshot, storeOn } from '../__testUtils__/collectSnapshot';
import { configFor, startFaultyCluster } from '../__testUtils__/faultyCluster';

jest.setTimeout(240_000);

const databases = TestDatabases.create({
  ids: ['POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});
const [[postgres] = []] = databases.eachSupportedId();
const describeOnPostgres = postgres ? describe : describe.skip;
const describeWithServer =
  postgres && process.env.KUBEBUILDER_ASSETS ? describe : describe.skip;

const examples = path.resolve(__dirname, '../../../../examples/clusters');
const before = path.join(examples, 'waterveld-aks');
const after = path.join(examples, 'waterveld-odc');
const beside = path.join(examples, 'waterveld-scaleway');
const CLUSTER = 'waterveld-aks';
const OTHER = 'waterveld-scaleway';

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const patience = Date.now() + 90_000;
  while (!(await isSo())) {
    if (Date.now() > patience) throw new Error('it never came so far');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** Connections of a database that wait for a lock of another. */
async function waiting(knex: Knex): Promise<number[]> {
  const { rows } = await knex.raw(
    `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
  );
  return rows.map(({ pid }: { pid: number }) => pid);
}

describeOnPostgres('a reading that is cut short', () => {
  const prepared = async () => {
    const knex = await databases.init(postgres ?? 'POSTGRES_15');
    await openDatabase({ getClient: async () => knex });
    const store = storeOn(knex);
    await store.setListed(
      [CLUSTER, OTHER].map(name => ({ name, source: 'snapshot' })),
      new Date().toISOString(),
    );
    await collectSnapshot(knex, { cluster: CLUSTER, snapshot: before });
    await collectSnapshot(knex, { cluster: OTHER, snapshot: beside });
    const viewOf = async (cluster: string) => {
      const readings = await store.readings();
      return JSON.stringify(
        readings.find(({ standing }) => standing.cluster === cluster)
          ?.observation?.workloads,
      );
    };
    const others = await viewOf(OTHER);
    const compliant = await compliantIn(CLUSTER, store);
    return {
      ...{ knex, store, view: () => viewOf(CLUSTER) },
      whole: await viewOf(CLUSTER),
      /** That another cluster is as it was, and nothing became compliant. */
      expectNothingElse: async () => {
        expect(await viewOf(OTHER)).toBe(others);
        expect(await store.status(OTHER)).toMatchObject({ state: 'fresh' });
        const now = await compliantIn(CLUSTER, store);
        expect(now.filter(one => !compliant.includes(one))).toEqual([]);
      },
    };
  };

  /** Holds what has to be written, until told to let go. */
  const hold = async (knex: Knex) => {
    const lock = await knex.transaction();
    await lock('clusters').where({ name: CLUSTER }).forUpdate();
    return lock;
  };

  it('by the death of its process leaves the old view, and the next is whole', async () => {
    const { knex, store, view, whole, expectNothingElse } = await prepared();
    const lock = await hold(knex);
    const child = spawn(
      process.execPath,
      [
        '-r',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        path.resolve(__dirname, '../__testUtils__/collectOnce.ts'),
        JSON.stringify({
          connection: knex.client.config.connection,
          cluster: CLUSTER,
          snapshot: after,
        }),
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const ended = new Promise(resolve => child.once('exit', resolve));
    await until(async () => (await waiting(knex)).length > 0);
    child.kill('SIGKILL');
    await ended;
    await lock.rollback();

    expect(await view()).toBe(whole);
    expect(await store.status(CLUSTER)).toMatchObject({ state: 'fresh' });
    await expectNothingElse();
    await collectSnapshot(knex, { cluster: CLUSTER, snapshot: after });
    expect(await view()).not.toBe(whole);
    expect(await store.status(CLUSTER)).toMatchObject({ state: 'fresh' });
  });

  it('by a restart of the database leaves the old view, and the next is whole', async () => {
    const { knex, store, view, whole, expectNothingElse } = await prepared();
    const own = knexFactory({
      client: 'pg',
      connection: knex.client.config.connection,
    });
    try {
      const lock = await hold(knex);
      const collected = collectSnapshot(own, {
        cluster: CLUSTER,
        snapshot: after,
      }).catch(error => error);
      await until(async () => (await waiting(knex)).length > 0);
      for (const pid of await waiting(knex)) {
        await knex.raw('select pg_terminate_backend(?)', [pid]);
      }
      await lock.rollback();
      expect(String(await collected)).toMatch(/terminat/);

      expect(await view()).toBe(whole);
      expect(await store.status(CLUSTER)).toMatchObject({
        state: 'stale',
        errorReason: 'server-error',
      });
      await expectNothingElse();
      await collectSnapshot(own, { cluster: CLUSTER, snapshot: after });
      expect(await view()).not.toBe(whole);
      expect(await store.status(CLUSTER)).toMatchObject({ state: 'fresh' });
    } finally {
      await own.destroy();
    }
  });

  it('by a later one that was faster does not replace what that found', async () => {
    const { store, view, whole } = await prepared();
    const observation = (await store.readings()).find(
      ({ standing }) => standing.cluster === CLUSTER,
    )?.observation;
    expect(observation).toBeDefined();
    const replaced = await store.replaceView(
      { ...observation!, workloads: [] },
      { at: '2026-01-01T00:00:00.000Z', durationMs: 1 },
    );
    expect(replaced).toBe(false);
    expect(await view()).toBe(whole);
  });
});

describeWithServer('a cluster that two backends know', () => {
  it('is read once by both, and again when asked', async () => {
    const cluster = await startFaultyCluster(before);
    const knex = await databases.init(postgres ?? 'POSTGRES_15');
    const config = configFor({
      name: CLUSTER,
      url: cluster.proxyUrl,
      caData: cluster.proxyCaData,
      token: cluster.adminToken,
    });
    const start = () =>
      startTestBackend({
        features: [
          sovereigntyPlugin,
          kubernetesModule,
          schedulerServiceFactory,
          catalogServiceMock.factory({ entities: [] }),
          mockServices.database.factory({ knex }),
          mockServices.rootConfig.factory({ data: config }),
        ],
      });
    const backends = [await start(), await start()];
    try {
      const readings = async () =>
        (await cluster.requests()).filter(one => one.path === '/version')
          .length;
      const status = () =>
        request(backends[1].server).get(`/api/sovereignty/clusters/${CLUSTER}`);
      await until(async () => (await status()).body.state === 'fresh');
      await new Promise(resolve => setTimeout(resolve, 8_000));
      expect(await readings()).toBe(1);
      const { body } = await status();
      expect(body).toMatchObject({ failures: 0, errorReason: null });
      expect(Date.parse(body.nextRun)).toBeGreaterThan(Date.now());

      const collect = (name: string) =>
        request(backends[1].server).post(
          `/api/sovereignty/clusters/${name}/collect`,
        );
      expect((await collect(CLUSTER)).status).toBe(202);
      await until(async () => (await readings()) === 2);
      expect((await collect('nowhere')).status).toBe(404);
    } finally {
      for (const backend of backends) await backend.stop();
      await cluster.stop();
    }
  });
});
