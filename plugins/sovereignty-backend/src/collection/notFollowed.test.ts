// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import path from 'path';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import kubernetesModule from '@regie/plugin-sovereignty-backend-module-kubernetes';
import { ClusterStatus } from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import request from 'supertest';
import { until } from '../__testUtils__/until';
import sovereigntyPlugin from '../index';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const snapshot = path.resolve(
  __dirname,
  '../../../../examples/clusters/waterveld-aks',
);

/** Runs on whichever cluster has its workload, and none that is read has. */
const somewhere: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'zaken',
    namespace: 'default',
    annotations: { 'backstage.io/kubernetes-id': 'zaken' },
  },
  spec: {
    type: 'service',
    owner: 'team',
    lifecycle: 'production',
    sovereignty: { criticality: 'critical' },
  },
};

const described: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'odc',
    annotations: {
      'kubernetes.io/api-server': 'https://odc.example',
      'kubernetes.io/auth-provider': 'serviceAccount',
    },
  },
  spec: { type: 'kubernetes-cluster', owner: 'team' },
};

const locators = [
  { type: 'gke', projectId: 'waterveld-prod', region: 'europe-west4' },
  { type: 'gke', projectId: 'waterveld-test' },
  { type: 'catalog' },
];

async function start(knex: Knex, kubernetes: object) {
  const backend = await startTestBackend({
    features: [
      sovereigntyPlugin,
      kubernetesModule,
      schedulerServiceFactory,
      catalogServiceMock.factory({ entities: [somewhere, described] }),
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({
        data: {
          kubernetes: { clusterLocatorMethods: locators },
          sovereignty: {
            kubernetes: { snapshots: [snapshot], ...kubernetes },
            evaluation: {
              schedule: {
                frequency: { seconds: 2 },
                timeout: { minutes: 1 },
                initialDelay: { seconds: 2 },
              },
            },
          },
        },
      }),
    ],
  });
  const get = (url: string) =>
    request(backend.server).get(`/api/sovereignty${url}`);
  return {
    get,
    clusters: async () => {
      const { body } = await until(
        () => get('/clusters'),
        answer =>
          answer.body.items?.length > 0 &&
          answer.body.items.every(
            ({ state }: ClusterStatus) => state !== 'pending',
          ),
      );
      return Object.fromEntries(
        body.items.map((one: ClusterStatus) => [one.cluster, one]),
      );
    },
    stop: () => backend.stop(),
  };
}

describe('clusters that are found in a way that is not followed', () => {
  it('stand in the list with what to do, and clear nothing until they are skipped', async () => {
    const knex = await databases.init('SQLITE_3');
    const nowhere = path.join(__dirname, 'no-such-kubeconfig');
    const before = await start(knex, { kubeconfigs: [{ path: nowhere }] });
    const rows = await before.clusters();
    const unread = (text: RegExp) => ({
      state: 'unread',
      errorReason: 'misconfigured',
      error: expect.stringMatching(text),
      lastAttempt: expect.any(String),
    });
    expect(rows).toMatchObject({
      'gke-waterveld-prod-europe-west4': unread(
        /type gke \(waterveld-prod, europe-west4\).*skipLocators/,
      ),
      'gke-waterveld-test': unread(/type gke \(waterveld-test\)/),
      odc: unread(/does not allow.*sovereignty\.kubernetes\.catalog\.hosts/),
      kubeconfig: unread(/could not be listed: .*no-such-kubeconfig/),
      'waterveld-aks': { state: 'fresh' },
    });
    const ofZaken = '/assessments/by-name/component/default/zaken';
    const { body } = await until(
      () => before.get(ofZaken),
      ({ body: found }) => found.unreadClusters?.length === 4,
    );
    expect(body.unreadClusters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ cluster: 'gke-waterveld-test' }),
        expect.objectContaining({ cluster: 'kubeconfig' }),
      ]),
    );
    expect(body.summary.counts).toMatchObject({ compliant: 0 });
    await before.stop();

    const after = await start(knex, { skipLocators: ['gke', 'catalog'] });
    expect(Object.keys(await after.clusters())).toEqual(['waterveld-aks']);
    const { body: later } = await until(
      () => after.get(ofZaken),
      ({ body: found }) => found.unreadClusters?.length === 1,
    );
    // What the catalog describes still counts, whoever finds it.
    expect(later.unreadClusters).toEqual([
      expect.objectContaining({
        cluster: 'odc',
        message: 'no cluster source lists it',
      }),
    ]);
    await after.stop();
  });
});
