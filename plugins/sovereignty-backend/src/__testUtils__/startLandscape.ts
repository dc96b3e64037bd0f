// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import request from 'supertest';
import sovereigntyPlugin from '../index';

/** A component hosted at a provider, as its owner declares it. */
export function hostedAt(
  provider: string,
  name: string,
  more: object = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', ...more },
    spec: {
      type: 'service',
      owner: 'team-zaken',
      lifecycle: 'production',
      sovereignty: {
        criticality: 'important',
        hosting: [{ provider, serviceModel: 'paas', countries: ['NL'] }],
      },
    },
  };
}

export interface LandscapeOptions {
  readonly entities: Entity[];
  /** A database for each plugin that has one. */
  readonly databases: Record<string, Knex>;
  readonly sovereignty?: JsonObject;
  readonly root?: JsonObject;
  readonly features?: BackendFeature[];
  /** What a user may; everything when left out. */
  readonly policy?: (permission: string, user: string) => PolicyDecision;
  /** What a user sees of the catalog; everything when left out. */
  readonly sees?: (entity: Entity, user: string) => boolean;
}

/**
 * The backend over real HTTP and a real database, with a catalog that the test
 * changes while it runs and that shows each user what he may see.
 */
export async function startLandscape(options: LandscapeOptions) {
  const { policy, sees = () => true } = options;
  let entities = options.entities;
  const userOf = (credentials: unknown) =>
    (credentials as { principal?: { userEntityRef?: string } })?.principal
      ?.userEntityRef ?? '';
  const catalog = new Proxy(
    {},
    {
      get: (_target, method) => {
        const known = catalogServiceMock({ entities: [] });
        if (!Reflect.has(known, method)) return undefined;
        return (query: unknown, asked: { credentials: unknown }) => {
          const user = userOf(asked?.credentials);
          const shown = entities.filter(it => user === '' || sees(it, user));
          const service = catalogServiceMock({ entities: shown });
          return Reflect.get(service, method).call(service, query, asked);
        };
      },
    },
  ) as typeof catalogServiceRef.T;
  const decide = async (
    asked: { permission: { name: string }; resourceRef?: string }[],
    { credentials }: { credentials: unknown },
    whole: boolean,
  ) =>
    asked.map(({ permission, resourceRef }): PolicyDecision => {
      const user = userOf(credentials);
      if (user === '') return { result: AuthorizeResult.ALLOW };
      if (policy) {
        const own = policy(permission.name, user);
        if (permission.name !== 'catalog.entity.read') return own;
      }
      if (permission.name !== 'catalog.entity.read' || !options.sees) {
        return { result: AuthorizeResult.ALLOW };
      }
      if (!whole) {
        const entity = entities.find(
          it => `component:default/${it.metadata.name}` === resourceRef,
        );
        return {
          result:
            entity && sees(entity, user)
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        };
      }
      return {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          rule: 'IS_ENTITY_OWNER',
          resourceType: 'catalog-entity',
          params: { claims: [user] },
        },
      };
    });
  const backend = await startTestBackend({
    features: [
      sovereigntyPlugin,
      schedulerServiceFactory,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: { plugin: coreServices.pluginMetadata },
        factory: ({ plugin }) =>
          mockServices.database({ knex: options.databases[plugin.getId()] }),
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => ({
          authorize: (asked, by) => decide(asked, by, false) as never,
          authorizeConditional: (asked, by) =>
            decide(asked as never, by, true) as never,
        }),
      }),
      mockServices.rootConfig.factory({
        data: {
          // Where notifications lead to.
          app: { baseUrl: 'http://regie.example' },
          ...options.root,
          sovereignty: {
            evaluation: {
              schedule: {
                frequency: { seconds: 1 },
                timeout: { minutes: 1 },
                initialDelay: { seconds: 1 },
              },
            },
            ...options.sovereignty,
          },
        },
      }),
      ...(options.features ?? []),
    ],
  });
  const as = (user: string) => mockCredentials.user.header(user);
  return {
    server: backend.server,
    change: (changed: Entity[]) => {
      entities = changed;
    },
    get: (url: string, user = 'user:default/anna') =>
      request(backend.server).get(`/api${url}`).set('authorization', as(user)),
    post: (url: string, body: string | object, user = 'user:default/anna') =>
      request(backend.server)
        .post(`/api${url}`)
        .set('authorization', as(user))
        .set(
          'content-type',
          typeof body === 'string' ? 'application/yaml' : 'application/json',
        )
        .send(body),
    stop: () => backend.stop(),
  };
}
