// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  Permission,
} from '@backstage/plugin-permission-common';
import sovereigntyPlugin from '@regie/plugin-sovereignty-backend';
import {
  sovereigntyClusterCollectPermission,
  sovereigntyFactsImportPermission,
  sovereigntyPolicyDryRunPermission,
  sovereigntyPolicyReadPermission,
  sovereigntyWaiverDecidePermission,
  sovereigntyWaiverRequestPermission,
  waiverCandidateRef,
} from '@regie/plugin-sovereignty-common';
import request from 'supertest';
import { MunicipalPolicy } from './MunicipalPolicy';
import { readRoles } from './roles';

jest.setTimeout(60_000);

/** The groups that each is in. */
const PEOPLE = {
  'user:default/guest': 'group:default/team-platform',
  'user:default/noor.bakker': 'group:default/team-zaakgericht',
  'user:default/sem.visser': 'group:default/team-sociaal-domein',
  'user:default/ilse.dekker': 'group:default/team-informatiebeleid',
};

const { ALLOW, DENY, CONDITIONAL } = AuthorizeResult;

async function start() {
  const backend = await startTestBackend({
    features: [
      sovereigntyPlugin,
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name: 'formulieren', namespace: 'default' },
            spec: { owner: 'team-zaakgericht' },
          },
        ],
      }),
      mockServices.rootConfig.factory({
        data: {
          sovereignty: { notifications: { enabled: false } },
        },
      }),
    ],
  });
  const policy = new MunicipalPolicy(
    readRoles(
      mockServices.rootConfig({
        data: {
          permission: {
            roles: {
              platform: ['group:default/team-platform'],
              policyOfficers: ['group:default/team-informatiebeleid'],
            },
          },
        },
      }),
    ),
  );
  /** What the policy says; of a waiver, what its conditions come to. */
  const askFor = async (
    user: string,
    permission: Permission,
    resourceRef?: string,
  ) => {
    const ownershipEntityRefs = [user, Reflect.get(PEOPLE, user)];
    const info = { userEntityRef: user, ownershipEntityRefs };
    const decision = await policy.handle(
      { permission },
      { credentials: mockCredentials.user(user), info },
    );
    if (decision.result !== AuthorizeResult.CONDITIONAL || !resourceRef) {
      return decision.result;
    }
    const { resourceType, conditions } = decision;
    const { body } = await request(backend.server)
      .post(
        '/api/sovereignty/.well-known/backstage/permissions/apply-conditions',
      )
      .set('authorization', mockCredentials.service.header())
      .send({ items: [{ id: 'one', resourceRef, resourceType, conditions }] });
    return body.items[0].result;
  };
  const ask = (permission: Permission, resourceRef?: string) =>
    Promise.all(
      Object.keys(PEOPLE).map(user => askFor(user, permission, resourceRef)),
    );
  return { ask, policy, stop: () => backend.stop() };
}

describe('the sample policy', () => {
  it('lets owners ask, policy officers decide and the platform team do all', async () => {
    const { ask, policy, stop } = await start();
    const waiver = waiverCandidateRef(
      'JUR-01',
      'component:default/formulieren',
    );
    const answers = {
      requestWaiver: await ask(sovereigntyWaiverRequestPermission, waiver),
      decideOnWaiver: await ask(sovereigntyWaiverDecidePermission, waiver),
      collect: await ask(sovereigntyClusterCollectPermission),
      importFacts: await ask(sovereigntyFactsImportPermission),
      readPolicy: await ask(sovereigntyPolicyReadPermission),
      dryRun: await ask(sovereigntyPolicyDryRunPermission),
      readCatalog: await ask(catalogEntityReadPermission),
    };
    expect(answers).toEqual({
      requestWaiver: [ALLOW, ALLOW, DENY, DENY],
      decideOnWaiver: [ALLOW, DENY, DENY, ALLOW],
      collect: [ALLOW, DENY, DENY, DENY],
      importFacts: [ALLOW, DENY, DENY, DENY],
      readPolicy: [ALLOW, ALLOW, ALLOW, ALLOW],
      dryRun: [ALLOW, ALLOW, ALLOW, ALLOW],
      // What is confidential, only of their own.
      readCatalog: [ALLOW, CONDITIONAL, CONDITIONAL, ALLOW],
    });
    const nobody = { permission: sovereigntyPolicyReadPermission };
    expect((await policy.handle(nobody)).result).toBe(DENY);
    await stop();
  });
});
