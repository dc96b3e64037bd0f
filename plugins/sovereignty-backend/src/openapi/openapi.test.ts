// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import SwaggerParser from '@apidevtools/swagger-parser';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { RestClient } from '@regie/plugin-sovereignty-common';
import Ajv7 from 'ajv';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { Router } from 'express';
import * as fc from 'fast-check';
import { readFileSync } from 'fs';
import path from 'path';
import request from 'supertest';
import { parse } from 'yaml';
import { z } from 'zod';
import sovereigntyPlugin from '../index';
import { createRouter } from '../router/createRouter';
import { routeKey } from './checkedAnswers';
import { describeApi } from './describeApi';
import { Operation } from './Operation';
import { operations } from './operations';

jest.setTimeout(240_000);

// A dry run reads our sources in a thread of its own, as under `backstage-cli start`.
process.execArgv.push('--require', '@backstage/cli/config/nodeTransform.cjs');

const document = describeApi(operations);

const shippedPack: object = parse(
  readFileSync(
    path.resolve(__dirname, '../../../../policies/vng-digital-autonomy.yaml'),
    'utf8',
  ),
);

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
  regexp: RegExp;
}

/** The routes that Express has, from where it keeps them. */
function routesOf(stack: Layer[], base = ''): string[] {
  return stack.flatMap(({ route, handle, regexp }) => {
    if (route) {
      return Object.keys(route.methods).map(method =>
        routeKey(method, base + route.path),
      );
    }
    if (!handle.stack) return [];
    const mount = /^\^((?:\\\/[\w-]+)*)/.exec(regexp.source)?.[1] ?? '';
    return routesOf(handle.stack, base + mount.replaceAll('\\', ''));
  });
}

/** Stands for every service: making the routes asks nothing of them. */
const anything: any = new Proxy(() => undefined, { get: () => anything });

describe('the OpenAPI document', () => {
  it('is one by the rules of OpenAPI', async () => {
    const copy = structuredClone(document);
    await expect(SwaggerParser.validate(copy as never)).resolves.toBeDefined();
  });

  it('names every route that there is, and no other', () => {
    const router: Router & { stack: Layer[] } = createRouter(anything) as never;
    const routes = routesOf(router.stack);
    const named = operations.map(({ method, path: at }) =>
      routeKey(method, at),
    );
    expect(routes.length).toBeGreaterThan(4);
    expect(named.sort()).toEqual(routes.sort());
  });

  it('gives every operation a name of its own', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });
});

const databases = TestDatabases.create();

function entity(name: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', owner: 'team', lifecycle: 'production' },
  };
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, 'api');

/** What the document promises for this status, as a check of a body. */
function promised({ method, path: at }: Operation, status: number) {
  const pointer = ['paths', at, method, 'responses', String(status)]
    .concat('content', 'application/json', 'schema')
    .map(part => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    .map(encodeURIComponent)
    .join('/');
  return ajv.getSchema(`api#/${pointer}`);
}

function expectAsPromised(
  operation: Operation,
  { status, body }: { status: number; body: unknown },
) {
  const check = promised(operation, status);
  const told = `${operation.operationId} answers ${status}`;
  expect(check ? told : `${told}, which the document does not know`).toBe(told);
  expect({ told, right: check?.(body), errors: check?.errors ?? [] }).toEqual({
    told,
    right: true,
    errors: [],
  });
}

async function start(knex: Awaited<ReturnType<typeof databases.init>>) {
  const backend = await startTestBackend({
    features: [
      sovereigntyPlugin,
      catalogServiceMock.factory({ entities: [entity('forms')] }),
      mockServices.database.factory({ knex }),
    ],
  });
  return {
    server: backend.server,
    call: ({ method }: Operation, url: string) =>
      request(backend.server)[method](`/api/sovereignty${url}`),
    stop: () => backend.stop(),
  };
}

/** Values that break what was put together by hand, beside ordinary ones. */
const hostile = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    "' OR 1=1 --",
    '\u0000',
    '%00',
    '../../etc/passwd',
    '__proto__',
    'NaN',
    '-1',
    '1e9',
    '99999999999999999999',
  ),
);

function pathOf(operation: Operation, values: string[]): string {
  let next = 0;
  return operation.path.replace(/\{\w+\}/g, () => {
    const value = values[next % values.length] || 'x';
    next += 1;
    return encodeURIComponent(value);
  });
}

/** Near to what the operation takes: all its fields, with odd values in them. */
function filled({ body }: Operation, odd: unknown): object {
  const values = typeof odd === 'object' && odd !== null ? odd : { odd };
  if (!(body instanceof z.ZodObject)) return values;
  const some = Object.values(values);
  return Object.fromEntries(
    Object.keys(body.shape).map((name, at) => [name, some[at] ?? 'x']),
  );
}

describe.each(databases.eachSupportedId())('the API on %p', id => {
  it('serves the document, and answers whatever it is asked as promised', async () => {
    const { call, stop } = await start(await databases.init(id));
    try {
      const own = operations.find(it => it.path === '/openapi.json')!;
      expect((await call(own, own.path)).body).toEqual(document);
      const schema = operations.find(
        ({ operationId }) => operationId === 'getCatalogInfoSchema',
      )!;
      const { body: forEditors } = await call(schema, schema.path);
      const editor = addFormats(new Ajv7({ strict: false }));
      const check = editor.compile(forEditors);
      const declares = (criticality: string) =>
        check({ spec: { sovereignty: { criticality } } });
      expect([declares('critical'), declares('critcal')]).toEqual([
        true,
        false,
      ]);
      const ofPacks = operations.find(
        ({ operationId }) => operationId === 'getPolicyPackSchema',
      )!;
      const { body: packSchema } = await call(ofPacks, ofPacks.path);
      const isPack = new Ajv({ strict: false }).compile(packSchema);
      expect(isPack(shippedPack)).toBe(true);
      expect(isPack({ ...shippedPack, rules: [{ id: 'JUR-01' }] })).toBe(false);
      await fc.assert(
        fc.asyncProperty(
          fc.nat({ max: operations.length - 1 }),
          fc.array(hostile, { minLength: 3, maxLength: 3 }),
          fc.array(fc.tuple(fc.nat(), hostile), { maxLength: 4 }),
          fc.oneof(fc.jsonValue(), fc.dictionary(hostile, hostile)),
          async (which, values, asked, body) => {
            const operation = operations[which];
            const names = [...Object.keys(operation.query?.shape ?? {}), 'odd'];
            const query = new URLSearchParams(
              asked.map(([at, value]) => [names[at % names.length], value]),
            );
            const url = `${pathOf(operation, values)}?${query}`;
            const answer =
              operation.method === 'get'
                ? await call(operation, url)
                : await call(operation, url).send(filled(operation, body));
            expectAsPromised(operation, answer);
          },
        ),
        { numRuns: 200 },
      );
    } finally {
      await stop();
    }
  });
});

describe('the client', () => {
  it('asks for nothing that the document does not name', async () => {
    const asked: string[] = [];
    const client = new RestClient({
      discoveryApi: { getBaseUrl: async () => 'http://regie' },
      fetchApi: {
        fetch: async (input, init) => {
          const { pathname } = new URL(String(input));
          asked.push(`${init?.method ?? 'GET'} ${pathname}`);
          return new Response('{}', { status: 404 });
        },
      },
    });
    const methods = Object.getOwnPropertyNames(RestClient.prototype);
    for (const name of methods.filter(it => it !== 'constructor')) {
      const method: (value: object) => Promise<unknown> = Reflect.get(
        client,
        name,
      );
      const ref = {
        ...{ kind: 'component', namespace: 'default', name: 'forms' },
        ...{ id: 'one', body: {}, text: '{}' },
      };
      await expect(method.call(client, ref)).rejects.toThrow();
    }
    expect(asked).toHaveLength(methods.length - 1);
    for (const one of asked) {
      const known = operations.some(({ method, path: at }) =>
        new RegExp(
          `^${routeKey(method, at).replace(/\{\w+\}/g, '[^/]+')}$`,
        ).test(one),
      );
      expect(known ? one : `${one} is not in the document`).toBe(one);
    }
  });
});
