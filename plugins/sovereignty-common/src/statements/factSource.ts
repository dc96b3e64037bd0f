// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';

/** Something that a source of facts could not read or understand. @public */
export const factProblemSchema = z.object({
  /** The entity that it concerns, `null` when it concerns none or many. */
  entityRef: z.string().nullable(),
  message: z.string(),
});

/** @public */
export type FactProblem = z.infer<typeof factProblemSchema>;

/**
 * How a source of facts fares.
 *
 * `state`: `pending` not tried yet; `fresh` the last attempt read all;
 * `partial` it read some, and keeps what it had of the rest; `failed` it read
 * nothing, and what it had is kept.
 *
 * @public
 */
export const factSourceStatusSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(['pending', 'fresh', 'partial', 'failed']),
  lastAttempt: z.string().nullable(),
  lastSuccess: z.string().nullable(),
  durationMs: z.number().nullable(),
  error: z.string().nullable(),
  statements: z.number().int().nonnegative(),
  entities: z.number().int().nonnegative(),
  problems: z.array(factProblemSchema),
});

/** @public */
export type FactSourceStatus = z.infer<typeof factSourceStatusSchema>;

/** @public */
export const factSourceListSchema = z.object({
  items: z.array(factSourceStatusSchema),
});
