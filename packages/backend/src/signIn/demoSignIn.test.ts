// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import demoSignIn from './index';

jest.setTimeout(60_000);

const user = (name: string, ...memberOf: string[]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { memberOf },
  relations: memberOf.map(group => ({
    type: 'memberOf',
    targetRef: `group:default/${group}`,
  })),
});

const NOOR = 'user:default/noor.bakker';

async function start(environment: string, people: string[]) {
  Reflect.set(process.env, 'NODE_ENV', environment);
  const backend = await startTestBackend({
    features: [
      authPlugin,
      demoSignIn,
      catalogServiceMock.factory({
        entities: [user('noor.bakker', 'team-zaakgericht'), user('sem.visser')],
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost' },
          auth: {
            providers: {
              demo: {
                people: people.map(userEntityRef => ({
                  userEntityRef,
                  name: userEntityRef,
                  about: { nl: '', en: '' },
                })),
              },
            },
          },
        },
      }),
    ],
  });
  return {
    signIn: (person?: string) => {
      const asked = request(backend.server)
        .get('/api/auth/demo/refresh')
        .set('x-requested-with', 'XMLHttpRequest');
      return person ? asked.set('x-regie-demo-person', person) : asked;
    },
    stop: () => backend.stop(),
  };
}

describe('signing in as a person of the demo', () => {
  afterEach(() => Reflect.set(process.env, 'NODE_ENV', 'test'));

  it('works while developing, for those who are named', async () => {
    const { signIn, stop } = await start('development', [NOOR]);
    const noor = await signIn(NOOR);
    expect(noor.status).toBe(200);
    expect(noor.body.backstageIdentity.identity).toMatchObject({
      userEntityRef: NOOR,
      ownershipEntityRefs: expect.arrayContaining([
        'group:default/team-zaakgericht',
      ]),
    });
    expect((await signIn('user:default/sem.visser')).status).toBe(401);
    expect((await signIn()).status).toBe(401);
    await stop();
  });

  it.each([
    ['in production, whatever the configuration says', 'production', [NOOR]],
    ['while developing when nobody is named', 'development', []],
  ])('is not there %s', async (_when, environment, people) => {
    const { signIn, stop } = await start(environment, people);
    expect((await signIn(NOOR)).status).toBe(404);
    await stop();
  });
});
