// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { LineCounter, parseAllDocuments } from 'yaml';
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
          issue => `line ${document.line}: ${mistakeIn(document.value, issue)}`,
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

function mistakeIn(value: unknown, issue: z.core.$ZodIssue): string {
  const { path } = issue;
  if (path.length === 0) return 'it is no entity; write keys with values';
  const found = path.reduce<unknown>((inner, key) => Object(inner)[key], value);
  const name = path.join('.');
  return found === undefined
    ? `${name} is missing; add it`
    : `${name}: ${issue.message}`;
}

function documentsOf(
  text: string,
): ({ value: unknown; line: number } | { problem: string })[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    prettyErrors: true,
    lineCounter: lines,
  });
  if (!Array.isArray(documents)) return [];
  return documents
    .filter(document => document.contents !== null)
    .map(document => {
      const [error] = document.errors;
      if (error) return { problem: error.message };
      try {
        const { line } = lines.linePos(document.contents?.range?.[0] ?? 0);
        return {
          value: document.toJS({ maxAliasCount: 0 }) as unknown,
          line,
        };
      } catch (failure) {
        return { problem: `It cannot be read as YAML: ${failure}` };
      }
    });
}
