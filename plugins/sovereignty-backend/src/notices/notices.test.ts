// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import { Entity } from '@backstage/catalog-model';
import { dateName } from '@regie/plugin-sovereignty-engine';
import { hostedAt, startLandscape } from '../__testUtils__/startLandscape';
import { until } from '../__testUtils__/until';
import { openDatabase } from '../database/migrate';
import { WaiverStore } from '../database/WaiverStore';

jest.setTimeout(180_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const people: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'team-zaken', namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: [{ type: 'hasMember', targetRef: 'user:default/anna' }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'anna', namespace: 'default' },
    spec: { memberOf: ['team-zaken'] },
    relations: [{ type: 'memberOf', targetRef: 'group:default/team-zaken' }],
  },
];

const everyTwoSeconds = (initialDelay: number) => ({
  frequency: { seconds: 2 },
  timeout: { minutes: 1 },
  initialDelay: { seconds: initialDelay },
});

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

interface Told {
  created: string;
  updated?: string;
  origin: string;
  payload: Record<string, string>;
}

describe.each(databases.eachSupportedId())('telling owners on %p', id => {
  it('tells each owner once what got worse, ends or changes hands, and nothing at first', async () => {
    const knex = await databases.init(id);
    const waivers = new WaiverStore(
      await openDatabase(mockServices.database({ knex })),
    );
    const landscape = await startLandscape({
      entities: [
        ...people,
        hostedAt('scaleway', 'zaken'),
        hostedAt('azure', 'formulieren'),
      ],
      databases: { sovereignty: knex, notifications: await databases.init(id) },
      features: [notificationsPlugin],
      sovereignty: {
        notifications: { digest: everyTwoSeconds(8) },
        register: {
          entries: {
            asOf: '2026-11-01',
            ownershipChanges: [
              {
                of: 'leaseweb',
                owner: 'microsoft',
                from: inDays(60),
                announced: '2026-11-01',
                evidence: 'documented',
                source: ['https://example.org/'],
              },
            ],
          },
        },
      },
    });
    const { get, change, stop } = landscape;
    const told = async (user: string): Promise<Told[]> =>
      (await get('/notifications', user)).body.notifications;
    const settled = await until(
      async () => (await knex('notices').where({ key: 'told' })).length,
      count => count === 1,
    );
    expect(settled).toBe(1);
    expect((await get('/sovereignty/assessments')).body.totalItems).toBe(2);
    // All that stands now was there at first: it is nobody's news.
    expect(await told('user:default/anna')).toEqual([]);

    change([
      ...people,
      hostedAt('azure', 'zaken'),
      hostedAt('azure', 'formulieren'),
    ]);
    const first = await until(
      () => told('user:default/anna'),
      all => all.length > 0,
    );
    expect(first).toHaveLength(1);
    expect(first[0].origin).toBe('plugin:sovereignty');
    expect(first[0].payload).toMatchObject({
      title: expect.stringMatching(
        /^\d+ oorde(el|len) slechter bij 1 onderdeel$/,
      ),
      description: expect.stringContaining('schending'),
      topic: 'verdicts',
      severity: expect.stringMatching(/high|critical/),
      scope: `sovereignty:worsened:group:default/team-zaken:${inDays(0)}`,
    });
    expect(first[0].payload.link).toContain('/sovereignty?owner=team-zaken');

    // More of the same day changes the same notification.
    const second = hostedAt('azure', 'formulieren');
    change([
      ...people,
      hostedAt('azure', 'zaken'),
      { ...second, spec: { ...second.spec, sovereignty: undefined } },
    ] as Entity[]);
    const again = await until(
      () => told('user:default/anna'),
      ([one]) => one?.payload.title.includes('bij 2 onderdelen'),
    );
    expect(again).toHaveLength(1);
    expect(again[0].payload.title).toContain('bij 2 onderdelen');
    expect(again[0].updated).toBeTruthy();

    // Moved to a provider of which it is known that it will change hands.
    change([
      ...people,
      hostedAt('leaseweb', 'zaken'),
      hostedAt('azure', 'formulieren'),
    ]);
    const ownership = await until(
      async () =>
        (
          await told('user:default/anna')
        ).filter(({ payload }) => payload.topic === 'ownership'),
      all => all.length > 0,
    );
    expect(ownership).toHaveLength(1);
    expect(ownership[0].payload.description).toContain(
      `per ${dateName(inDays(60), 'nl')}`,
    );
    expect(ownership[0].payload.description).toContain('raakt 1 onderdeel');

    // A waiver of which the end was noted.
    const waiver = {
      id: '4f0c6f6e-0000-4000-8000-000000000001',
      rule: 'JUR-01',
      entityRef: 'component:default/zaken',
      reason: 'De aanbesteding loopt.',
      alternativesConsidered: 'Scaleway',
      accountable: 'Gemeentesecretaris',
      decision: 'Collegebesluit 2026-12',
      from: inDays(-1),
      expires: inDays(3),
    };
    await waivers.add({
      waiver,
      owner: 'group:default/team-zaken',
      requestedBy: 'user:default/anna',
      at: new Date().toISOString(),
    });
    const at = new Date().toISOString();
    await waivers.step({
      id: waiver.id,
      from: 'requested',
      to: 'approved',
      event: { event: 'approved', by: 'user:default/bert', at, note: 'ja' },
    });
    await waivers.announce(waiver.id, at);
    const ending = await until(
      async () =>
        (
          await told('user:default/anna')
        ).filter(({ payload }) => payload.topic === 'waivers'),
      all => all.length > 0,
    );
    expect(ending[0].payload.description).toContain(
      `JUR-01 voor component:default/zaken, tot en met ${dateName(
        inDays(3),
        'nl',
      )}`,
    );

    // Nothing is told twice, and nobody else hears of it.
    const before = await told('user:default/anna');
    await new Promise(resolve => setTimeout(resolve, 6_000));
    const after = await told('user:default/anna');
    expect(after).toEqual(before);
    expect(await told('user:default/carla')).toEqual([]);
    await stop();
  });

  it('judges on without the notifications plugin, and keeps what is to be told', async () => {
    const knex = await databases.init(id);
    const { change, stop } = await startLandscape({
      entities: [hostedAt('scaleway', 'zaken')],
      databases: { sovereignty: knex },
      sovereignty: {
        notifications: { digest: everyTwoSeconds(5), language: 'en' },
      },
    });
    await until(
      async () => (await knex('notices').where({ key: 'told' })).length,
      count => count === 1,
    );
    const [{ value }] = await knex('notices').where({ key: 'told' });
    change([hostedAt('azure', 'zaken')]);
    await until(
      async () => (await knex('transitions').max({ id: 'id' }))[0],
      ({ id: last }) => Number(last) > Number(value),
    );
    await new Promise(resolve => setTimeout(resolve, 5_000));
    // Not told, so it is still to be told.
    const [left] = await knex('notices').where({ key: 'told' });
    expect(left.value).toBe(value);
    await stop();
  });
});
