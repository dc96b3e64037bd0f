// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import path from 'path';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { Landscape, ProviderOnDate } from '@regie/plugin-sovereignty-common';
import request from 'supertest';
import catalogModuleSovereignty from './index';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
type Knex = Awaited<ReturnType<typeof databases.init>>;

const OFTEN = {
  frequency: { seconds: 1 },
  timeout: { seconds: 30 },
  initialDelay: { milliseconds: 100 },
};

function provider(
  id: string,
  seat: string,
  parent?: [id: string, country: string],
): ProviderOnDate {
  return {
    id,
    name: id.toLocaleUpperCase('en-US'),
    seat,
    ultimateParent: parent
      ? { id: parent[0], name: parent[0], country: parent[1] }
      : null,
    jurisdictions: [...new Set([seat, ...(parent ? [parent[1]] : [])])].sort(),
    laws: [],
    on: '2026-11-24',
    asOf: '2026-10-01',
  };
}

const LANDSCAPE: Landscape = {
  providers: [
    provider('azure', 'IE', ['microsoft-corporation', 'US']),
    provider('odc-noord', 'NL'),
    provider('unused', 'FR'),
  ],
  registerIsWhole: true,
  clusters: [
    { name: 'aks', source: 'kubeconfig', providers: ['azure'] },
    { name: 'arn:aws:eks/x', source: 'kubeconfig', providers: [] },
  ],
  entities: [
    {
      entityRef: 'component:default/forms',
      clusters: ['aks'],
      providers: ['azure'],
      mayRunElsewhere: false,
    },
  ],
};

/** The sovereignty backend as the catalog sees it, with answers to choose. */
class Neighbour {
  landscape: Landscape | undefined = LANDSCAPE;
  asked = 0;

  readonly plugin = createBackendPlugin({
    pluginId: 'sovereignty',
    register: reg => {
      reg.registerInit({
        deps: { http: coreServices.httpRouter },
        init: async ({ http }) => {
          http.use((_request, response) => {
            this.asked += 1;
            if (this.landscape) response.json(this.landscape);
            else response.status(503).json({ error: { message: 'away' } });
          });
        },
      });
    },
  });

  /** Until it was asked anew, so that what it says has been taken in. */
  async heard(): Promise<void> {
    const { asked } = this;
    while (this.asked < asked + 4) await pause();
  }
}

let folder: string;
let stop: () => Promise<unknown> = async () => {};
let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
const neighbour = new Neighbour();

async function write(yaml: string) {
  await writeFile(path.join(folder, 'catalog.yaml'), yaml);
}

async function start(
  yaml: string,
  options: { removeAfter?: { seconds: number }; knex?: Knex } = {},
) {
  await write(yaml);
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleSovereignty,
      neighbour.plugin,
      // The scheduler and its locks are part of what is tested.
      schedulerServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://regie.example' },
          backend: { baseUrl: 'http://localhost' },
          catalog: {
            processingInterval: { seconds: 1 },
            rules: [{ allow: ['Component', 'Resource', 'Group', 'Location'] }],
            locations: [
              { type: 'file', target: path.join(folder, 'catalog.yaml') },
            ],
            providers: {
              sovereignty: {
                owner: 'group:default/team-platform',
                schedule: OFTEN,
                removeAfter: options.removeAfter ?? { hours: 24 },
              },
            },
          },
        },
      }),
      ...(options.knex
        ? [mockServices.database.factory({ knex: options.knex })]
        : []),
    ],
  });
  server = backend.server;
  stop = async () => backend.stop();
}

async function entities(filter: string): Promise<Entity[]> {
  const { body } = await request(server).get(
    `/api/catalog/entities?filter=${encodeURIComponent(filter)}`,
  );
  return body;
}

const names = async (filter: string) =>
  (await entities(filter)).map(({ metadata }) => metadata.name).sort();

async function one(ref: string): Promise<Entity | undefined> {
  const [kind, name] = ref.split(':');
  return (await entities(`kind=${kind},metadata.name=${name}`))[0];
}

async function until<T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
): Promise<T> {
  const patience = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (isRight(answer) || Date.now() > patience) return answer;
    await pause();
  }
}

async function pause() {
  await new Promise(resolve => setTimeout(resolve, 250));
}

function targets(entity: Entity | undefined, type: string): string[] {
  return (entity?.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef)
    .sort();
}

/** What the catalog's own page shows as errors of an entity. */
function mistakes(entity: AlphaEntity | undefined): string[] {
  return (entity?.status?.items ?? [])
    .filter(
      ({ type, level, error }) =>
        type === ENTITY_STATUS_CATALOG_PROCESSING_TYPE &&
        level === 'error' &&
        error,
    )
    .map(({ message }) => message)
    .sort();
}

async function isAllThere() {
  const resources = ['aks', 'arn-aws-eks-x', 'azure'];
  expect(
    await until(
      () => names('kind=resource'),
      found => found.length === resources.length,
    ),
  ).toEqual(resources);
  const forms = await until(
    () => one('component:forms'),
    found => targets(found, 'runsOn').length > 0,
  );
  expect(targets(forms, 'runsOn')).toEqual(['resource:default/aks']);
  expect(forms?.metadata.labels).toHaveProperty(
    ['regie.dev/parent-country'],
    'us',
  );
}

const PROCESS = `
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: permits }
spec: { type: business-process, owner: team-platform }
`;

function component(name: string, sovereignty?: string): string {
  return `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ${name} }
spec:
  type: service
  lifecycle: production
  owner: team-platform
${sovereignty ?? ''}
---`;
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'regie-catalog-'));
  neighbour.landscape = LANDSCAPE;
});

afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

describe('what owners declare', () => {
  const wrong = `
  sovereignty:
    criticality: critcal
    hosting: [{ provider: azure, serviceModel: sas }]
    exitplan: none`;

  it('becomes errors on the entity with the mistakes, and leaves others alone', async () => {
    await start(
      [
        component('good', '  sovereignty: { criticality: critical }'),
        component('silent'),
        component('broken', wrong),
        `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: odd }
spec: { type: team, children: [], sovereignty: { criticality: never-checked } }
`,
      ].join(''),
    );
    expect(
      await until(
        () => names('kind=component'),
        found => found.length === 3,
      ),
    ).toEqual(['broken', 'good', 'silent']);
    expect(
      await until(
        () => names('kind=group'),
        found => found.length > 0,
      ),
    ).toEqual(['odd']);

    expect(mistakes(await one('component:broken'))).toEqual([
      expect.stringContaining(
        'spec.sovereignty.criticality is "critcal"; allowed are critical, important, supporting. Did you mean "critical"?',
      ),
      expect.stringContaining('spec.sovereignty.exitplan is not a known key'),
      expect.stringContaining(
        'spec.sovereignty.hosting[0].serviceModel is "sas"',
      ),
    ]);
    for (const ref of ['component:good', 'component:silent', 'group:odd']) {
      expect(mistakes(await one(ref))).toEqual([]);
    }
  });

  it('replaces what it said before, and its errors go when it is mended', async () => {
    const critical = '  sovereignty: { criticality: critical }';
    const labelled = (found?: Entity) =>
      found?.metadata.labels?.['regie.dev/criticality'];
    await start(component('forms', critical));
    await until(
      () => one('component:forms'),
      found => labelled(found) === 'critical',
    );
    await write(component('forms', wrong));
    const broken = await until(
      () => one('component:forms'),
      found => mistakes(found).length > 0,
    );
    expect(mistakes(broken)).toHaveLength(3);
    expect(labelled(broken)).toBeUndefined();

    await write(component('forms', critical));
    const mended = await until(
      () => one('component:forms'),
      found => labelled(found) === 'critical',
    );
    expect(mistakes(mended)).toEqual([]);
  });
});

describe('what runs where', () => {
  const declared = `
  sovereignty:
    criticality: critical
    classification: { personalData: special }
    hosting: [{ provider: odc-noord }]
    processes: { value: [resource:default/permits], source: imported }`;

  it('becomes entities, labels and relations that the catalog itself filters by', async () => {
    await start(component('forms') + component('cases', declared) + PROCESS);
    const forms = await until(
      () => one('component:forms'),
      found => targets(found, 'runsOn').length > 0,
    );
    expect(targets(forms, 'runsOn')).toEqual(['resource:default/aks']);
    expect(targets(forms, 'operatedBy')).toEqual(['resource:default/azure']);
    expect(forms?.metadata.labels).toMatchObject({
      'regie.dev/provider': 'azure',
      'regie.dev/parent-country': 'us',
      'regie.dev/jurisdiction-us': 'true',
      'regie.dev/jurisdiction-ie': 'true',
    });

    const aks = await until(
      () => one('resource:aks'),
      found => targets(found, 'operatedBy').length > 0,
    );
    expect(aks?.spec).toEqual({
      type: 'kubernetes-cluster',
      owner: 'group:default/team-platform',
    });
    expect(targets(aks, 'hosts')).toEqual(['component:default/forms']);
    expect(targets(aks, 'operatedBy')).toEqual(['resource:default/azure']);

    const azure = await one('resource:azure');
    expect(azure?.spec?.type).toBe('provider');
    expect(azure?.metadata).toMatchObject({
      title: 'AZURE',
      labels: { 'regie.dev/seat': 'ie', 'regie.dev/parent-country': 'us' },
      links: [{ url: 'https://regie.example/sovereignty?provider=azure' }],
    });
    expect(targets(azure, 'operates')).toEqual([
      'component:default/forms',
      'resource:default/aks',
    ]);

    // Of the register only what is in use; what is declared counts once the
    // sovereignty backend has assessed it, which it did not here.
    expect(await names('spec.type=provider')).toEqual(['azure']);
    // A name that the catalog does not take is shown by one that is near.
    expect(await names('spec.type=kubernetes-cluster')).toEqual([
      'aks',
      'arn-aws-eks-x',
    ]);

    expect(targets(await one('resource:permits'), 'supportedBy')).toEqual([
      'component:default/cases',
    ]);

    expect(
      await names('metadata.labels.regie.dev/criticality=critical'),
    ).toEqual(['cases']);
    expect(
      await names('metadata.labels.regie.dev/personal-data=special'),
    ).toEqual(['cases']);
    expect(
      await names('kind=component,relations.operatedBy=resource:default/azure'),
    ).toEqual(['forms']);
  });

  it('leaves an entity that somebody declared in place, and adds to it', async () => {
    await start(`
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: aks, title: Ons eigen cluster }
spec: { type: kubernetes-cluster, owner: team-eigen }
`);
    const aks = await until(
      () => one('resource:aks'),
      found => targets(found, 'operatedBy').length > 0,
    );
    for (let round = 0; round < 3; round += 1) await neighbour.heard();
    const still = await one('resource:aks');
    for (const entity of [aks, still]) {
      expect(entity?.metadata.title).toBe('Ons eigen cluster');
      expect(entity?.spec?.owner).toBe('team-eigen');
      expect(targets(entity, 'operatedBy')).toEqual(['resource:default/azure']);
    }
  });

  it('takes nothing away while the sovereignty backend is away', async () => {
    const knex = await databases.init('SQLITE_3');
    await start(component('forms'), { removeAfter: { seconds: 0 }, knex });
    await isAllThere();
    neighbour.landscape = undefined;
    for (let round = 0; round < 3; round += 1) await neighbour.heard();
    await isAllThere();

    // Nor does a start in that state, when nothing is in memory.
    await stop();
    await start(component('forms'), { removeAfter: { seconds: 0 }, knex });
    for (let round = 0; round < 3; round += 1) await neighbour.heard();
    await isAllThere();
  });

  it('removes what is gone only after a while, and takes back what returns', async () => {
    await start(component('forms'), { removeAfter: { seconds: 4 } });
    await until(
      () => names('spec.type=kubernetes-cluster'),
      found => found.length === 2,
    );
    neighbour.landscape = { ...LANDSCAPE, clusters: [LANDSCAPE.clusters[0]] };
    const marked = await until(
      () => one('resource:arn-aws-eks-x'),
      found => Boolean(found?.metadata.annotations?.['regie.dev/gone-since']),
    );
    expect(marked?.metadata.annotations).toHaveProperty([
      'regie.dev/gone-since',
    ]);
    neighbour.landscape = LANDSCAPE;
    const back = await until(
      () => one('resource:arn-aws-eks-x'),
      found => !found?.metadata.annotations?.['regie.dev/gone-since'],
    );
    expect(back?.metadata.annotations).not.toHaveProperty([
      'regie.dev/gone-since',
    ]);

    neighbour.landscape = { ...LANDSCAPE, clusters: [LANDSCAPE.clusters[0]] };
    const left = await until(
      () => names('spec.type=kubernetes-cluster'),
      found => found.length === 1,
    );
    expect(left).toEqual(['aks']);
  });
});
