// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { hostedAt, startLandscape } from '../__testUtils__/startLandscape';
import { until } from '../__testUtils__/until';
import { openDatabase } from '../database/migrate';
import { WaiverStore } from '../database/WaiverStore';

jest.setTimeout(180_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const ANNA = 'user:default/anna';

const people: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'team-zaken', namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: [{ type: 'hasMember', targetRef: ANNA }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'anna', namespace: 'default' },
    spec: { memberOf: ['team-zaken'] },
    relations: [{ type: 'memberOf', targetRef: 'group:default/team-zaken' }],
  },
];

const MANY = 400;

/** Of each of these it is known that it will change hands. */
const CHANGING = [
  'afas',
  'aruba',
  'binero',
  'bit',
  'cleura',
  'contabo',
  'elastx',
  'exoscale',
];

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** As many components of one team, each in a namespace of its own. */
const allAt = (...providers: string[]): Entity[] => [
  ...people,
  ...Array.from({ length: MANY }, (_, index) => {
    const provider = providers[index % providers.length];
    const namespace = `ns-${index}`;
    const entity = hostedAt(provider, 'onderdeel', { namespace });
    const owner = 'group:default/team-zaken';
    return { ...entity, spec: { ...entity.spec, owner } };
  }),
];

/** A waiver for each of the components, of which the end is noted all at once. */
async function endingWaivers(knex: Knex): Promise<void> {
  const store = new WaiverStore(
    await openDatabase(mockServices.database({ knex })),
  );
  const at = new Date().toISOString();
  for (let index = 0; index < MANY; index += 1) {
    const number = String(index).padStart(12, '0');
    const waiver = {
      id: `4f0c6f6e-0000-4000-8000-${number}`,
      rule: 'JUR-01',
      entityRef: `component:ns-${index}/onderdeel`,
      reason: 'De aanbesteding loopt.',
      alternativesConsidered: 'Scaleway',
      accountable: 'Gemeentesecretaris',
      decision: 'Collegebesluit 2026-12',
      from: inDays(-1),
      expires: inDays(3),
    };
    const owner = 'group:default/team-zaken';
    await store.add({ waiver, owner, requestedBy: ANNA, at });
    await store.step({
      id: waiver.id,
      from: 'requested',
      to: 'approved',
      event: { event: 'approved', by: 'user:default/bert', at, note: 'ja' },
    });
  }
  await knex('waivers').update({ announced_at: at });
}

describe.each(databases.eachSupportedId())('telling much at once on %p', id => {
  it('tells an owner of hundreds of entities in one notification of each kind, short, with the way to the list', async () => {
    const knex = await databases.init(id);
    const { get, change, stop } = await startLandscape({
      entities: allAt('scaleway'),
      databases: { sovereignty: knex, notifications: await databases.init(id) },
      features: [notificationsPlugin],
      sovereignty: {
        notifications: {
          digest: {
            frequency: { seconds: 2 },
            timeout: { minutes: 1 },
            initialDelay: { seconds: 12 },
          },
        },
        register: {
          entries: {
            asOf: '2026-11-01',
            ownershipChanges: CHANGING.map(of => ({
              ...{ of, owner: 'microsoft', from: inDays(60) },
              ...{ announced: '2026-11-01', evidence: 'documented' },
              source: ['https://example.org/'],
            })),
          },
        },
      },
    });
    await until(
      async () => (await knex('notices').where({ key: 'told' })).length,
      count => count === 1,
    );
    expect((await get('/sovereignty/assessments')).body.totalItems).toBe(MANY);
    const told = async (topic: string) => {
      const { body } = await get('/notifications', ANNA);
      return body.notifications
        .map(({ payload }: { payload: Record<string, string> }) => payload)
        .filter((payload: Record<string, string>) => payload.topic === topic);
    };
    const toldOnce = async (topic: string) => {
      const all = await until(
        () => told(topic),
        found => found.length > 0,
      );
      expect(all).toHaveLength(1);
      return all[0];
    };
    /** How many the list shows to which a notification leads. */
    const listed = async (link: string) => {
      const { pathname, search } = new URL(link, 'http://regie.example');
      expect(pathname).toBe('/sovereignty');
      return (await get(`/sovereignty/assessments${search}`)).body.totalItems;
    };

    change(allAt('azure'));
    const verdicts = await toldOnce('verdicts');
    expect(verdicts.title).toMatch(
      new RegExp(`^\\d+ oordelen slechter bij ${MANY} onderdelen$`),
    );
    expect(verdicts.description).toMatch(
      /^Nieuw: \d+ schendingen(, \d+ onbekend)?\. Bekijk .{1,100}$/,
    );
    expect(await listed(verdicts.link)).toBe(MANY);

    change(allAt(...CHANGING));
    const ownership = await toldOnce('ownership');
    expect(ownership.title).toBe(
      '8 aanbieders van uw onderdelen krijgen een andere eigenaar',
    );
    expect(ownership.description).toMatch(
      /^([^,]+, per [^:]+: raakt 50 onderdelen\. ){5}En nog 3\.$/,
    );
    expect(await listed(ownership.link)).toBe(MANY);

    await endingWaivers(knex);
    const ending = await toldOnce('waivers');
    expect(ending.title).toBe(`${MANY} ontheffingen lopen bijna af`);
    expect(ending.description).toMatch(
      /^(JUR-01 voor \S+, tot en met [^;]+; ){5}en nog 395\. Daarna .{1,50}$/,
    );
    expect(ending.link).toBe('/sovereignty/waivers');
    await stop();
  });
});
