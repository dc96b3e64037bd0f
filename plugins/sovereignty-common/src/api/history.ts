// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { localizedTextSchema, severitySchema, verdictSchema } from '../policy';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');

/**
 * What had changed when a verdict changed. `new`: the entity was not assessed
 * before; `gone`: it no longer is; `entity`: its entry in the catalog;
 * `cluster`: what the clusters show of it, or whether they can be read;
 * `register`, `policy`, `waiver`: these; `time`: the date alone; `dependency`:
 * something that it leans on.
 *
 * @public
 */
export const transitionCauseSchema = z.enum([
  'new',
  'gone',
  'entity',
  'cluster',
  'register',
  'policy',
  'waiver',
  'time',
  'dependency',
]);

/** @public */
export type TransitionCause = z.infer<typeof transitionCauseSchema>;

/**
 * One change of a verdict. `verdict` is `null` when the rule no longer judges
 * the entity, `before` when it did not until then.
 *
 * @public
 */
export const transitionSchema = z.object({
  id: z.number().int(),
  entityRef: z.string(),
  pack: z.string(),
  rule: z.string(),
  before: verdictSchema.nullable(),
  verdict: verdictSchema.nullable(),
  severity: severitySchema.nullable(),
  at: z.string(),
  causes: z.array(transitionCauseSchema),
  explanation: localizedTextSchema.nullable(),
});

/** @public */
export type Transition = z.infer<typeof transitionSchema>;

/** Newest first; `next` is the cursor of the page after this one. @public */
export const transitionPageSchema = z.object({
  items: z.array(transitionSchema),
  next: z.string().nullable(),
});

/** @public */
export type TransitionPage = z.infer<typeof transitionPageSchema>;

/** @public */
export const transitionQuerySchema = z.strictObject({
  entityRef: z.string().max(300).optional(),
  rule: z.string().max(100).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** @public */
export type TransitionQuery = z.input<typeof transitionQuerySchema>;

/** @public */
export const verdictsOnQuerySchema = z.strictObject({ on: day });

/** How an entity stood at the end of a past day. @public */
export const verdictsOnSchema = z.object({
  entityRef: z.string(),
  on: z.string(),
  /** From which day on changes are kept; before it nothing is known. */
  keptFrom: z.string().nullable(),
  verdicts: z.array(
    transitionSchema
      .pick({
        pack: true,
        rule: true,
        severity: true,
        explanation: true,
      })
      .extend({
        verdict: verdictSchema,
        /** The instant since which the verdict stood. */
        since: z.string(),
      }),
  ),
});

/** @public */
export type VerdictsOn = z.infer<typeof verdictsOnSchema>;

/** @public */
export const trendQuerySchema = z.strictObject({
  from: day,
  to: day,
  pack: z.string().max(100).optional(),
  rule: z.string().max(100).optional(),
});

/** @public */
export type TrendQuery = z.infer<typeof trendQuerySchema>;

/** Verdicts at the end of each day, one row a day. @public */
export const trendSchema = z.object({
  days: z.array(
    z.object({
      day: z.string(),
      compliant: z.number().int().nonnegative(),
      violation: z.number().int().nonnegative(),
      waived: z.number().int().nonnegative(),
      unknown: z.number().int().nonnegative(),
    }),
  ),
});

/** @public */
export type Trend = z.infer<typeof trendSchema>;
