// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { dateName } from '@regie/plugin-sovereignty-engine';
import { mkdtemp, rm, writeFile } from 'fs/promises';
import { createServer, Server } from 'http';
import { AddressInfo } from 'net';
import { tmpdir } from 'os';
import path from 'path';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { urlReaderServiceFactory } from '@backstage/backend-defaults/urlReader';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { until } from './__testUtils__/until';
import sovereigntyPlugin from './index';

jest.setTimeout(120_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

function hostedAt(provider: string, name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: {
      type: 'service',
      owner: 'team',
      lifecycle: 'production',
      sovereignty: {
        criticality: 'important',
        hosting: [{ provider, serviceModel: 'saas', countries: ['NL'] }],
      },
    },
  };
}

const entities = [
  hostedAt('scaleway', 'open-zaak'),
  hostedAt('hetzner', 'parkeren'),
];

const TAKEOVER = `apiVersion: regie.dev/v1
kind: Register
asOf: '2026-11-24'
owners:
  - { id: megacorp, name: 'MegaCorp, Inc.', country: US }
ownershipChanges:
  - { of: scaleway, owner: megacorp, from: '2099-01-01', announced: '2026-11-20' }
`;

/** A configuration that changes while the backend runs, as files do. */
function changingConfig(first: JsonObject) {
  let current = new ConfigReader(first);
  const listeners = new Set<() => void>();
  const config = new Proxy(current, {
    get(_target, key) {
      if (key === 'subscribe') {
        return (listener: () => void) => {
          listeners.add(listener);
          return { unsubscribe: () => listeners.delete(listener) };
        };
      }
      const value: unknown = Reflect.get(current, key);
      return typeof value === 'function' ? value.bind(current) : value;
    },
  });
  return {
    factory: createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => config,
    }),
    change(next: JsonObject) {
      current = new ConfigReader(next);
      for (const listener of listeners) listener();
    },
  };
}

function withRegister(register: JsonObject, backend: JsonObject = {}) {
  return {
    backend: { baseUrl: 'http://localhost:0', ...backend },
    sovereignty: {
      register,
      policies: { schedule: {} },
      evaluation: {
        schedule: {
          frequency: { minutes: 10 },
          timeout: { minutes: 1 },
          initialDelay: { seconds: 1 },
        },
      },
    },
  };
}

async function start(
  knex: Awaited<ReturnType<typeof databases.init>>,
  data: JsonObject,
  decision:
    | AuthorizeResult.ALLOW
    | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
) {
  const config = changingConfig(data);
  const backend = await startTestBackend({
    features: [
      sovereigntyPlugin,
      schedulerServiceFactory,
      urlReaderServiceFactory,
      catalogServiceMock.factory({ entities }),
      mockServices.database.factory({ knex }),
      mockServices.permissions.factory({ result: decision }),
      config.factory,
    ],
  });
  const get = (url: string) =>
    request(backend.server).get(`/api/sovereignty${url}`);
  return {
    get,
    change: config.change,
    stop: () => backend.stop(),
    warning: async (name: string) => {
      const { body } = await get(
        `/assessments/by-name/component/default/${name}`,
      );
      return body.findings?.find(
        ({ rule }: { rule: string }) => rule === 'JUR-03',
      );
    },
  };
}

const soon = new Date(Date.now() + 200 * 24 * 3_600_000)
  .toISOString()
  .slice(0, 10);

describe.each(databases.eachSupportedId())('the register on %p', id => {
  it('warns with the date when the configuration gets a future owner', async () => {
    const running = await start(await databases.init(id), withRegister({}));
    const { get, change, warning, stop } = running;
    const before = await until(
      () => warning('open-zaak'),
      finding => finding !== undefined,
    );
    expect(before.verdict).toBe('compliant');

    change(
      withRegister({
        entries: {
          asOf: '2026-11-24',
          owners: [{ id: 'megacorp', name: 'MegaCorp, Inc.', country: 'US' }],
          ownershipChanges: [
            {
              of: 'scaleway',
              owner: 'megacorp',
              from: soon,
              announced: '2026-11-20',
            },
          ],
        },
      }),
    );
    const after = await until(
      () => warning('open-zaak'),
      finding => finding?.verdict === 'violation',
    );
    expect(after.explanation.nl).toContain(
      `Scaleway komt per ${dateName(
        soon,
        'nl',
      )} in handen van MegaCorp, Inc. in de Verenigde Staten`,
    );
    expect(after.explanation.nl).toContain(
      'Dan wordt dit een schending van JUR-01.',
    );
    expect((await warning('parkeren')).verdict).toBe('compliant');

    const list = await get('/assessments?rule=JUR-03&verdict=violation');
    expect(list.body.items).toMatchObject([
      {
        name: 'open-zaak',
        ownershipChange: { provider: 'Scaleway', date: soon },
      },
    ]);
    const provider = await get('/providers/scaleway');
    expect(provider.body.provider).toMatchObject({
      components: 1,
      ultimateParent: { id: 'iliad' },
      changes: [{ date: soon, after: { id: 'megacorp', country: 'US' } }],
    });
    const then = await get(`/providers/scaleway?on=${soon}`);
    expect(then.body.provider).toMatchObject({
      ultimateParent: { id: 'megacorp' },
      changes: [],
    });
    expect(then.body.provider.jurisdictions).toContain('US');

    // A mistake keeps what was good, and is named by its key.
    change(
      withRegister({
        entries: {
          asOf: '2026-11-24',
          owners: [{ id: 'megacorp', name: 'MegaCorp, Inc.', country: 'UK' }],
        },
      }),
    );
    const { body } = await until(
      () => get('/policy'),
      answer => answer.body.register.files.at(-1).problems.length > 0,
    );
    expect(body.register.files.at(-1)).toEqual({
      path: 'sovereignty.register.entries',
      problems: [
        expect.stringContaining(
          'sovereignty.register.entries.owners[0].country',
        ),
      ],
      inForce: 'last-good',
    });
    expect((await warning('open-zaak')).verdict).toBe('violation');
    await stop();
  });

  it('counts and shows providers to whoever may see them', async () => {
    const running = await start(await databases.init(id), withRegister({}));
    const { get, stop } = running;
    const { body } = await until(
      () => get('/providers'),
      answer =>
        answer.body.items.some(
          ({ components }: { components: number }) => components > 0,
        ),
    );
    expect(body.items.length).toBeGreaterThanOrEqual(60);
    const used = body.items.filter(
      ({ components }: { components: number }) => components > 0,
    );
    expect(used.map((item: { id: string }) => item.id)).toEqual([
      'hetzner',
      'scaleway',
    ]);
    expect((await get('/providers/nobody')).status).toBe(404);
    expect((await get('/providers?on=2026-02-30')).status).toBe(400);
    expect((await get('/providers?when=now')).status).toBe(400);
    await stop();
  });

  it('shows no provider without permission', async () => {
    const { get, stop } = await start(
      await databases.init(id),
      withRegister({}),
      AuthorizeResult.DENY,
    );
    expect((await get('/providers')).status).toBe(403);
    expect((await get('/providers/scaleway')).status).toBe(403);
    await stop();
  });
});

/** Within the horizon of the pack, whenever this is run. */

describe('locations of the register', () => {
  let folder: string;
  let server: Server;
  let answer: { status: number; text: string };
  const tags: (string | undefined)[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'register-'));
    answer = { status: 200, text: TAKEOVER };
    server = createServer((asked, response) => {
      tags.push(asked.headers['if-none-match']);
      if (asked.headers['if-none-match'] === '"1"') {
        response.writeHead(304).end();
        return;
      }
      response.writeHead(answer.status, { etag: '"1"' }).end(answer.text);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    await rm(folder, { recursive: true });
  });
  const address = () => {
    const { port } = server.address() as AddressInfo;
    return {
      host: `127.0.0.1:${port}`,
      url: `http://127.0.0.1:${port}/r.yaml`,
    };
  };
  const allowed = () => ({ reading: { allow: [{ host: address().host }] } });

  it('reads an address, asks only what changed, and keeps it when it fails', async () => {
    const { url } = address();
    const data = withRegister({ locations: [url] }, allowed());
    const { get, change, stop } = await start(
      await databases.init('SQLITE_3'),
      data,
    );
    const ahead = async () =>
      (await get('/providers/scaleway')).body.provider.changes;
    expect(await ahead()).toMatchObject([{ date: '2099-01-01' }]);

    change(data);
    await until(
      async () => tags.includes('"1"'),
      asked => asked,
    );
    expect(await ahead()).toHaveLength(1);

    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    change(data);
    const { body } = await until(
      () => get('/policy'),
      answered => answered.body.locations.register[1].error !== null,
    );
    expect(body.locations.register[1]).toMatchObject({
      location: url,
      lastSuccess: expect.any(String),
      error: expect.stringContaining('could not be read'),
    });
    expect(await ahead()).toHaveLength(1);
    await stop();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });

  it('reads no address that is not allowed, and says what to do', async () => {
    const { url } = address();
    const { get, stop } = await start(
      await databases.init('SQLITE_3'),
      withRegister({ locations: [url, 'http://169.254.169.254/latest.yaml'] }),
    );
    const { body } = await get('/policy');
    expect(body.locations.register.slice(1)).toMatchObject([
      { error: expect.stringContaining('backend.reading.allow') },
      { error: expect.stringContaining('backend.reading.allow') },
    ]);
    expect(body.register.providers).toBeGreaterThanOrEqual(60);
    await stop();
  });

  it('takes no file that is too large', async () => {
    answer.text = `# ${'x'.repeat(2_100_000)}`;
    const { get, stop } = await start(
      await databases.init('SQLITE_3'),
      withRegister({ locations: [address().url] }, allowed()),
    );
    const { body } = await get('/policy');
    expect(body.locations.register[1].error).toContain(
      'more than 2000000 bytes',
    );
    await stop();
  });

  it('names file and line of a mistake, and refuses to retire what is leaned on', async () => {
    const file = path.join(folder, 'own.yaml');
    await writeFile(file, TAKEOVER);
    const data = withRegister({ locations: [folder] });
    const { get, change, warning, stop } = await start(
      await databases.init('SQLITE_3'),
      data,
    );
    await until(
      () => warning('open-zaak'),
      finding => finding !== undefined,
    );
    const problemsAfter = async (text: string) => {
      await writeFile(file, text);
      change(data);
      const { body } = await until(
        () => get('/policy'),
        answered => answered.body.register.files.at(-1).problems.length > 0,
      );
      return body.register.files.at(-1);
    };
    const head = TAKEOVER.split('\n').slice(0, 3).join('\n');
    expect(
      await problemsAfter(
        `${head}\nproviders:\n  - { id: scaleway, name: Scaleway, retired: true }\n`,
      ),
    ).toEqual({
      path: file,
      problems: [
        expect.stringMatching(
          /own\.yaml:5:\d+ scaleway is retired, but components or clusters lean on it/,
        ),
      ],
      inForce: 'last-good',
    });
    const scaleway = await get('/providers/scaleway');
    expect(scaleway.body.provider.changes).toMatchObject([
      { date: '2099-01-01' },
    ]);
    await stop();
  });

  it.each([
    [
      'an id twice',
      'owners:\n  - { id: a, name: A }\n  - { id: a, name: B }',
      /own\.yaml:6:\d+ .*a/,
    ],
    [
      'owners in a circle',
      'owners:\n  - { id: a, name: A, ownership: [{ owner: b }] }\n  - { id: b, name: B, ownership: [{ owner: a }] }',
      /own\.yaml:[56]:\d+ .*circle/,
    ],
    [
      'periods that overlap',
      "owners:\n  - { id: b, name: B }\nproviders:\n  - { id: a, name: A, ownership: [{ owner: b }, { owner: b, from: '2026-01-01' }] }",
      /own\.yaml:7:\d+ .*overlap/,
    ],
    [
      'shares over 100 %',
      'owners:\n  - { id: b, name: B }\n  - { id: c, name: C }\nproviders:\n  - { id: a, name: A, ownership: [{ owner: b, share: 60 }, { owner: c, share: 50 }] }',
      /own\.yaml:8:\d+ .*100/,
    ],
    [
      'a country that is none',
      'owners:\n  - { id: a, name: A, country: UK }',
      /own\.yaml:5:\d+ .*country/,
    ],
    [
      'aliases that explode',
      'owners:\n  - &a { id: a, name: A }\n  - &b [*a, *a, *a]\n  - [*b, *b, *b]',
      /own\.yaml:\d+:\d+ .*aliases/,
    ],
    [
      'prototype keys',
      'owners:\n  - { id: a, name: A, __proto__: { x: 1 } }',
      /own\.yaml:5:\d+ .*__proto__/,
    ],
  ])(
    'keeps the last good register when a file gets %s, and says so with file and line',
    async (_what, body, says) => {
      const file = path.join(folder, 'own.yaml');
      await writeFile(file, TAKEOVER);
      const data = withRegister({ locations: [folder] });
      const { get, change, stop } = await start(
        await databases.init('SQLITE_3'),
        data,
      );
      const head = TAKEOVER.split('\n').slice(0, 3).join('\n');
      await writeFile(file, `${head}\n${body}\n`);
      change(data);
      const { body: policy } = await until(
        () => get('/policy'),
        answered => answered.body.register.files.at(-1).problems.length > 0,
      );
      const status = policy.register.files.at(-1);
      expect(status).toMatchObject({ path: file, inForce: 'last-good' });
      expect(status.problems.join('\n')).toMatch(says);
      const scaleway = await get('/providers/scaleway');
      expect(scaleway.body.provider.changes).toMatchObject([
        { date: '2099-01-01' },
      ]);
      await stop();
    },
  );
});
