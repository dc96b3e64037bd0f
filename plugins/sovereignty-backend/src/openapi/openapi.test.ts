// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'fs/promises';
import path from 'path';
import SwaggerParser from '@apidevtools/swagger-parser';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { SovereigntyClient } from '@regie/plugin-sovereignty-common';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { Router } from 'express';
import * as fc from 'fast-check';
import request from 'supertest';
import sovereigntyPlugin from '../index';
import { createRouter } from '../router/createRouter';
import { routeKey } from './checkedAnswers';
import { describeApi } from './describeApi';
import { Operation } from './Operation';
import { operations } from './operations';

jest.setTimeout(120_000);

const document = describeApi(operations);

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
    const named = operations.map(({ method, path: at }) => routeKey(method, at));
    expect(routes.length).toBeGreaterThan(4);
    expect(named.sort()).toEqual(routes.sort());
  });

  it('gives every operation a name of its own', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });
});
