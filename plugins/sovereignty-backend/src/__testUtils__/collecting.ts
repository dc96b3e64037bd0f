// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  assessLandscape,
  loadPacks,
  loadRegister,
} from '@regie/plugin-sovereignty-engine';
import {
  ClusterHandle,
  readTextFiles,
  shippedPolicies,
  shippedRegister,
} from '@regie/plugin-sovereignty-node';
import { Knex } from 'knex';
import { Duration } from 'luxon';
import limitConcurrency from 'p-limit';
import { ClusterCollector } from '../collection/ClusterCollector';
import { CollectionRhythm } from '../collection/CollectionRhythm';
import { ClusterStore } from '../database/ClusterStore';
import { openDatabase } from '../database/migrate';

const schedule = { frequency: { minutes: 15 }, timeout: { minutes: 10 } };
const limits = {
  schedule,
  concurrency: 4,
  holdAboveLoss: 0.8,
  holdFromWorkloads: 10,
  acceptLossAfter: { hours: 24 },
  forgetAfter: { days: 30 },
};

function component(name: string, cluster: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/kubernetes-id': name,
        'backstage.io/kubernetes-cluster': cluster,
      },
    },
    spec: {
      type: 'service',
      owner: 'team',
      lifecycle: 'production',
      sovereignty: { criticality: 'important' },
    },
  };
}

const loaded = {
  register: once(
    async () => loadRegister(await readTextFiles([shippedRegister()])).register,
  ),
  packs: once(async () =>
    loadPacks(await readTextFiles(await shippedPolicies())).flatMap(
      ({ pack }) => pack ?? [],
    ),
  ),
};

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () => {
    promise ??= load();
    return promise;
  };
}

/** What is compliant of components in a cluster, by entity and rule. */
export async function compliantIn(cluster: string, store: ClusterStore) {
  return assessLandscape({
    entities: [
      component('open-formulieren', cluster),
      component('gone', cluster),
    ],
    clusters: await store.readings(),
    register: await loaded.register(),
    packs: await loaded.packs(),
    waivers: [],
    on: '2026-11-24',
  })
    .flatMap(({ findings }) => findings)
    .filter(({ verdict }) => verdict === 'compliant')
    .map(({ entityRef, rule }) => `${entityRef} ${rule}`)
    .sort();
}

/** A collector on a database, with a clock that can be set, and what follows from it. */
export async function collecting(knex: Knex, cluster: string) {
  await openDatabase({ getClient: async () => knex });
  const register = await loaded.register();
  const clock = { offset: 0 };
  const now = () => new Date(Date.now() + clock.offset);
  const store = new ClusterStore(knex, {
    rhythm: new CollectionRhythm(schedule),
    havenMaxAgeDays: 90,
    now,
  });
  const collector = new ClusterCollector({
    store,
    register: () => register,
    limits,
    patience: Duration.fromObject({ seconds: 8 }),
    turns: limitConcurrency(4),
    metrics: { attempted: () => {} },
    logger: mockServices.logger.mock(),
    now,
  });
  return {
    store,
    clock,
    collect: (handle: ClusterHandle) => collector.collect(handle),
    view: async (name: string) =>
      (await store.readings()).find(({ standing }) => standing.cluster === name)
        ?.observation,
    compliant: () => compliantIn(cluster, store),
  };
}
