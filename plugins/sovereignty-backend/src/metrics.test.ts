// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { metrics } from '@opentelemetry/api';
import { metricsServiceFactory } from '@backstage/backend-defaults/alpha';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import kubernetesModule from '@regie/plugin-sovereignty-backend-module-kubernetes';
import path from 'path';
import { openDatabase } from './database/migrate';
import { WaiverStore } from './database/WaiverStore';
import { hostedAt, startLandscape } from './__testUtils__/startLandscape';
import { until } from './__testUtils__/until';

jest.setTimeout(120_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const provider = new MeterProvider({
  readers: [
    new PeriodicExportingMetricReader({
      exporter,
      exportIntervalMillis: 3_600_000,
    }),
  ],
});
metrics.setGlobalMeterProvider(provider);

/** What a monitoring system would read now, by name. */
async function measured() {
  exporter.reset();
  await provider.forceFlush();
  const all = exporter
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics)
    .flatMap(scope => scope.metrics);
  return new Map(
    all.map(({ descriptor, dataPoints }) => [
      descriptor.name,
      dataPoints.map(({ value, attributes }) => ({ value, attributes })),
    ]),
  );
}

const PREFIX = 'backstage.plugin.sovereignty';

describe.each(databases.eachSupportedId())('metrics on %p', id => {
  it('tell how evaluation and collection fare', async () => {
    const knex = await databases.init(id);
    const waivers = new WaiverStore(
      await openDatabase(mockServices.database({ knex })),
    );
    await waivers.add({
      waiver: {
        id: '4f0c6f6e-0000-4000-8000-000000000001',
        rule: 'JUR-01',
        entityRef: 'component:default/zaken',
        reason: 'De aanbesteding loopt.',
        alternativesConsidered: 'Scaleway',
        accountable: 'Gemeentesecretaris',
        decision: 'Collegebesluit 2026-12',
        from: '2026-11-24',
        expires: '2026-12-24',
      },
      owner: null,
      requestedBy: 'user:default/anna',
      at: '2026-11-24T09:00:00Z',
    });
    const { get, change, stop } = await startLandscape({
      entities: [hostedAt('azure', 'zaken')],
      databases: { sovereignty: knex, notifications: await databases.init(id) },
      features: [metricsServiceFactory, kubernetesModule, notificationsPlugin],
      sovereignty: {
        notifications: {
          digest: {
            frequency: { seconds: 2 },
            timeout: { minutes: 1 },
            initialDelay: { seconds: 6 },
          },
        },
        kubernetes: {
          snapshots: [path.resolve(__dirname, '../../../examples/clusters')],
        },
      },
    });
    await until(
      () => get('/sovereignty/assessments'),
      ({ body }) => body.totalItems === 1,
    );
    await until(
      () => get('/sovereignty/clusters'),
      ({ body }) =>
        body.items?.length > 0 &&
        body.items.every(({ state }: { state: string }) => state === 'fresh'),
    );
    const { counts } = (await get('/sovereignty/assessments')).body.items[0];
    const found = await measured();
    const points = (name: string) => found.get(`${PREFIX}.${name}`) ?? [];
    const [duration] = points('evaluation.duration');
    expect(duration.value).toMatchObject({ count: expect.any(Number) });
    expect(points('entities')).toEqual([{ value: 1, attributes: {} }]);
    expect(points('verdicts')).toContainEqual({
      value: counts.violation,
      attributes: { verdict: 'violation' },
    });
    expect(points('evaluation.changes')[0].value).toBeGreaterThan(0);
    expect(points('collection.attempts')).toContainEqual({
      value: expect.any(Number),
      attributes: { cluster: 'waterveld-aks', outcome: 'success' },
    });
    expect(points('collection.duration').length).toBeGreaterThan(0);
    expect(points('collection.age').length).toBeGreaterThan(0);
    const pods = points('collection.objects').find(
      ({ attributes }) =>
        attributes.cluster === 'waterveld-aks' &&
        attributes.resource === 'pods',
    );
    expect(pods?.value).toBeGreaterThan(0);
    expect(points('waivers')).toEqual([
      { value: 1, attributes: { status: 'requested' } },
    ]);

    await until(
      async () => (await knex('notices').where({ key: 'told' })).length,
      count => count === 1,
    );
    change([{ ...hostedAt('azure', 'zaken'), spec: { owner: 'team-zaken' } }]);
    const sent = await until(
      async () => (await measured()).get(`${PREFIX}.notifications`) ?? [],
      all => all.length > 0,
    );
    // How many digests it takes hangs on when the clusters were read.
    expect(sent).toContainEqual({
      value: expect.any(Number),
      attributes: { kind: 'worsened', outcome: 'sent' },
    });
    await stop();
  });
});
