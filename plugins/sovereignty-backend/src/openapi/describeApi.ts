// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { Components, refusalSchema } from './Components';
import { Operation } from './Operation';

const REFUSALS: Record<number, string> = {
  400: 'The request is not right; the message says what it takes.',
  401: 'Nobody is signed in.',
  403: 'The caller lacks the permission.',
  404: 'It is not there, or the caller may not see it.',
  409: 'It does not fit the present state; the message says why.',
  413: 'It is too large.',
  422: 'It was understood and has mistakes; the answer names each.',
};

/** The OpenAPI document of these operations. */
export function describeApi(operations: readonly Operation[]) {
  const components = new Components();
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] ??= {};
    paths[operation.path][operation.method] = describe(operation, components);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Regie: sovereignty',
      description:
        'Where the software of a municipality runs, under whose law, and whether that is allowed. Unknown is never a good answer.',
      version: '1',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/sovereignty' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token of Backstage, of a user or of a service.',
        },
      },
      schemas: components.used(),
    },
  };
}

function describe(operation: Operation, components: Components): object {
  const { operationId, summary, description, body, bodyAs } = operation;
  const parameters = [
    ...pathParameters(operation.path),
    ...queryParameters(operation.query, components),
  ];
  return {
    operationId,
    summary,
    description,
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: components.schemaOf(body, 'input') },
        },
      },
    }),
    ...(bodyAs && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          bodyAs.map(type => [type, { schema: { type: 'string' } }]),
        ),
      },
    }),
    responses: responses(operation, components),
  };
}

function responses(operation: Operation, components: Components): object {
  const { status = 200, answer, alsoAs = [], refusals = [] } = operation;
  const content = {
    ...(answer && {
      'application/json': { schema: components.schemaOf(answer, 'output') },
    }),
    ...Object.fromEntries(
      alsoAs.map(type => [type, { schema: { type: 'string' } }]),
    ),
  };
  return {
    [status]: {
      description: operation.summary,
      ...(Object.keys(content).length > 0 && { content }),
    },
    ...Object.fromEntries(
      [...refusals, 400, 401, 403].sort().map(code => [
        code,
        {
          description: REFUSALS[code] ?? 'The request is refused.',
          content: {
            'application/json': {
              // Mistakes in what was sent are told in the answer's own shape.
              schema: components.schemaOf(
                code === 422 && answer ? answer : refusalSchema,
                'output',
              ),
            },
          },
        },
      ]),
    ),
  };
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(
  query: z.ZodObject | undefined,
  components: Components,
): object[] {
  return Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !z.safeParse(schema, undefined).success,
    schema: components.schemaOf(schema, 'input'),
  }));
}
