// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

/** More than one catalog-info has. */
const MAX_ENTITIES = 20;

const entitySchema = z.looseObject({
  apiVersion: z.string().min(1),
  kind: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/),
  metadata: z.looseObject({
    name: z.string().regex(/^[a-zA-Z0-9]([-_.a-zA-Z0-9]{0,61}[a-zA-Z0-9])?$/),
    namespace: z
      .string()
      .regex(/^[a-z0-9-]{1,63}$/)
      .optional(),
    annotations: z.record(z.string(), z.string()).optional(),
    labels: z.record(z.string(), z.string()).optional(),
  }),
  spec: z.looseObject({}).optional(),
});

/** The entities of a catalog-info, or what keeps it from being read. */
export function readEntities(text: string): {
  entities: Entity[];
  problems: string[];
} {
  const entities: Entity[] = [];
  const problems: string[] = [];
  for (const document of documentsOf(text)) {
    if (entities.length === MAX_ENTITIES) {
      problems.push(`There are more than ${MAX_ENTITIES} entities; split it.`);
      break;
    }
    if ('problem' in document) {
      problems.push(document.problem);
      continue;
    }
    const parsed = entitySchema.safeParse(document.value);
    if (!parsed.success) {
      problems.push(
        ...parsed.error.issues.map(
          issue => `${issue.path.join('.') || 'the entity'}: ${issue.message}`,
        ),
      );
      continue;
    }
    // Checked above; JSON makes of it what the catalog would hold.
    entities.push(JSON.parse(JSON.stringify(parsed.data)));
  }
  if (entities.length + problems.length === 0) {
    problems.push('There is no entity in it.');
  }
  return { entities, problems };
}

function documentsOf(
  text: string,
): ({ value: unknown } | { problem: string })[] {
  const documents = parseAllDocuments(text, { prettyErrors: true });
  if (!Array.isArray(documents)) return [];
  return documents
    .filter(document => document.contents !== null)
    .map(document => {
      const [error] = document.errors;
      if (error) return { problem: error.message };
      try {
        return { value: document.toJS({ maxAliasCount: 0 }) as unknown };
      } catch (failure) {
        return { problem: `It cannot be read as YAML: ${failure}` };
      }
    });
}
