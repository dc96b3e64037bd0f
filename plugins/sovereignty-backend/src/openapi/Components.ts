// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { namedSchemas } from './namedSchemas';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const PREFIX = '#/components/schemas/';

/** How Backstage answers what it refuses; the one shape that is not ours. */
export const refusalSchema = z.object({
  error: z.object({ name: z.string(), message: z.string() }),
  response: z.object({ statusCode: z.number().int() }),
});

/** The named schemas of an OpenAPI document, of which only those in use are told. */
export class Components {
  readonly #names = namedSchemas();
  readonly #all: Record<string, JsonSchema>;
  readonly #used = new Set<string>();

  constructor() {
    this.#names.add(refusalSchema, { id: 'Refusal' });
    const { schemas } = z.toJSONSchema(this.#names, {
      uri: id => `${PREFIX}${id}`,
      override: asPublished,
    });
    this.#all = Object.fromEntries(
      Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]),
    );
  }

  /** A reference where the schema has a name, else the schema itself. */
  schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const { id } = this.#names.get(schema) ?? {};
    if (id === undefined) {
      return bare(z.toJSONSchema(schema, { io, override: asPublished }));
    }
    this.#use(id);
    return { $ref: `${PREFIX}${id}` };
  }

  used(): Record<string, JsonSchema> {
    return Object.fromEntries(
      [...this.#used].sort().map(id => [id, this.#all[id]]),
    );
  }

  /** Takes a schema in, with all that it refers to. */
  #use(id: string): void {
    if (this.#used.has(id)) return;
    this.#used.add(id);
    const text = JSON.stringify(this.#all[id]);
    for (const [, other] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      this.#use(other);
    }
  }
}

/** Without what names a schema that stands alone. */
function bare({ $schema, $id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/**
 * The schema as others should hold us to it. A later version may say more, so
 * that properties which are not named are no fault, unless the schema itself
 * refuses them. That a number fits in JavaScript is no news.
 */
function asPublished({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: JsonSchema;
}): void {
  const { def } = zodSchema._zod;
  if (def.type === 'object' && def.catchall === undefined) {
    delete jsonSchema.additionalProperties;
  }
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}
