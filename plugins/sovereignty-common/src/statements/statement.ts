// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { evidenceLevelSchema, objectReferenceSchema } from '../claims';

/** What a statement can say: the values of a declaration's fields. @public */
export const statementValueSchema = z.union([
  z.string().max(5000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(1000)).max(500),
]);

/** @public */
export type StatementValue = z.infer<typeof statementValueSchema>;

/**
 * One thing that somebody else than the owner states of an entity.
 *
 * - `field`: the path below `spec.sovereignty`, such as `contract.end`. An
 *   item of a list is named by its provider: `hosting[scaleway].region`.
 * - `source`: `supplier` for what a supplier answered, `imported` for what
 *   was taken over from another register or file.
 * - `by`: who states it.
 * - `object` and `path`: where a person can check it.
 *
 * @public
 */
export const statementSchema = z.object({
  entityRef: z.string(),
  field: z.string().max(300),
  value: statementValueSchema,
  source: z.enum(['imported', 'supplier']),
  evidence: evidenceLevelSchema,
  asOf: z.string().nullable(),
  by: z.string().max(500),
  object: objectReferenceSchema,
  path: z.string().nullable(),
});

/** @public */
export type Statement = z.infer<typeof statementSchema>;

/**
 * Two sources that contradict each other on one field. The first is what
 * counts, because it is better evidenced.
 *
 * @public
 */
export const statementConflictSchema = z.object({
  field: z.string(),
  kept: z.object({
    value: z.unknown(),
    source: z.string(),
    evidence: evidenceLevelSchema,
    asOf: z.string().nullable(),
    by: z.string().nullable(),
  }),
  other: z.object({
    value: z.unknown(),
    source: z.string(),
    evidence: evidenceLevelSchema,
    asOf: z.string().nullable(),
    by: z.string().nullable(),
  }),
});

/** @public */
export type StatementConflict = z.infer<typeof statementConflictSchema>;
