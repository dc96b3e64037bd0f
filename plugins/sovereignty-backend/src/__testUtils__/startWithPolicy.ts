// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import request from 'supertest';
import sovereigntyPlugin from '../index';

export interface PolicyOptions {
  readonly policy: PermissionPolicy;
  readonly databases: Record<'catalog' | 'sovereignty', Knex>;
  /** A file of entities. */
  readonly catalog: string;
  readonly sovereignty: JsonObject;
}

/**
 * The mock forgets which plugin asks for a user, and for want of that the
 * permission backend takes it for the user's own browser.
 */
const authThatNamesThePlugin = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin }) => {
    const pluginId = plugin.getId();
    const mock = mockServices.auth({ pluginId });
    const tokenFor = mock.getPluginRequestToken.bind(mock);
    const getPluginRequestToken: typeof mock.getPluginRequestToken =
      async asked => {
        const { onBehalfOf } = asked;
        if (!mock.isPrincipal(onBehalfOf, 'user')) {
          return tokenFor(asked);
        }
        const actor = { subject: `plugin:${pluginId}` };
        const { userEntityRef } = onBehalfOf.principal;
        return { token: mockCredentials.user.token(userEntityRef, { actor }) };
      };
    return Object.assign(mock, { getPluginRequestToken });
  },
});

/**
 * The backend beside the real catalog and the real permission backend, which
 * decide over HTTP by a policy as an operator writes it.
 */
export async function startWithPolicy(options: PolicyOptions) {
  const { policy, databases, catalog, sovereignty } = options;
  const policyModule = createBackendModule({
    pluginId: 'permission',
    moduleId: 'policy-of-the-test',
    register(reg) {
      reg.registerInit({
        deps: { point: policyExtensionPoint },
        async init({ point }) {
          point.setPolicy(policy);
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      sovereigntyPlugin,
      catalogPlugin,
      permissionPlugin,
      policyModule,
      permissionsServiceFactory,
      permissionsRegistryServiceFactory,
      schedulerServiceFactory,
      authThatNamesThePlugin,
      createServiceFactory({
        service: coreServices.database,
        deps: { plugin: coreServices.pluginMetadata },
        factory: ({ plugin }) =>
          mockServices.database({
            knex: Reflect.get(databases, plugin.getId()),
          }),
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          permission: { enabled: true },
          catalog: {
            rules: [{ allow: ['Component', 'Location'] }],
            locations: [{ type: 'file', target: catalog }],
          },
          sovereignty,
        },
      }),
    ],
  });
  const as = (user: string) => mockCredentials.user.header(user);
  return {
    get: (user: string, url: string) =>
      request(backend.server)
        .get(`/api/sovereignty${url}`)
        .set('authorization', as(user)),
    post: (user: string, url: string, body: string) =>
      request(backend.server)
        .post(`/api/sovereignty${url}`)
        .set('authorization', as(user))
        .set('content-type', 'application/yaml')
        .send(body),
    stop: () => backend.stop(),
  };
}
