// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import sovereigntyPlugin from '@regie/plugin-sovereignty-backend';
import request from 'supertest';
import searchModuleSovereignty from './index';

jest.setTimeout(120_000);

const OFTEN = {
  frequency: { seconds: 2 },
  timeout: { seconds: 30 },
  initialDelay: { seconds: 1 },
};

function component(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', title: `The ${name}` },
    spec: {
      type: 'saas',
      owner: 'team',
      lifecycle: 'production',
      sovereignty: {
        criticality: 'critical',
        hosting: [{ provider: 'azure', serviceModel: 'saas' }],
      },
    },
  };
}

/** What a user may read; the backend's own plugins may read everything. */
let readable: string[] = [];

function isUser(credentials: BackstageCredentials): boolean {
  const principal: unknown = credentials.principal;
  return (
    typeof principal === 'object' &&
    principal !== null &&
    'type' in principal &&
    principal.type === 'user'
  );
}

const permissions: PermissionsService = {
  async authorize(requests, { credentials }) {
    return requests.map(asked => {
      const ref = 'resourceRef' in asked ? asked.resourceRef : undefined;
      const isAllowed =
        !isUser(credentials) || (ref !== undefined && readable.includes(ref));
      return {
        result: isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      };
    });
  },
  async authorizeConditional(requests, { credentials }) {
    return requests.map(() =>
      isUser(credentials)
        ? {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              rule: 'IS_ENTITY_OWNER',
              resourceType: 'catalog-entity',
              params: {},
            },
          }
        : { result: AuthorizeResult.ALLOW },
    );
  },
};

let backend: Awaited<ReturnType<typeof startTestBackend>>;

beforeAll(async () => {
  backend = await startTestBackend({
    features: [
      searchPlugin,
      searchModuleSovereignty,
      sovereigntyPlugin,
      schedulerServiceFactory,
      catalogServiceMock.factory({
        entities: [component('payments'), component('permits')],
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => permissions,
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          permission: { enabled: true },
          search: { collators: { sovereignty: { schedule: OFTEN } } },
          sovereignty: { evaluation: { schedule: OFTEN } },
        },
      }),
    ],
  });
});

afterAll(() => backend.stop());

interface Result {
  readonly type: string;
  readonly document: { title: string; text: string; location: string };
}

async function search(term: string): Promise<Result[]> {
  const { body, status } = await request(backend.server).get(
    `/api/search/query?term=${encodeURIComponent(term)}`,
  );
  return status === 200 ? body.results : [];
}

async function untilFound(term: string): Promise<Result[]> {
  for (let tries = 0; tries < 60; tries += 1) {
    const found = await search(term);
    if (found.length > 0) return found;
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  return [];
}

describe('findings in search', () => {
  it('are found by rule, by provider and by words of either language, and lead to the entity', async () => {
    readable = ['component:default/payments', 'component:default/permits'];
    const found = await untilFound('JUR-01');
    expect(found.map(({ document }) => document.location).sort()).toEqual([
      '/catalog/default/component/payments/sovereignty',
      '/catalog/default/component/permits/sovereignty',
    ]);
    expect(found[0]).toMatchObject({
      type: 'sovereignty',
      document: { text: expect.stringContaining('Microsoft Azure') },
    });
    expect(await search('aanbieder')).toHaveLength(2);
    expect(await search('provider')).toHaveLength(2);
  });

  it('are never found by who may not read the entity', async () => {
    readable = ['component:default/permits'];
    const found = await untilFound('JUR-01');
    expect(found.map(({ document }) => document.title)).toEqual([
      'The permits',
    ]);
    expect(JSON.stringify(found)).not.toContain('payments');

    readable = [];
    expect(await search('JUR-01')).toEqual([]);
    expect(await search('payments')).toEqual([]);
  });
});
