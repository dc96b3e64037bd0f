// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm, writeFile } from 'fs/promises';
import { createServer, IncomingMessage, ServerResponse } from 'http';
import { AddressInfo } from 'net';
import { tmpdir } from 'os';
import path from 'path';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { urlReaderServiceFactory } from '@backstage/backend-defaults/urlReader';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import sovereigntyPlugin from './index';

jest.setTimeout(120_000);

const databases = TestDatabases.create();

interface CodeHost {
  readonly url: string;
  readonly asked: Map<string, number>;
  notModified: number;
  down: boolean;
  close(): Promise<unknown>;
}

/** A code host with one good file, one of 50 MB and one that redirects inwards. */
async function startCodeHost(): Promise<CodeHost> {
  const state = {
    asked: new Map<string, number>(),
    notModified: 0,
    down: false,
  };
  const answer = (incoming: IncomingMessage, response: ServerResponse) => {
    const where = incoming.url ?? '';
    state.asked.set(where, (state.asked.get(where) ?? 0) + 1);
    if (state.down) {
      response.writeHead(503).end();
    } else if (where === '/good/publiccode.yml') {
      if (incoming.headers['if-none-match'] === '"v1"') {
        state.notModified += 1;
        response.writeHead(304).end();
        return;
      }
      response.writeHead(200, { etag: '"v1"' });
      response.end(
        'publiccodeYmlVersion: "0.4"\nlegal:\n  license: EUPL-1.2\n',
      );
    } else if (where === '/huge/publiccode.yml') {
      response.writeHead(200);
      const chunk = Buffer.alloc(1_000_000, 'x');
      let left = 50;
      const write = () => {
        while (left > 0 && !response.destroyed) {
          left -= 1;
          if (!response.write(chunk)) return;
        }
        response.end();
      };
      response.on('drain', write);
      write();
    } else if (where === '/inward/publiccode.yml') {
      response
        .writeHead(302, { location: 'http://169.254.169.254/latest' })
        .end();
    } else {
      response.writeHead(404).end();
    }
  };
  const server = createServer(answer);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  });
}

function component(name: string, source: string, sovereignty = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'backstage.io/source-location': `url:${source}` },
    },
    spec: {
      type: 'service',
      owner: 'team',
      lifecycle: 'production',
      sovereignty: { criticality: 'important', ...sovereignty },
    },
  };
}

const catalogus = {
  exportDatum: '2026-05-01',
  leveranciersorganisaties: [{ id: 'o1', naam: 'Voorbeeld BV' }],
  voorzieningen: [
    { id: 'v1', naam: 'Huge' },
    { id: 'v2', naam: 'Nergens' },
  ],
  voorzieningaanbiedingen: [
    { id: 'a1', voorzieningId: 'v1', organisatieId: 'o1' },
  ],
  voorzieninggebruiken: [
    { id: 'g1', organisatieId: 'w', voorzieningId: 'v1', status: 'Actief' },
    { id: 'g2', organisatieId: 'w', voorzieningId: 'v2', status: 'Actief' },
  ],
};

interface World {
  readonly knex: Awaited<ReturnType<typeof databases.init>>;
  readonly host: CodeHost;
  readonly folder: string;
  readonly decision?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  /** Files with answers, of Antwoord BV about `good`. */
  readonly answerFiles?: string[];
}

async function start({
  knex,
  host,
  folder,
  decision = AuthorizeResult.ALLOW,
  answerFiles,
}: World) {
  const entities = [
    component('good', `${host.url}/good/`, {
      licence: 'MIT',
      ...(answerFiles ? { supplier: { name: 'Antwoord BV' } } : {}),
    }),
    component('huge', `${host.url}/huge/`),
    component('inward', `${host.url}/inward/`),
    component('inner', 'http://169.254.169.254/latest/'),
    component('without', `${host.url}/without/`),
  ];
  const backend = await startTestBackend({
    features: [
      sovereigntyPlugin,
      // The scheduler and the reader of addresses are part of what is tested.
      schedulerServiceFactory,
      urlReaderServiceFactory,
      catalogServiceMock.factory({ entities }),
      mockServices.database.factory({ knex }),
      mockServices.permissions.factory({ result: decision }),
      mockServices.rootConfig.factory({
        data: {
          backend: { reading: { allow: [{ host: new URL(host.url).host }] } },
          sovereignty: {
            facts: {
              schedule: {
                frequency: { seconds: 2 },
                timeout: { minutes: 1 },
                initialDelay: { seconds: 1 },
              },
              softwarecatalogus: {
                locations: [path.join(folder, 'catalogus.json')],
              },
              ...(answerFiles ? { answers: { locations: answerFiles } } : {}),
            },
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
  const at = (url: string) => `/api/sovereignty${url}`;
  return {
    get: (url: string) => request(backend.server).get(at(url)),
    post: (url: string, body: string) =>
      request(backend.server)
        .post(at(url))
        .set('content-type', 'text/plain')
        .send(body),
    stop: () => backend.stop(),
  };
}

async function until<T>(
  ask: () => PromiseLike<T>,
  isRight: (answer: T) => boolean,
): Promise<T> {
  const patience = Date.now() + 40_000;
  for (;;) {
    const answer = await ask();
    if (isRight(answer) || Date.now() > patience) return answer;
    await new Promise(resolve => setTimeout(resolve, 300));
  }
}

type Source = {
  id: string;
  state: string;
  statements: number;
  error: string | null;
  problems: { message: string }[];
};
const sourceOf = (body: { items?: Source[] }, id: string) =>
  body.items?.find(source => source.id === id);

const answers = (rest: object[]) =>
  JSON.stringify({
    apiVersion: 'regie.dev/v1',
    kind: 'SupplierAnswers',
    questionnaire: 'q1',
    supplier: 'voorbeeld-bv',
    answeredBy: 'M. de Vries',
    answeredOn: '2026-05-20',
    answers: rest,
  });

describe.each(databases.eachSupportedId())('facts of others on %p', id => {
  let host: CodeHost;
  let folder: string;
  beforeEach(async () => {
    host = await startCodeHost();
    folder = await mkdtemp(path.join(tmpdir(), 'regie-facts-'));
    await writeFile(
      path.join(folder, 'catalogus.json'),
      JSON.stringify(catalogus),
    );
  });
  afterEach(async () => {
    await host.close();
    await rm(folder, { recursive: true });
  });

  it('reads, refuses what is too large or leads inwards, and keeps what it had when a source fails', async () => {
    const { get, stop } = await start({
      knex: await databases.init(id),
      host,
      folder,
    });
    const { body } = await until(
      () => get('/fact-sources'),
      answer =>
        sourceOf(answer.body, 'publiccode')?.state === 'partial' &&
        sourceOf(answer.body, 'softwarecatalogus')?.state === 'partial',
    );
    expect(sourceOf(body, 'publiccode')).toMatchObject({ statements: 2 });
    const messages = sourceOf(body, 'publiccode')!.problems.map(
      ({ message }) => message,
    );
    expect(messages).toHaveLength(3);
    expect(messages.join('\n')).toContain(
      '/huge/publiccode.yml has more than 500000 bytes',
    );
    expect(messages.filter(message => message.includes('allow'))).toHaveLength(
      2,
    );
    expect(sourceOf(body, 'softwarecatalogus')!.problems).toEqual([
      {
        entityRef: null,
        message: expect.stringContaining('Nergens fits no component'),
      },
    ]);

    // The claim of the file counts, for it is better evidenced, and keeps its source.
    type Stated = { claim: { claim: string; value: string } };
    const good = await until(
      () => get('/assessments/by-name/component/default/good'),
      answer =>
        answer.body.declared?.claims.some(
          ({ claim }: Stated) =>
            claim.claim === 'licence' && claim.value === 'EUPL-1.2',
        ),
    );
    const claims = good.body.declared.claims.map(({ claim }: Stated) => claim);
    expect(claims).toContainEqual(
      expect.objectContaining({
        claim: 'licence',
        value: 'EUPL-1.2',
        source: 'imported',
        evidence: 'documented',
        object: { kind: 'File', name: `${host.url}/good/publiccode.yml` },
        path: 'legal.license',
      }),
    );

    await until(
      async () => host.notModified,
      count => count > 0,
    );
    expect(host.notModified).toBeGreaterThan(0);

    host.down = true;
    await writeFile(path.join(folder, 'catalogus.json'), '{ no json');
    const senseless = await until(
      () => get('/fact-sources'),
      answer => sourceOf(answer.body, 'softwarecatalogus')?.state === 'failed',
    );
    expect(sourceOf(senseless.body, 'softwarecatalogus')).toMatchObject({
      state: 'failed',
      statements: 1,
      error: expect.stringContaining('catalogus.json cannot be read as JSON'),
    });
    await rm(path.join(folder, 'catalogus.json'));
    const after = await until(
      () => get('/fact-sources'),
      answer =>
        sourceOf(answer.body, 'softwarecatalogus')?.error?.includes(
          'There is no',
        ) === true &&
        sourceOf(answer.body, 'publiccode')!.problems.length === 5,
    );
    expect(sourceOf(after.body, 'softwarecatalogus')).toMatchObject({
      state: 'failed',
      statements: 1,
      error: expect.stringContaining('There is no'),
    });
    expect(sourceOf(after.body, 'publiccode')).toMatchObject({
      state: 'partial',
      statements: 2,
    });
    await stop();
  });

  it('keeps the answers of a file that gets a mistake or goes, and drops those of one that is not wanted any more', async () => {
    const knex = await databases.init(id);
    const file = path.join(folder, 'antwoorden.yaml');
    const absent = path.join(folder, 'nergens.yaml');
    const say = (method: string) => `apiVersion: regie.dev/v1
kind: SupplierAnswers
questionnaire: q1
supplier: antwoord-bv
answeredBy: M. de Vries
answeredOn: '2026-05-20'
answers:
  - entityRef: component:default/good
    field: dataExport.method
    value: ${method}
`;
    await writeFile(file, say('self-service'));
    const first = await start({
      ...{ knex, host, folder },
      answerFiles: [absent, file],
    });
    const source = (body: { items?: Source[] }) =>
      sourceOf(body, `answers:${file}`);
    const read = await until(
      () => first.get('/fact-sources'),
      ({ body }) =>
        source(body)?.state === 'fresh' &&
        sourceOf(body, `answers:${absent}`)?.state === 'failed',
    );
    expect(source(read.body)).toMatchObject({ state: 'fresh', statements: 1 });
    // A file that cannot be read holds up no other.
    expect(sourceOf(read.body, `answers:${absent}`)).toMatchObject({
      state: 'failed',
      statements: 0,
      lastSuccess: null,
      error: `There is no ${absent}.`,
    });

    await writeFile(file, say('selfservice'));
    const mistaken = await until(
      () => first.get('/fact-sources'),
      ({ body }) => source(body)?.state === 'partial',
    );
    expect(source(mistaken.body)).toMatchObject({
      statements: 1,
      problems: [
        {
          message: expect.stringMatching(
            /antwoorden\.yaml:10:\d+ .*self-service/,
          ),
        },
      ],
    });
    await rm(file);
    const gone = await until(
      () => first.get('/fact-sources'),
      ({ body }) => source(body)?.state === 'failed',
    );
    expect(source(gone.body)).toMatchObject({ statements: 1 });
    await first.stop();

    const second = await start({ knex, host, folder });
    const { body } = await second.get('/fact-sources');
    expect(body.items.map((item: Source) => item.id)).toEqual([
      'publiccode',
      'softwarecatalogus',
    ]);
    expect(
      await knex('statements').where('source_id', 'like', 'answers:%'),
    ).toEqual([]);
    await second.stop();
  });

  it('asks a supplier what is not known, and takes the answers over whole or not at all', async () => {
    const { get, post, stop } = await start({
      knex: await databases.init(id),
      host,
      folder,
    });
    const listed = await until(
      () => get('/suppliers'),
      ({ body }) => body.items?.length > 0,
    );
    expect(listed.body.items).toEqual([
      expect.objectContaining({
        id: 'voorbeeld-bv',
        name: 'Voorbeeld BV',
        components: 1,
      }),
    ]);
    const form = await get('/suppliers/voorbeeld-bv/questions');
    expect(form.body).toMatchObject({
      apiVersion: 'regie.dev/v1',
      kind: 'SupplierQuestions',
    });
    const fields = form.body.components[0].questions.map(
      ({ field }: { field: string }) => field,
    );
    expect(fields).toContain('dataExport.method');
    expect(fields).toHaveLength(listed.body.items[0].questions);
    const letter = await get(
      '/suppliers/voorbeeld-bv/questions?format=markdown&lang=nl',
    );
    expect(letter.headers['content-type']).toContain('text/markdown');
    expect(letter.text).toContain('# Vragen aan Voorbeeld BV');
    expect(
      (await get('/suppliers/voorbeeld-bv/questions?format=pdf')).status,
    ).toBe(400);
    expect((await get('/suppliers/nobody/questions')).status).toBe(404);

    const entityRef = 'component:default/huge';
    const refused = await post(
      '/suppliers/voorbeeld-bv/answers',
      answers([
        { entityRef, field: 'licence', value: 'EUPL-1.2' },
        { entityRef, field: 'dataExport.method', value: 'selfservice' },
      ]),
    );
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      accepted: false,
      problems: [
        {
          path: 'answers[1].value',
          value: 'selfservice',
          nearest: 'self-service',
          allowed: expect.arrayContaining(['self-service']),
        },
      ],
    });
    const same = await get('/suppliers/voorbeeld-bv/questions');
    expect(same.body.components).toEqual(form.body.components);

    const taken = await post(
      '/suppliers/voorbeeld-bv/answers',
      answers([
        { entityRef, field: 'dataExport.method', value: 'self-service' },
      ]),
    );
    expect([taken.status, taken.body]).toEqual([
      200,
      { accepted: true, statements: 1, entities: 1, problems: [] },
    ]);
    const fewer = await get('/suppliers/voorbeeld-bv/questions');
    expect(
      fewer.body.components[0].questions.map(
        ({ field }: { field: string }) => field,
      ),
    ).toEqual(fields.filter((field: string) => field !== 'dataExport.method'));

    expect((await post('/suppliers/voorbeeld-bv/answers', '')).status).toBe(
      400,
    );
    expect(
      (await post('/suppliers/voorbeeld-bv/answers', 'x'.repeat(2_000_000)))
        .status,
    ).toBe(413);
    const bomb = 'a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]';
    expect((await post('/suppliers/voorbeeld-bv/answers', bomb)).status).toBe(
      422,
    );
    await stop();
  });

  it('shows no question, count or source to who may see no entity, and takes no answers from them', async () => {
    const knex = await databases.init(id);
    const { get, post, stop } = await start({
      knex,
      host,
      folder,
      decision: AuthorizeResult.DENY,
    });
    await until(
      async () => knex('statements').count({ count: '*' }).first(),
      row => Number(row?.count) > 0,
    );
    expect((await get('/suppliers')).body).toEqual({ items: [] });
    expect((await get('/suppliers/voorbeeld-bv/questions')).status).toBe(404);
    expect((await get('/fact-sources')).status).toBe(403);
    expect(
      (await post('/suppliers/voorbeeld-bv/answers', answers([]))).status,
    ).toBe(403);
    await stop();
  });
});
