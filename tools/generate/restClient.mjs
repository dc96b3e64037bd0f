// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The client of the REST API: a method for each operation, with the schemas that
// the backend checks requests and answers by.

import { createRequire } from 'node:module';
import { place } from './places.mjs';

const banner = `// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Generated from the operations of sovereignty-backend by
// tools/generate/restClient.mjs. Do not edit: change those and run
// \`npm run generate\`.
`;

/** For tools that read documents; nobody asks for these through this client. */
const LEFT_OUT = new Set([
  'getOpenApiDocument',
  'getCatalogInfoSchema',
  'getPolicyPackSchema',
]);

export async function restClient() {
  const require = createRequire(import.meta.url);
  require('@backstage/cli/config/nodeTransform.cjs');
  const { operations } = require(place(
    'plugins/sovereignty-backend/src/openapi/operations.ts',
  ));
  const names = new SchemaNames(
    require(place('plugins/sovereignty-common/src/index.ts')),
  );
  const methods = operations
    .filter(({ operationId }) => !LEFT_OUT.has(operationId))
    .map(operation => method(operation, names));
  const text = [
    banner,
    `import { z } from 'zod';`,
    ...names.imports(),
    `import { RestRequests } from './RestRequests';`,
    `/**
      * The REST API of the sovereignty backend, an operation a method, named and
      * shaped as its OpenAPI document has it. Every method throws a
      * \`ResponseError\` when the backend refuses, and a \`ZodError\` when it answers
      * in a shape that this version does not know.
      *
      * @public
      */
     export class RestClient extends RestRequests {`,
    methods.join('\n\n'),
    '}',
  ].join('\n');
  const file = 'plugins/sovereignty-common/src/api/RestClient.generated.ts';
  return [{ file: place(file), text }];
}

/** Under which name sovereignty-common exports a schema, and from where. */
class SchemaNames {
  #exported;
  #used = new Set();

  constructor(common) {
    this.#exported = new Map(
      Object.entries(common)
        .filter(([name]) => name.endsWith('Schema'))
        .map(([name, schema]) => [schema, name]),
    );
  }

  of(schema, operationId) {
    const name = this.#exported.get(schema);
    if (!name) {
      throw new Error(
        `A schema of ${operationId} has no name: export it from sovereignty-common.`,
      );
    }
    this.#used.add(name);
    return name;
  }

  imports() {
    return [
      `import { ${[...this.#used].sort().join(', ')} } from './schemas';`,
    ];
  }
}

function method(operation, names) {
  const { operationId, summary, path, query, body, bodyAs, answer } = operation;
  const fields = [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `${name}: string`),
    ...(query
      ? [`query?: z.input<typeof ${names.of(query, operationId)}>`]
      : []),
    ...(body ? [`body: z.input<typeof ${names.of(body, operationId)}>`] : []),
    ...(bodyAs ? [`text: string`] : []),
  ];
  const needed = fields.some(field => !field.includes('?:'));
  const request = fields.length
    ? `request: { ${fields.join('; ')} }${needed ? '' : ' = {}'}`
    : '';
  const call = [
    `'${operation.method.toUpperCase()}'`,
    '`' + path.replace(/\{(\w+)\}/g, '${encodeURIComponent(request.$1)}') + '`',
    `{ ${[
      query && 'query: request.query',
      body && 'body: request.body',
      bodyAs && 'text: request.text',
      // Mistakes in what was sent are an answer and no failure.
      operation.refusals?.includes(422) && 'withMistakes: true',
    ]
      .filter(Boolean)
      .join(', ')} }`,
  ].join(', ');
  const doc = `/** ${summary}. */`;
  const schema = answer && names.of(answer, operationId);
  const json = schema
    ? `${doc}
  async ${operationId}(${request}): Promise<z.output<typeof ${schema}>> {
    return this.json(${call}, ${schema});
  }`
    : `${doc}
  async ${operationId}(${request}): Promise<void> {
    await this.send(${call});
  }`;
  return [json, ...textForms(operation, request, call)].join('\n\n');
}

/** The same answer as a text, where it can be had as one. */
function textForms({ operationId, alsoAs = [] }, request, call) {
  if (alsoAs.length === 0) return [];
  return [
    `/** The same as a text; the query says in which form. */
  async ${operationId}AsText(${request}): Promise<string> {
    return (await this.send(${call})).text();
  }`,
  ];
}
