// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { WaiverRecord } from '@regie/plugin-sovereignty-common';
import { openDatabase } from '../database/migrate';
import { WaiverStore } from '../database/WaiverStore';
import { PolicyLibrary } from '../policy/PolicyLibrary';
import { WaiverSchedule } from './WaiverSchedule';
import { WaiverWorkflow } from './WaiverWorkflow';

jest.setTimeout(60_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

/** The parts that time works on, with a clock that the test sets. */
async function life(id: Parameters<typeof databases.init>[0]) {
  const database = mockServices.database({ knex: await databases.init(id) });
  const store = new WaiverStore(await openDatabase(database));
  const clock = { now: new Date('2026-11-24T09:00:00Z') };
  const policy = new PolicyLibrary({
    config: mockServices.rootConfig(),
    urlReader: mockServices.urlReader.mock(),
    logger: mockServices.logger.mock(),
    now: () => clock.now,
    providersInUse: async () => new Set(),
  });
  await policy.refresh();
  const changes: string[] = [];
  const near: WaiverRecord[] = [];
  const audited: string[] = [];
  const workflow = new WaiverWorkflow({
    store,
    policy,
    now: () => clock.now,
    timeZone: 'Europe/Amsterdam',
    onStep: async () => undefined,
    onChange: async () => {
      changes.push(clock.now.toISOString());
    },
  });
  const schedule = new WaiverSchedule({
    workflow,
    scheduler: mockServices.scheduler.mock(),
    auditor: mockServices.auditor.mock({
      createEvent: async ({ eventId }) => ({
        success: async () => {
          audited.push(eventId);
        },
        fail: async () => {},
      }),
    }),
    onEndNear: async waiver => {
      near.push(waiver);
    },
  });
  const approve = async (from: string, expires: string) => {
    const { id: waiver } = await workflow.request(
      {
        rule: 'JUR-01',
        entityRef: 'component:default/zaken',
        reason: 'De aanbesteding loopt.',
        alternativesConsidered: 'Scaleway',
        accountable: 'Gemeentesecretaris',
        decision: 'Collegebesluit 2026-12',
        from,
        expires,
      },
      { user: 'user:default/anna', owner: null },
    );
    await workflow.decide(waiver, 'approved', {
      user: 'user:default/bert',
      note: 'Akkoord.',
    });
    return waiver;
  };
  const at = async (instant: string) => {
    clock.now = new Date(instant);
    await schedule.run();
  };
  return { store, workflow, approve, at, changes, near, audited };
}

describe.each(databases.eachSupportedId())('time on %p', id => {
  it('ends a waiver the day after its last day, once, and tells', async () => {
    const { store, approve, at, changes, audited } = await life(id);
    const waiver = await approve('2026-11-24', '2026-11-24');
    changes.length = 0;

    await at('2026-11-24T22:59:00Z');
    expect((await store.get(waiver))?.status).toBe('approved');
    await at('2026-11-24T23:01:00Z');
    await at('2026-11-24T23:06:00Z');

    const ended = await store.get(waiver);
    expect(ended?.status).toBe('expired');
    expect(ended?.decidedBy).toBe('user:default/bert');
    expect(ended?.events.map(({ event, by }) => [event, by])).toEqual([
      ['requested', 'user:default/anna'],
      ['approved', 'user:default/bert'],
      ['announced', null],
      ['expired', null],
    ]);
    expect(changes).toEqual(['2026-11-24T23:01:00.000Z']);
    expect(audited).toEqual(['waiver-announce', 'waiver-expire']);
  });

  it('announces an end thirty days ahead, and only once', async () => {
    const { approve, at, near } = await life(id);
    const waiver = await approve('2026-11-24', '2027-03-31');
    await at('2027-02-28T12:00:00Z');
    expect(near).toEqual([]);
    await at('2027-03-01T12:00:00Z');
    await at('2027-03-02T12:00:00Z');
    expect(near.map(record => record.id)).toEqual([waiver]);
  });

  it('approves no waiver that is over before it is decided on', async () => {
    const { workflow, at } = await life(id);
    const { id: waiver } = await workflow.request(
      {
        rule: 'JUR-01',
        entityRef: 'component:default/zaken',
        reason: 'r',
        alternativesConsidered: 'a',
        accountable: 'x',
        decision: 'd',
        from: '2026-11-24',
        expires: '2026-11-24',
      },
      { user: 'user:default/anna', owner: null },
    );
    await at('2026-11-26T12:00:00Z');
    await expect(
      workflow.decide(waiver, 'approved', { user: 'user:x/y', note: 'n' }),
    ).rejects.toThrow('which is past');
  });

  it('approves no waiver that is longer than the packs allow by now', async () => {
    const { workflow, store } = await life(id);
    const waiver = {
      ...{ id: 'lang', rule: 'JUR-01', entityRef: 'component:default/zaken' },
      ...{ reason: 'r', alternativesConsidered: 'a', accountable: 'x' },
      ...{ decision: 'd', from: '2026-11-24', expires: '2027-12-31' },
    };
    const at = '2026-11-24T09:00:00Z';
    await store.add({ waiver, owner: null, requestedBy: 'user:x/z', at });
    const decided = { user: 'user:x/y', note: 'n' };
    await expect(workflow.decide('lang', 'approved', decided)).rejects.toThrow(
      'would hold for 403 days, and the packs allow at most 366 by now',
    );
    expect((await store.get('lang'))?.status).toBe('requested');
    await workflow.decide('lang', 'denied', decided);
  });

  it('lets one of two who decide at once be first', async () => {
    const { workflow, store } = await life(id);
    const { id: waiver } = await workflow.request(
      {
        rule: 'JUR-01',
        entityRef: 'component:default/zaken',
        reason: 'r',
        alternativesConsidered: 'a',
        accountable: 'x',
        decision: 'd',
        from: '2026-11-24',
        expires: '2026-11-24',
      },
      { user: 'user:default/anna', owner: null },
    );
    const outcomes = await Promise.allSettled(
      (['approved', 'denied', 'approved'] as const).map((decision, index) =>
        workflow.decide(waiver, decision, {
          user: `user:x/${index}`,
          note: 'n',
        }),
      ),
    );
    const taken = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(taken).toHaveLength(1);
    expect((await store.get(waiver))?.events).toHaveLength(2);
  });
});
