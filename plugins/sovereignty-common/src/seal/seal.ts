// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { claimSchema } from '../claims';
import { localizedTextSchema } from '../policy';

/** A SEAL level, 0 to 4. What a level is called differs by version. @public */
export const sealLevelSchema = z.number().int().min(0).max(4);

/**
 * An answer to one criterion of the EU Cloud Sovereignty Framework: which of
 * its answers, counted from 0 for the worst, and the claims that show it.
 *
 * @public
 */
export const sealAnswerSchema = z.object({
  criterion: z.string(),
  answer: z.number().int().nonnegative(),
  reason: localizedTextSchema.optional(),
  claims: z.array(claimSchema),
});

/** @public */
export type SealAnswer = z.infer<typeof sealAnswerSchema>;

/**
 * The levels that are still possible: `atLeast` when every criterion that was
 * not answered turns out worst, `atMost` when each turns out best. They are
 * equal when all that matters is answered.
 *
 * @public
 */
export const sealRangeSchema = z.object({
  atLeast: sealLevelSchema,
  atMost: sealLevelSchema,
});

/** @public */
export type SealRange = z.infer<typeof sealRangeSchema>;

/** Points or percentages between which the outcome lies. @public */
export const scoreRangeSchema = z.object({
  low: z.number().nonnegative(),
  high: z.number().nonnegative(),
});

/** @public */
export type ScoreRange = z.infer<typeof scoreRangeSchema>;

/**
 * One objective, SOV-1 to SOV-8. `seal` is `null` while fewer criteria are
 * answered than the framework asks for before a level may be shown; `range`
 * always tells what is still possible. `deciding` names the answered criteria
 * that hold the level down.
 *
 * @public
 */
export const objectiveSealSchema = z.object({
  objective: z.string(),
  title: localizedTextSchema,
  /** Share of the score in per cent. */
  weight: z.number(),
  answered: z.number().int().nonnegative(),
  criteria: z.number().int().positive(),
  points: scoreRangeSchema,
  seal: sealLevelSchema.nullable(),
  range: sealRangeSchema,
  deciding: z.array(z.string()),
});

/** @public */
export type ObjectiveSeal = z.infer<typeof objectiveSealSchema>;

/**
 * A sheet of answers, judged. The level is that of the lowest objective, never
 * a mean; the Sovereignty Score, in per cent, ranks and does not replace it. A
 * perfect sheet scores a little over 100, as the Commission's points have it.
 *
 * @public
 */
export const sealAssessmentSchema = z.object({
  framework: z.string(),
  version: z.string(),
  objectives: z.array(objectiveSealSchema),
  seal: sealLevelSchema.nullable(),
  range: sealRangeSchema,
  score: scoreRangeSchema,
  /** Share of criteria with an answer, 0 to 1. */
  completeness: z.number().min(0).max(1),
});

/** @public */
export type SealAssessment = z.infer<typeof sealAssessmentSchema>;
