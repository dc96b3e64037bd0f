// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import path from 'path';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EntityAssessment } from '@regie/plugin-sovereignty-common';
import kubernetesModule from '@regie/plugin-sovereignty-backend-module-kubernetes';
import request from 'supertest';
import { until } from './__testUtils__/until';
import sovereigntyPlugin from './index';

jest.setTimeout(120_000);

const databases = TestDatabases.create();
const snapshots = path.resolve(__dirname, '../../../examples/clusters');

function component(name: string, cluster: string, id = name): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/kubernetes-id': id,
        'backstage.io/kubernetes-cluster': cluster,
      },
    },
    spec: {
      type: 'service',
      owner: 'team',
      lifecycle: 'production',
      sovereignty: { criticality: 'important' },
    },
  };
}

const entities = [
  component('open-formulieren', 'waterveld-aks'),
  component('uitkeringen-api', 'uitwijk-rijk'),
  // Claims what open-formulieren claims already.
  component('formulieren-ook', 'waterveld-aks', 'open-formulieren'),
];

async function start(
  knex: Awaited<ReturnType<typeof databases.init>>,
  decision:
    | AuthorizeResult.ALLOW
    | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
) {
  const backend = await startTestBackend({
    features: [
      sovereigntyPlugin,
      kubernetesModule,
      // The scheduler is part of what is tested; the mock runs nothing late.
      schedulerServiceFactory,
      catalogServiceMock.factory({ entities }),
      mockServices.database.factory({ knex }),
      mockServices.permissions.factory({ result: decision }),
      mockServices.rootConfig.factory({
        data: {
          kubernetes: {
            clusterLocatorMethods: [
              {
                type: 'config',
                clusters: [
                  {
                    name: 'uitwijk-rijk',
                    url: 'https://127.0.0.1:9',
                    authProvider: 'serviceAccount',
                    serviceAccountToken: 'not-a-token',
                  },
                ],
              },
            ],
          },
          sovereignty: {
            kubernetes: { snapshots: [snapshots] },
            evaluation: {
              schedule: {
                frequency: { seconds: 2 },
                timeout: { minutes: 1 },
                initialDelay: { seconds: 2 },
              },
            },
          },
        },
      }),
    ],
  });
  return {
    get: (url: string) => request(backend.server).get(`/api/sovereignty${url}`),
    stop: () => backend.stop(),
  };
}

function jurisdiction(assessment: Partial<EntityAssessment>) {
  return assessment.findings?.find(({ rule }) => rule === 'JUR-01');
}

describe.each(databases.eachSupportedId())('the backend on %p', id => {
  it('collects, judges and serves, and lets an unread cluster clear nothing', async () => {
    const { get, stop } = await start(await databases.init(id));
    const clusters = await until(
      () => get('/clusters'),
      ({ body }) =>
        body.items?.every(
          (item: { state: string }) => item.state !== 'pending',
        ),
    );
    expect(
      clusters.body.items.map(
        ({ cluster, state }: { cluster: string; state: string }) => [
          cluster,
          state,
        ],
      ),
    ).toEqual([
      ['uitwijk-rijk', 'unread'],
      ['waterveld-aks', 'fresh'],
      ['waterveld-odc', 'fresh'],
      ['waterveld-scaleway', 'fresh'],
    ]);

    const byName = '/assessments/by-name/component/default';
    const forms = await until(
      () => get(`${byName}/open-formulieren`),
      ({ body }) => jurisdiction(body)?.verdict === 'violation',
    );
    const finding = jurisdiction(forms.body);
    expect(finding?.verdict).toBe('violation');
    expect(finding?.explanation.en).toContain('Microsoft Corporation');

    const unread = await get(`${byName}/uitkeringen-api`);
    expect(unread.body.summary.counts).toMatchObject({ compliant: 0 });
    expect(unread.body.unreadClusters).toEqual([
      expect.objectContaining({ cluster: 'uitwijk-rijk' }),
    ]);

    const list = await get(
      '/assessments?verdict=violation&sort=name&order=asc',
    );
    expect(list.status).toBe(200);
    expect(list.body.items.map(({ name }: { name: string }) => name)).toContain(
      'open-formulieren',
    );
    expect(list.body.facets.providers).toContainEqual({
      id: 'azure',
      name: 'Microsoft Azure',
    });

    const ofOnePack = await get('/assessments?pack=vng-digital-autonomy');
    expect(ofOnePack.body.totalItems).toBe(3);
    expect(ofOnePack.body.items[0].packs).toEqual([
      expect.objectContaining({ pack: 'vng-digital-autonomy' }),
    ]);
    const ofNone = await get('/assessments?pack=haven');
    expect(ofNone.body.totalItems).toBe(0);

    const seal = '/seal/component/default/open-formulieren';
    const both = await get(seal);
    expect(both.body.reports).toHaveLength(2);
    const june = await get(`${seal}?framework=eu-csf-2026-06`);
    const [report] = june.body.reports;
    expect(report.objectives[0].questions[0].given).toEqual([
      expect.objectContaining({ answer: 0, evidenced: true }),
    ]);
    expect(report.evidenced.seal).toBeNull();
    expect((await get(`${seal}?framework=other`)).status).toBe(404);
    expect((await get(`${seal}?wrong=1`)).status).toBe(400);
    expect((await get('/seal/component/default/nobody')).status).toBe(404);

    const aks = await get('/clusters/waterveld-aks');
    expect(aks.body.traits.controlPlane).toMatchObject({
      product: 'AKS',
      provider: 'azure',
    });
    expect(aks.body.traits.haven.latest).toMatchObject({ compliant: true });
    expect(aks.body.havenStanding).toMatch(/^(compliant|outdated)$/);

    const unclaimed = await until(
      () => get('/clusters/waterveld-aks/unclaimed?limit=200'),
      ({ body }) => body.unclaimedWorkloads < body.workloads,
    );
    expect(unclaimed.body.totalItems).toBe(unclaimed.body.items.length);
    const named = unclaimed.body.items.flatMap(
      (group: { workloads: { name: string }[] }) =>
        group.workloads.map(({ name }) => name),
    );
    expect(named).toHaveLength(unclaimed.body.unclaimedWorkloads);
    expect(named).not.toContain('open-formulieren');
    expect(unclaimed.body.items[0].catalogInfo).toContain('kind: Component');
    const second = await get(
      '/clusters/waterveld-aks/unclaimed?limit=1&offset=1',
    );
    expect(second.body.items).toEqual([unclaimed.body.items[1]]);
    const sought = await get(
      `/clusters/waterveld-aks/unclaimed?search=${unclaimed.body.items[0].name}`,
    );
    expect(sought.body.items).toContainEqual(unclaimed.body.items[0]);
    expect(
      (await get('/clusters/waterveld-aks/unclaimed?search=%25')).body.items,
    ).toEqual([]);
    expect(
      (await get('/clusters/waterveld-aks/unclaimed?limit=0')).status,
    ).toBe(400);

    const ambiguous = await get('/clusters/waterveld-aks/ambiguous');
    expect(ambiguous.body).toEqual({
      totalItems: ambiguous.body.items.length,
      items: expect.arrayContaining([
        {
          workload: expect.objectContaining({ name: 'open-formulieren' }),
          entityRefs: [
            'component:default/formulieren-ook',
            'component:default/open-formulieren',
          ],
        },
      ]),
    });

    // Only the criticality is stated, of all that is wanted.
    expect(forms.body.summary.completeness.filled).toBe(1);
    expect(forms.body.declared).toMatchObject({
      problems: [],
      claims: [
        {
          at: 'criticality',
          claim: { value: 'important', source: 'declared' },
        },
      ],
      classes: [{ requiredSeal: { least: 2, most: 3 } }],
    });
    expect(forms.body.declared.completeness.missing).toContain(
      'hosting.provider',
    );
    const { required } = forms.body.summary.completeness;
    const byOwner = await get('/assessments/completeness?by=owner');
    expect(byOwner.body.items).toEqual([
      { name: 'team', entities: 3, filled: 3, required: 3 * required },
    ]);
    const bySystem = await get('/assessments/completeness?by=system');
    expect(bySystem.body.items).toMatchObject([{ name: null, entities: 3 }]);
    expect((await get('/assessments/completeness')).status).toBe(400);
    const sorted = await get('/assessments?sort=completeness&order=asc');
    expect(sorted.body.items).toHaveLength(3);

    const policy = await get('/policy');
    expect(policy.body).toMatchObject({
      problems: [],
      packs: [{ problems: [] }],
    });

    expect((await get('/assessments?sort=nonsense')).status).toBe(400);
    expect((await get('/assessments?nonsense=1')).status).toBe(400);
    expect((await get(`${byName}/nobody`)).status).toBe(404);
    await stop();
  });

  it('shows nothing, not even a count, to who may read no entity', async () => {
    const { get, stop } = await start(
      await databases.init(id),
      AuthorizeResult.DENY,
    );
    await new Promise(resolve => setTimeout(resolve, 6_000));
    const list = await get('/assessments');
    expect(list.body).toMatchObject({
      items: [],
      totalItems: 0,
      totals: { compliant: 0, violation: 0, unknown: 0 },
      facets: { rules: [], providers: [], owners: [] },
    });
    const byOwner = await get('/assessments/completeness?by=owner');
    expect(byOwner.body).toEqual({ items: [] });
    const one = await get(
      '/assessments/by-name/component/default/open-formulieren',
    );
    expect(one.status).toBe(404);
    expect((await get('/clusters')).status).toBe(403);
    expect((await get('/clusters/waterveld-aks/unclaimed')).status).toBe(403);
    expect((await get('/clusters/waterveld-aks/ambiguous')).status).toBe(403);
    expect((await get('/policy')).status).toBe(403);
    await stop();
  });
});
