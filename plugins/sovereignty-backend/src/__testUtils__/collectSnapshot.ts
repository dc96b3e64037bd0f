// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SnapshotClusterSource } from '@regie/plugin-sovereignty-backend-module-kubernetes';
import { loadRegister } from '@regie/plugin-sovereignty-engine';
import { readTextFiles, shippedRegister } from '@regie/plugin-sovereignty-node';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Duration } from 'luxon';
import { ClusterCollector } from '../collection/ClusterCollector';
import { CollectionRhythm } from '../collection/CollectionRhythm';
import { ClusterStore } from '../database/ClusterStore';

const schedule = { frequency: { minutes: 15 }, timeout: { minutes: 10 } };

const silent: LoggerService = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silent,
};

export function storeOn(knex: Knex): ClusterStore {
  return new ClusterStore(knex, {
    rhythm: new CollectionRhythm(schedule),
    havenMaxAgeDays: 90,
    now: () => new Date(),
  });
}

/** Reads a snapshot as if it were the cluster of a name. */
export async function collectSnapshot(
  knex: Knex,
  { cluster, snapshot }: { cluster: string; snapshot: string },
): Promise<void> {
  const { register } = loadRegister(await readTextFiles([shippedRegister()]));
  const collector = new ClusterCollector({
    store: storeOn(knex),
    register: () => register,
    limits: {
      schedule,
      concurrency: 1,
      holdAboveLoss: 1,
      holdFromWorkloads: 10,
      acceptLossAfter: { hours: 24 },
      forgetAfter: { days: 30 },
    },
    patience: Duration.fromObject({ minutes: 1 }),
    turns: work => work(),
    metrics: { attempted: () => {} },
    logger: silent,
    now: () => new Date(),
  });
  const [handle] = await new SnapshotClusterSource([snapshot]).listClusters();
  await collector.collect({ ...handle, name: cluster });
}
