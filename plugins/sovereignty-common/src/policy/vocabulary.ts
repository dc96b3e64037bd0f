// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';

/**
 * The five answers a rule can give about an entity.
 *
 * @public
 */
export const verdictSchema = z.enum([
  'compliant',
  'violation',
  'waived',
  'unknown',
  'not-applicable',
]);

/** @public */
export type Verdict = z.infer<typeof verdictSchema>;

/** @public */
export const severitySchema = z.enum([
  'critical',
  'high',
  'medium',
  'low',
  'info',
]);

/** @public */
export type Severity = z.infer<typeof severitySchema>;

/** @public */
export const criticalitySchema = z.enum([
  'critical',
  'important',
  'supporting',
]);

/** @public */
export type Criticality = z.infer<typeof criticalitySchema>;

/**
 * The six goals of the position paper, in its order.
 *
 * @public
 */
export const goalSchema = z.enum(['G1', 'G2', 'G3', 'G4', 'G5', 'G6']);

/** @public */
export type Goal = z.infer<typeof goalSchema>;

/** The three risks of the position paper. @public */
export const riskSchema = z.enum(['R1', 'R2', 'R3']);

/** @public */
export type Risk = z.infer<typeof riskSchema>;

/**
 * The two tracks that are never averaged or shown as one.
 *
 * @public
 */
export const trackSchema = z.enum(['autonomy', 'resilience']);

/** @public */
export type Track = z.infer<typeof trackSchema>;

/** A text in the languages that every rule must have. @public */
export const localizedTextSchema = z.object({
  nl: z.string().min(1),
  en: z.string().min(1),
});

/** @public */
export type LocalizedText = z.infer<typeof localizedTextSchema>;
