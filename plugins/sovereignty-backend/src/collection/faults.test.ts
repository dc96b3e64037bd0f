// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import path from 'path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { SnapshotClusterSource } from '@regie/plugin-sovereignty-backend-module-kubernetes';
import { ClusterHandle } from '@regie/plugin-sovereignty-node';
import { collecting } from '../__testUtils__/collecting';
import {
  addPods,
  configuredHandle,
  Fault,
  FaultyCluster,
  removeAll,
  startFaultyCluster,
} from '../__testUtils__/faultyCluster';

jest.setTimeout(300_000);

const examples = path.resolve(__dirname, '../../../../examples/clusters');
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const describeWithServer = process.env.KUBEBUILDER_ASSETS
  ? describe
  : describe.skip;

const CLUSTER = 'waterveld-aks';
const OTHER = 'waterveld-scaleway';
const BULK = 1200;

const everything = '.*';
const pods = '^/api/v1/pods\\?';
const laterPods = '^/api/v1/pods\\?.*continue=';
const answer = (status: number, more: Partial<Fault> = {}): Fault => ({
  path: everything,
  kind: 'answer',
  status,
  body: '{}',
  ...more,
});
const login = '<!DOCTYPE html><html><body>Inloggen</body></html>';

/** Faults that end a reading, with what the status then says. */
const FATAL: [string, Fault, string, RegExp][] = [
  ['hangs', { path: pods, kind: 'hang' }, 'timeout', /not read within/],
  ['breaks off', { path: pods, kind: 'reset' }, 'unreachable', /broke off/],
  ['says 401', answer(401), 'unauthorized', /401/],
  ['says 403', answer(403), 'forbidden', /may not list anything/],
  [
    'lacks the group of Deployments',
    answer(404, { path: '^/apis/apps/' }),
    'not-served',
    /does not serve deployments\.apps/,
  ],
  ['says 404 to pods', answer(404, { path: pods }), 'not-served', /404/],
  ['says 410', answer(410, { path: laterPods }), 'expired', /410/],
  [
    'says 429 and goes on',
    answer(429, { path: pods, headers: { 'retry-after': '0' } }),
    'overloaded',
    /slow down/,
  ],
  ['says 503 and goes on', answer(503), 'server-error', /503/],
  ['cuts its JSON', { path: pods, kind: 'cut' }, 'malformed', /broken off/],
  ['sends other JSON', answer(200, { path: pods }), 'malformed', /no PodList/],
  [
    'sends a login page',
    answer(200, { headers: { 'content-type': 'text/html' }, body: login }),
    'malformed',
    /web page/,
  ],
  [
    'sends on to a login',
    answer(302, { headers: { location: 'https://login.example/' } }),
    'malformed',
    /sends on to login\.example/,
  ],
];

/** Faults that a reading survives. */
const PASSING: [string, Fault][] = [
  ['is slow', { path: everything, kind: 'slow', ms: 20 }],
  ['breaks off once', { path: laterPods, kind: 'reset', times: 1 }],
  ['cuts its JSON once', { path: pods, kind: 'cut', times: 1 }],
  ['says 410 once', answer(410, { path: laterPods, times: 1 })],
  ['says 503 twice', answer(503, { path: pods, times: 2 })],
  [
    'says 429 once, with a time',
    answer(429, { path: pods, times: 1, headers: { 'retry-after': '1' } }),
  ],
];

describeWithServer('a cluster that fails', () => {
  let cluster: FaultyCluster;
  let handle: ClusterHandle;
  let other: ClusterHandle;
  let around: Awaited<ReturnType<typeof collecting>>;
  let whole: string;
  let others: string;
  let compliant: string[];

  const through = (url: string, caData: string) =>
    configuredHandle({ name: CLUSTER, url, caData, token: cluster.adminToken });

  const essence = async (name: string) =>
    JSON.stringify((await around.view(name))?.workloads);

  beforeAll(async () => {
    cluster = await startFaultyCluster(path.join(examples, CLUSTER));
    await addPods(cluster.etcdUrl, 'default', BULK);
    around = await collecting(await databases.init('SQLITE_3'), CLUSTER);
    handle = await through(cluster.proxyUrl, cluster.proxyCaData);
    const snapshots = new SnapshotClusterSource([path.join(examples, OTHER)]);
    [other] = await snapshots.listClusters();
    await around.store.setListed([handle, other], new Date().toISOString());
    await around.collect(other);
    await around.collect(handle);
    whole = await essence(CLUSTER);
    others = await essence(OTHER);
    compliant = await around.compliant();
  });

  afterEach(() => {
    around.clock.offset = 0;
  });

  afterAll(() => cluster?.stop());

  /** That an attempt failed as it should, and took nothing with it. */
  async function expectKept(reason: string, text: RegExp) {
    const status = await around.store.status(CLUSTER);
    expect(status).toMatchObject({ state: 'stale', errorReason: reason });
    expect(status?.error).toMatch(text);
    expect(status?.error).not.toContain(cluster.adminToken);
    expect(await essence(CLUSTER)).toBe(whole);
    await expectNothingElse();
  }

  /** That another cluster is as it was, and nothing became compliant. */
  async function expectNothingElse() {
    expect(await around.store.status(OTHER)).toMatchObject({ state: 'fresh' });
    expect(await essence(OTHER)).toBe(others);
    const now = await around.compliant();
    expect(now.filter(one => !compliant.includes(one))).toEqual([]);
  }

  async function expectRecovery() {
    await cluster.plan([]);
    await around.collect(handle);
    expect(await around.store.status(CLUSTER)).toMatchObject({
      state: 'fresh',
      error: null,
      failures: 0,
    });
    expect(await essence(CLUSTER)).toBe(whole);
    expect(await around.compliant()).toEqual(compliant);
  }

  it('was read whole before', async () => {
    const view = await around.view(CLUSTER);
    expect(view?.counts.pods).toBeGreaterThan(BULK);
    expect(view?.provenance).toEqual({ medium: 'api-server' });
  });

  it.each(FATAL)('that %s keeps its view', async (_, fault, reason, text) => {
    await cluster.plan([fault]);
    await around.collect(handle);
    await expectKept(reason, text);
    await expectRecovery();
  });

  it.each(PASSING)('that %s is read all the same', async (_, fault) => {
    await cluster.plan([fault]);
    await around.collect(handle);
    await expectRecovery();
  });

  it.each([
    ['has expired', 'expiredUrl', 'expiredCaData', /CERT_HAS_EXPIRED/],
    ['is of another', 'proxyUrl', 'caData', /not trusted/],
  ] as const)('whose certificate %s is not read', async (_, url, ca, text) => {
    await around.collect(await through(cluster[url], cluster[ca]));
    await expectKept('certificate', text);
    await expectRecovery();
  });

  it('that refuses the connection keeps its view', async () => {
    await around.collect(await through('https://127.0.0.1:9', cluster.caData));
    await expectKept('refused', /127\.0\.0\.1:9 refused/);
    await expectRecovery();
  });

  it.each([
    ['forbids', answer(403, { path: '/configmaps' }), 'forbidden'],
    ['fails at', answer(503, { path: '/configmaps' }), 'failed'],
    ['lacks', answer(404, { path: '/configmaps' }), 'not-served'],
  ])('that %s one resource is read but for that', async (_, fault, reason) => {
    await cluster.plan([fault]);
    await around.collect(handle);
    const status = await around.store.status(CLUSTER);
    expect(status).toMatchObject({ state: 'fresh' });
    expect(status?.unread).toContainEqual(
      expect.objectContaining({ resource: 'configmaps', reason }),
    );
    await expectNothingElse();
    await expectRecovery();
  });

  it.each(['nodes', 'pods', 'deployments'])(
    'that forbids %s from now on is held, until that lasts',
    async kind => {
      const forbidden = [answer(403, { path: `/${kind}\\?` })];
      await cluster.plan(forbidden);
      await around.collect(handle);
      const held = await around.store.status(CLUSTER);
      expect(held).toMatchObject({ state: 'held', errorReason: 'held' });
      expect(held?.error).toMatch(
        new RegExp(
          `does not let ${kind}(\\.apps)? be listed any more \\(403\\)`,
        ),
      );
      expect(await essence(CLUSTER)).toBe(whole);
      await expectNothingElse();

      around.clock.offset = 25 * 60 * 60 * 1000;
      await around.collect(handle);
      const status = await around.store.status(CLUSTER);
      expect(status).toMatchObject({ state: 'fresh', heldSince: null });
      expect(status?.unread).toContainEqual(
        expect.objectContaining({ reason: 'forbidden' }),
      );
      const now = await around.compliant();
      expect(now.filter(one => !compliant.includes(one))).toEqual([]);
      around.clock.offset = 0;
      await around.collect(other);
      await expectRecovery();
    },
  );

  it('whose sign-in never ends keeps its view', async () => {
    await around.collect({
      ...handle,
      open: () => new Promise<never>(() => {}),
    });
    await expectKept('timeout', /not read within/);
    await expectRecovery();
  });

  it('with monstrous objects is read', async () => {
    const labels = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [`sleutel-${index}`, 'x']),
    );
    const odd = '🏛️ \u202Eomgekeerd\u0000 \uD800';
    const body = JSON.stringify({
      kind: 'DaemonSetList',
      apiVersion: 'apps/v1',
      metadata: {},
      items: [
        { metadata: { name: 'veel', namespace: 'default', labels } },
        {
          metadata: {
            name: 'groot',
            namespace: 'default',
            annotations: { groot: 'x'.repeat(1_500_000) },
          },
        },
        { metadata: { name: 'vreemd', namespace: 'default', labels: { odd } } },
        null,
        'text',
      ],
    }).replace(
      '"name":"vreemd"',
      '"name":"vreemd","__proto__":{"polluted":true},"constructor":{}',
    );
    const path_ = '^/apis/apps/v1/daemonsets';
    await cluster.plan([answer(200, { path: path_, body })]);
    await around.collect(handle);
    const status = await around.store.status(CLUSTER);
    expect(status).toMatchObject({ state: 'fresh' });
    expect(status?.unread).toContainEqual(
      expect.objectContaining({ resource: 'daemonsets.apps' }),
    );
    const names = (await around.view(CLUSTER))?.workloads.map(one => one.name);
    expect(names).toEqual(expect.arrayContaining(['veel', 'groot', 'vreemd']));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    await expectNothingElse();
    await expectRecovery();
  });

  it('is read again after the clock was set ahead and back', async () => {
    around.clock.offset = 3 * 24 * 60 * 60 * 1000;
    await around.collect(handle);
    around.clock.offset = 0;
    expect((await around.store.status(CLUSTER))?.ageSeconds).toBeLessThan(60);
    await expectRecovery();
    const { lastSuccess } = (await around.store.status(CLUSTER)) ?? {};
    expect(Date.parse(lastSuccess ?? '')).toBeLessThanOrEqual(Date.now());
  });

  it('that nobody reads for long is old, whatever its last state', async () => {
    around.clock.offset = 2 * 60 * 60 * 1000;
    expect(await around.store.status(CLUSTER)).toMatchObject({
      state: 'stale',
      errorReason: 'overdue',
      error: expect.stringContaining('should have been'),
    });
    const now = await around.compliant();
    expect(now.filter(one => !compliant.includes(one))).toEqual([]);
    around.clock.offset = 0;
    expect(await around.store.status(CLUSTER)).toMatchObject({
      state: 'fresh',
    });
  });

  it('that is listed no more, or under another name, clears nothing', async () => {
    const renamed = { ...handle, name: 'hernoemd' };
    const at = new Date().toISOString();
    await around.store.setListed([renamed, other], at);
    await around.collect(renamed);
    await expectKept('unlisted', /No source lists/);
    expect(await around.store.status('hernoemd')).toMatchObject({
      state: 'fresh',
    });
    await around.store.setListed([handle, other], at);
    await expectRecovery();
    await around.store.forgetUnlisted('9999');
    expect(await around.store.status('hernoemd')).toBeUndefined();
  });

  it('that lost nearly all at once is held, until that lasts', async () => {
    const before = await around.store.countWorkloads(CLUSTER);
    await removeAll(cluster.etcdUrl, '/registry/pods/');
    await removeAll(cluster.etcdUrl, '/registry/deployments/');
    await around.collect(handle);
    const held = await around.store.status(CLUSTER);
    expect(held).toMatchObject({ state: 'held', errorReason: 'held' });
    expect(held?.error).toContain(`had ${before} workloads`);
    expect(await essence(CLUSTER)).toBe(whole);
    await expectNothingElse();

    // A failure in between does not begin the wait anew.
    await cluster.plan([answer(503)]);
    await around.collect(handle);
    await cluster.plan([]);
    expect(await around.store.status(CLUSTER)).toMatchObject({
      state: 'stale',
      heldSince: held?.heldSince,
    });

    around.clock.offset = 25 * 60 * 60 * 1000;
    await around.collect(handle);
    expect(await around.store.status(CLUSTER)).toMatchObject({
      state: 'fresh',
      heldSince: null,
    });
    expect(await around.store.countWorkloads(CLUSTER)).toBeLessThan(before / 5);
  });
});
