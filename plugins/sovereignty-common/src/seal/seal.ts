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
 * An answer with whether its claims are good enough to go by. One that is not
 * is only claimed, and the two are never mixed.
 *
 * @public
 */
export const givenSealAnswerSchema = sealAnswerSchema.extend({
  evidenced: z.boolean(),
});

/** @public */
export type GivenSealAnswer = z.infer<typeof givenSealAnswerSchema>;

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

/**
 * What of one objective is left of an entity once all that it runs on and leans
 * on counts as well: the lowest, with the way to where that comes from.
 *
 * @public
 */
export const reachedSealSchema = z.object({
  objective: z.string(),
  range: sealRangeSchema,
  /** Titles on the way to what holds it down; empty when that is itself. */
  via: z.array(z.string()),
});

/** @public */
export type ReachedSeal = z.infer<typeof reachedSealSchema>;

/** What is kept of an entity; assessments by each framework follow from it. @public */
export const entitySealSchema = z.object({
  answers: z.array(givenSealAnswerSchema),
  /** By what is evidenced; empty for what runs nowhere and leans on nothing. */
  reached: z.array(reachedSealSchema),
});

/** @public */
export type EntitySeal = z.infer<typeof entitySealSchema>;

/** One criterion as somebody who has to answer it, or reads the answers, sees it. @public */
export const sealQuestionSchema = z.object({
  criterion: z.string(),
  title: localizedTextSchema,
  /** Where the source itself is in doubt. */
  unsure: z.string().nullable(),
  answers: z.array(
    z.object({
      points: z.number(),
      seal: sealLevelSchema,
      label: localizedTextSchema,
    }),
  ),
  /** The lowest answer that suffices for the minimum; `null` when any does. */
  suffices: z.number().int().nonnegative().nullable(),
  given: z.array(givenSealAnswerSchema),
});

/** @public */
export type SealQuestion = z.infer<typeof sealQuestionSchema>;

/** @public */
export const sealObjectiveReportSchema = z.object({
  objective: z.string(),
  title: localizedTextSchema,
  asks: localizedTextSchema,
  weight: z.number(),
  /** The level that is asked for; `null` when none is. */
  minimum: sealLevelSchema.nullable(),
  questions: z.array(sealQuestionSchema),
});

/** @public */
export type SealObjectiveReport = z.infer<typeof sealObjectiveReportSchema>;

/**
 * An entity, or a tender, held against one version of the framework. What is
 * claimed counts every answer; what is evidenced only those that are.
 *
 * @public
 */
export const sealReportSchema = z.object({
  framework: z.string(),
  version: z.string(),
  title: localizedTextSchema,
  asOf: z.string(),
  sources: z.array(z.string()),
  /** Names of SEAL-0 to SEAL-4. */
  levels: z.array(localizedTextSchema),
  objectives: z.array(sealObjectiveReportSchema),
  evidenced: sealAssessmentSchema,
  claimed: sealAssessmentSchema,
});

/** @public */
export type SealReport = z.infer<typeof sealReportSchema>;

/** @public */
export const entitySealReportSchema = z.object({
  entityRef: z.string(),
  reports: z.array(sealReportSchema),
  reached: z.array(reachedSealSchema),
});

/** @public */
export type EntitySealReport = z.infer<typeof entitySealReportSchema>;

/** Which version of the framework is asked for; all when left out. @public */
export const sealQuerySchema = z.object({
  framework: z.string().max(100).optional(),
});

/** @public */
export type SealQuery = z.input<typeof sealQuerySchema>;
