// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import request from 'supertest';
import sovereigntyPlugin, {
  createWaiverConditionalDecision,
  waiverConditions,
} from '../index';
import {
  RESOURCE_TYPE_WAIVER,
  sovereigntyWaiverDecidePermission,
  sovereigntyWaiverRequestPermission,
  waiverCandidateRef,
} from '@regie/plugin-sovereignty-common';

jest.setTimeout(120_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const OWNER = 'user:default/anna';
const OFFICIAL = 'user:default/bert';
const STRANGER = 'user:default/carla';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'zaken', namespace: 'default' },
  spec: {
    type: 'service',
    owner: OWNER,
    lifecycle: 'production',
    sovereignty: {
      criticality: 'important',
      hosting: [{ provider: 'azure', serviceModel: 'paas', countries: ['NL'] }],
    },
  },
};

const today = () => new Date().toISOString().slice(0, 10);
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const asked = (more: object = {}) => ({
  rule: 'JUR-01',
  entityRef: 'component:default/zaken',
  reason: 'De aanbesteding loopt.',
  alternativesConsidered: 'Scaleway',
  accountable: 'Gemeentesecretaris',
  decision: 'Collegebesluit 2026-12',
  from: today(),
  expires: today(),
  ...more,
});

/** The owner of the entity asks, the official decides, everybody reads. */
function policy(permission: string, user: string): PolicyDecision {
  if (permission === sovereigntyWaiverRequestPermission.name) {
    return createWaiverConditionalDecision(
      sovereigntyWaiverRequestPermission,
      waiverConditions.isOwner({ claims: [user] }),
    );
  }
  if (permission === sovereigntyWaiverDecidePermission.name) {
    return user === OFFICIAL
      ? { result: AuthorizeResult.ALLOW }
      : { result: AuthorizeResult.DENY };
  }
  return { result: AuthorizeResult.ALLOW };
}

type Principal = { userEntityRef?: string };

async function start(knex: Awaited<ReturnType<typeof databases.init>>) {
  const audit: { eventId: string; actionType?: unknown; status: string }[] = [];
  const backend = await startTestBackend({
    features: [
      sovereigntyPlugin,
      schedulerServiceFactory,
      catalogServiceMock.factory({ entities: [entity] }),
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({
        data: {
          sovereignty: {
            evaluation: {
              schedule: {
                frequency: { seconds: 2 },
                timeout: { minutes: 1 },
                initialDelay: { seconds: 1 },
              },
            },
          },
        },
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => {
          const decide = async (
            queries: readonly { permission: { name: string } }[],
            options: { credentials: { principal: unknown } },
          ) => {
            const { userEntityRef } = options.credentials
              .principal as Principal;
            return queries.map(({ permission }) =>
              policy(permission.name, userEntityRef ?? ''),
            );
          };
          return {
            authorize: decide as never,
            authorizeConditional: decide as never,
          };
        },
      }),
      createServiceFactory({
        service: coreServices.auditor,
        deps: {},
        factory: () => ({
          async createEvent({ eventId, meta }) {
            const note = (status: string) => async () => {
              audit.push({ eventId, actionType: meta?.actionType, status });
            };
            return { success: note('succeeded'), fail: note('failed') };
          },
        }),
      }),
    ],
  });
  const as = (user: string) => {
    const header = mockCredentials.user.header(user);
    const base = '/api/sovereignty';
    return {
      get: (url: string) =>
        request(backend.server)
          .get(base + url)
          .set('authorization', header),
      post: (url: string, body: object) =>
        request(backend.server)
          .post(base + url)
          .set('authorization', header)
          .send(body),
    };
  };
  const verdict = async (wanted: string): Promise<string> => {
    const patience = Date.now() + 30_000;
    for (;;) {
      const { body } = await as(OWNER).get(
        '/assessments/by-name/component/default/zaken',
      );
      const found = body.findings?.find(
        ({ rule }: { rule: string }) => rule === 'JUR-01',
      )?.verdict;
      if (found === wanted || Date.now() > patience) return found;
      await new Promise(resolve => setTimeout(resolve, 300));
    }
  };
  /** What the permission framework asks on behalf of a page. */
  const mayAsk = async (user: string, resourceRef: string) => {
    const { body } = await request(backend.server)
      .post(
        '/api/sovereignty/.well-known/backstage/permissions/apply-conditions',
      )
      .set('authorization', mockCredentials.service.header())
      .send({
        items: [
          {
            id: 'one',
            resourceRef,
            resourceType: RESOURCE_TYPE_WAIVER,
            conditions: waiverConditions.isOwner({ claims: [user] }),
          },
        ],
      });
    return body.items[0].result;
  };
  return { as, verdict, audit, mayAsk, stop: () => backend.stop() };
}

describe.each(databases.eachSupportedId())('waivers on %p', id => {
  it('are asked for by the owner, decided by somebody else, and audited', async () => {
    const { as, verdict, audit, stop } = await start(await databases.init(id));
    expect(await verdict('violation')).toBe('violation');

    const refused = await as(STRANGER).post('/waivers', asked());
    expect(refused.status).toBe(403);

    const made = await as(OWNER).post('/waivers', asked());
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      status: 'requested',
      requestedBy: OWNER,
    });
    expect(await verdict('violation')).toBe('violation');

    const path = `/waivers/${made.body.id}`;
    const note = { note: 'Akkoord.' };
    const own = await as(OWNER).post(`${path}/approve`, note);
    expect(own.status).toBe(403);

    const early = await as(OFFICIAL).post(`${path}/revoke`, note);
    expect(early.status).toBe(409);
    expect(early.body.error.message).toContain('only one that is approved');

    const approved = await as(OFFICIAL).post(`${path}/approve`, note);
    expect(approved.body).toMatchObject({
      status: 'approved',
      decidedBy: OFFICIAL,
    });
    expect(await verdict('waived')).toBe('waived');

    const again = await as(OFFICIAL).post(`${path}/approve`, note);
    expect(again.status).toBe(409);

    const revoked = await as(OFFICIAL).post(`${path}/revoke`, note);
    expect(revoked.body.status).toBe('revoked');
    expect(await verdict('violation')).toBe('violation');
    expect(
      revoked.body.events.map(({ event }: { event: string }) => event),
    ).toEqual(['requested', 'approved', 'revoked']);

    const decided = audit.filter(({ eventId }) => eventId.startsWith('waiver'));
    expect(decided).toEqual([
      { eventId: 'waiver-request', actionType: undefined, status: 'failed' },
      { eventId: 'waiver-request', actionType: undefined, status: 'succeeded' },
      { eventId: 'waiver-decide', actionType: 'approve', status: 'failed' },
      { eventId: 'waiver-decide', actionType: 'revoke', status: 'failed' },
      { eventId: 'waiver-decide', actionType: 'approve', status: 'succeeded' },
      { eventId: 'waiver-decide', actionType: 'approve', status: 'failed' },
      { eventId: 'waiver-decide', actionType: 'revoke', status: 'succeeded' },
    ]);
    await stop();
  });

  it('can be told of before they are asked for, so that a page knows', async () => {
    const { as, mayAsk, stop } = await start(await databases.init(id));
    const candidate = waiverCandidateRef('JUR-01', 'component:default/zaken');
    expect(await mayAsk(OWNER, candidate)).toBe(AuthorizeResult.ALLOW);
    expect(await mayAsk(STRANGER, candidate)).toBe(AuthorizeResult.DENY);
    for (const nothing of ['component:default/nergens', '::']) {
      const other = waiverCandidateRef('JUR-01', nothing);
      expect(await mayAsk(OWNER, other)).toBe(AuthorizeResult.DENY);
    }
    const { body } = await as(STRANGER).get('/waivers');
    expect(body.maximumDays).toBeGreaterThan(0);
    await stop();
  });

  it('are not decided on by who asked, also not with the right to decide', async () => {
    const knex = await databases.init(id);
    const { as, stop } = await start(knex);
    const made = await as(OWNER).post('/waivers', asked());
    await knex('waivers').update({ requested_by: OFFICIAL });
    for (const verb of ['approve', 'deny']) {
      const answer = await as(OFFICIAL).post(
        `/waivers/${made.body.id}/${verb}`,
        {
          note: 'x',
        },
      );
      expect(answer.status).toBe(403);
      expect(answer.body.error.message).toContain('somebody else');
    }
    await stop();
  });

  it('are refused when they do not fit, and nothing is stored', async () => {
    const { as, stop } = await start(await databases.init(id));
    const refusals: [object, number, string][] = [
      [{ rule: 'NO-99' }, 400, 'No policy pack has a rule NO-99'],
      [{ expires: undefined }, 400, 'expires is missing; add it'],
      [{ reason: ' ' }, 400, 'reason is empty; fill it in'],
      [{ from: inDays(2), expires: today() }, 400, 'before from'],
      [{ from: inDays(-9), expires: inDays(-2) }, 400, 'is past'],
      [{ expires: inDays(400) }, 400, 'at most 366'],
      [{ expires: '2026-02-31' }, 400, 'not a day of the calendar'],
      [{ entityRef: 'zaken' }, 400, 'no entity reference'],
      [{ entityRef: 'component:default/gone' }, 404, 'There is no'],
      [{ until: today() }, 400, 'until'],
    ];
    for (const [change, status, text] of refusals) {
      const answer = await as(OWNER).post('/waivers', asked(change));
      expect(answer.body.error?.message).toContain(text);
      expect(answer.status).toBe(status);
    }
    const { body } = await as(OWNER).get('/waivers');
    expect(body.items).toEqual([]);
    await stop();
  });
});
