// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { claimSchema } from '../claims';
import {
  goalSchema,
  localizedTextSchema,
  riskSchema,
  severitySchema,
  trackSchema,
  verdictSchema,
} from './vocabulary';
import { waiverSchema } from './waiver';

/**
 * One thing that a verdict rests on, with the claims that show it. `role` says
 * what it does to the verdict: `offending` breaks the rule, `unknown` leaves it
 * open, `supporting` meets it. `text` says it in one sentence.
 *
 * @public
 */
export const evidenceItemSchema = z.object({
  role: z.enum(['offending', 'unknown', 'supporting']),
  text: localizedTextSchema,
  claims: z.array(claimSchema),
});

/** @public */
export type EvidenceItem = z.infer<typeof evidenceItemSchema>;

/**
 * A rule's verdict on an entity.
 *
 * `severity` is `null` unless the verdict asks for attention (violation,
 * waived, unknown). `escalatedFrom` is set when the pack turns an unknown on a
 * component of this criticality into a violation. `missing` names the facts
 * that keep a verdict from being certain.
 *
 * @public
 */
export const findingSchema = z.object({
  entityRef: z.string(),
  /** A local pack also names the baseline that it tightens. */
  pack: z.object({
    id: z.string(),
    version: z.string(),
    extends: z.object({ id: z.string(), version: z.string() }).optional(),
  }),
  rule: z.string(),
  verdict: verdictSchema,
  escalatedFrom: z.literal('unknown').nullable(),
  severity: severitySchema.nullable(),
  goal: goalSchema,
  risk: riskSchema,
  track: trackSchema,
  sources: z.array(z.string()),
  title: localizedTextSchema,
  why: localizedTextSchema,
  mend: localizedTextSchema,
  /** One sentence that says why this entity has this verdict. */
  explanation: localizedTextSchema,
  evidence: z.array(evidenceItemSchema),
  missing: z.array(z.string()),
  waiver: waiverSchema.nullable(),
  /** The date for which the verdict holds, YYYY-MM-DD. */
  on: z.string(),
});

/** @public */
export type Finding = z.infer<typeof findingSchema>;
