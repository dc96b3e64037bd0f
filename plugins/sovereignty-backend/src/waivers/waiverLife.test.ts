// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AuditorEvent } from '@backstage/backend-defaults/auditor';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  EntityAssessment,
  sovereigntyWaiverDecidePermission,
  sovereigntyWaiverRequestPermission,
  VerdictsOn,
  WaiverRecord,
} from '@regie/plugin-sovereignty-common';
import { createWaiverConditionalDecision, waiverConditions } from '../index';
import { auditTo } from '../__testUtils__/auditTo';
import { startEachAt } from '../__testUtils__/startEachAt';
import { hostedAt, startLandscape } from '../__testUtils__/startLandscape';
import { until } from '../__testUtils__/until';

jest.setTimeout(180_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const TEAM = 'group:default/team-zaken';
const ANNA = 'user:default/anna';
const BERT = 'user:default/bert';

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
    relations: [{ type: 'memberOf', targetRef: TEAM }],
  },
];

const system: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'zaakgericht', namespace: 'default' },
  spec: { owner: 'team-zaken' },
};

const zaken = hostedAt('azure', 'zaken');
const partOfIt: Entity = {
  ...zaken,
  spec: { ...zaken.spec, system: 'zaakgericht' },
};

const TODAY = '2027-03-03';
const TOMORROW = '2027-03-04';

startEachAt(new Date(`${TODAY}T09:00:00Z`));

const ZAKEN = 'component:default/zaken';

const asked = (expires: string, entityRef: string) => ({
  rule: 'JUR-01',
  entityRef,
  reason: 'De aanbesteding loopt.',
  alternativesConsidered: 'Scaleway',
  accountable: 'Gemeentesecretaris',
  decision: 'Collegebesluit 2027-12',
  from: TODAY,
  expires,
});

async function start(
  sovereignty: Awaited<ReturnType<typeof databases.init>>,
  notifications: typeof sovereignty,
) {
  const audit: AuditorEvent[] = [];
  const landscape = await startLandscape({
    entities: [...people, system, partOfIt],
    databases: { sovereignty, notifications },
    sovereignty: {
      notifications: {
        digest: {
          frequency: { seconds: 2 },
          timeout: { minutes: 1 },
          initialDelay: { seconds: 6 },
        },
      },
    },
    policy: (permission, user) => {
      switch (permission) {
        case sovereigntyWaiverRequestPermission.name:
          return createWaiverConditionalDecision(
            sovereigntyWaiverRequestPermission,
            waiverConditions.isOwner({ claims: user === ANNA ? [TEAM] : [] }),
          );
        case sovereigntyWaiverDecidePermission.name:
          return {
            result:
              user === BERT ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
          };
        default:
          return { result: AuthorizeResult.ALLOW };
      }
    },
    features: [notificationsPlugin, auditTo(audit)],
  });
  const { get, post } = landscape;
  const decide = async (id: string, verb: string): Promise<WaiverRecord> =>
    (
      await post(
        `/sovereignty/waivers/${id}/${verb}`,
        { note: 'Besproken.' },
        BERT,
      )
    ).body;
  return {
    audit,
    stop: landscape.stop,
    request: async (
      expires: string,
      entityRef = ZAKEN,
    ): Promise<WaiverRecord> =>
      (await post('/sovereignty/waivers', asked(expires, entityRef), ANNA))
        .body,
    decide,
    /** What time does to waivers, now instead of within minutes. */
    tick: () =>
      post('/sovereignty/.backstage/scheduler/v1/tasks/waivers/trigger', {}),
    record: async (id: string): Promise<WaiverRecord | undefined> => {
      const { body } = await get('/sovereignty/waivers');
      return body.items.find((it: WaiverRecord) => it.id === id);
    },
    verdict: (wanted: string) =>
      until(
        async () => {
          const { body } = await get(
            '/sovereignty/assessments/by-name/component/default/zaken',
          );
          return (body as Partial<EntityAssessment>).findings?.find(
            ({ rule }) => rule === 'JUR-01',
          )?.verdict;
        },
        found => found === wanted,
      ),
    /** What the history says of the end of a day. */
    stood: async (on: string): Promise<string | undefined> => {
      const { body } = await get(
        `/sovereignty/history/verdicts/component/default/zaken?on=${on}`,
      );
      return (body as VerdictsOn).verdicts.find(({ rule }) => rule === 'JUR-01')
        ?.verdict;
    },
    told: async (topic: string): Promise<{ title: string }[]> =>
      (await get('/notifications', ANNA)).body.notifications
        .map(({ payload }: { payload: { topic: string } }) => payload)
        .filter((payload: { topic: string }) => payload.topic === topic),
    /** The first digest tells nobody of what was there already. */
    digested: () =>
      until(
        async () =>
          (await sovereignty('notices').where({ key: 'told' })).length,
        count => count === 1,
      ),
  };
}

describe.each(databases.eachSupportedId())('a waiver on %p', id => {
  it('of one day is a violation again the day after, and every step is in the audit log', async () => {
    const life = await start(
      await databases.init(id),
      await databases.init(id),
    );
    const { audit, request, decide, tick, record, verdict, told } = life;
    expect(await verdict('violation')).toBe('violation');
    await life.digested();

    const refused = await request(TODAY);
    expect(await decide(refused.id, 'deny')).toMatchObject({
      status: 'denied',
    });
    expect(await verdict('violation')).toBe('violation');

    const oneDay = await request(TODAY);
    await decide(oneDay.id, 'approve');
    expect(await verdict('waived')).toBe('waived');
    expect(await told('waivers')).toEqual([]);
    await tick();
    const notice = await until(
      () => told('waivers'),
      all => all.length > 0,
    );
    expect(notice).toEqual([
      expect.objectContaining({
        title: '1 ontheffing loopt bijna af',
        description: expect.stringContaining('tot en met 3 maart 2027'),
      }),
    ]);
    expect((await record(oneDay.id))?.status).toBe('approved');

    // One minute past midnight in Amsterdam, where it is an hour later.
    jest.setSystemTime(new Date(`${TODAY}T23:01:00Z`));
    expect(await verdict('violation')).toBe('violation');
    expect(await life.stood(TODAY)).toBe('waived');
    expect(await life.stood(TOMORROW)).toBe('violation');
    await tick();
    const ended = await until(
      () => record(oneDay.id),
      found => found?.status === 'expired',
    );
    expect(ended?.events.map(({ event, by }) => [event, by])).toEqual([
      ['requested', ANNA],
      ['approved', BERT],
      ['announced', null],
      ['expired', null],
    ]);
    const worse = await until(
      () => told('verdicts'),
      all => all.length > 0,
    );
    expect(worse).toEqual([
      expect.objectContaining({
        title: '1 oordeel slechter bij 1 onderdeel',
      }),
    ]);

    const longer = await request(TOMORROW);
    await decide(longer.id, 'approve');
    expect(await verdict('waived')).toBe('waived');
    await decide(longer.id, 'revoke');
    expect(await verdict('violation')).toBe('violation');

    const steps = audit
      .filter(
        ({ eventId, status }) =>
          eventId.startsWith('waiver') && status === 'succeeded',
      )
      .map(({ eventId, actor, meta, severityLevel }) => [
        eventId,
        meta?.actionType ?? null,
        meta?.id,
        actor.actorId,
        severityLevel,
      ]);
    // Each says of which waiver, and for what: the log is read without the database.
    const named = audit
      .filter(
        ({ eventId, status }) =>
          eventId.startsWith('waiver') && status === 'succeeded',
      )
      .map(({ meta }) => [meta?.rule, meta?.entityRef, meta?.expires]);
    expect(new Set(named.map(String))).toEqual(
      new Set([`JUR-01,${ZAKEN},${TODAY}`, `JUR-01,${ZAKEN},${TOMORROW}`]),
    );
    const itself = 'plugin:sovereignty';
    expect(steps).toEqual([
      ['waiver-request', null, refused.id, ANNA, 'medium'],
      ['waiver-decide', 'deny', refused.id, BERT, 'medium'],
      ['waiver-request', null, oneDay.id, ANNA, 'medium'],
      ['waiver-decide', 'approve', oneDay.id, BERT, 'medium'],
      ['waiver-announce', null, oneDay.id, itself, 'medium'],
      ['waiver-expire', null, oneDay.id, itself, 'medium'],
      ['waiver-request', null, longer.id, ANNA, 'medium'],
      ['waiver-decide', 'approve', longer.id, BERT, 'medium'],
      ['waiver-decide', 'revoke', longer.id, BERT, 'medium'],
    ]);
    await life.stop();
  });

  it.each([
    ['the system that it is a part of', 'system:default/zaakgericht'],
    ['its owner', TEAM],
  ])('for %s holds for it as well, up to its last day', async (_what, ref) => {
    const life = await start(
      await databases.init(id),
      await databases.init(id),
    );
    expect(await life.verdict('violation')).toBe('violation');
    const waiver = await life.request(TODAY, ref);
    await life.decide(waiver.id, 'approve');
    expect(await life.verdict('waived')).toBe('waived');
    jest.setSystemTime(new Date(`${TODAY}T23:01:00Z`));
    expect(await life.verdict('violation')).toBe('violation');
    await life.stop();
  });
});
