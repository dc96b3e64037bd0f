// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { waiverSchema } from '../policy';

/**
 * Where a waiver stands. `requested` waits for a decision and changes no
 * verdict; `approved` holds between its first and last day; `denied`,
 * `revoked` and `expired` are ends.
 *
 * @public
 */
export const waiverStatusSchema = z.enum([
  'requested',
  'approved',
  'denied',
  'revoked',
  'expired',
]);

/** @public */
export type WaiverStatus = z.infer<typeof waiverStatusSchema>;

/** What somebody fills in to ask for a waiver; the backend gives it an id. @public */
export const waiverRequestSchema = waiverSchema.omit({ id: true }).extend({
  reason: z.string().trim().min(1).max(4000),
  alternativesConsidered: z.string().trim().min(1).max(4000),
  accountable: z.string().trim().min(1).max(300),
  decision: z.string().trim().min(1).max(300),
});

/** @public */
export type WaiverRequest = z.infer<typeof waiverRequestSchema>;

/** What whoever approves, denies or revokes says with it. @public */
export const waiverDecisionSchema = z.strictObject({
  note: z.string().trim().min(1).max(4000),
});

/** @public */
export type WaiverDecision = z.infer<typeof waiverDecisionSchema>;

/** One step in the life of a waiver; steps are only ever added. @public */
export const waiverEventSchema = z.object({
  event: z.enum([
    'requested',
    'approved',
    'denied',
    'revoked',
    'announced',
    'expired',
  ]),
  /** Who did it, as an entity reference; `null` when time did. */
  by: z.string().nullable(),
  at: z.string(),
  note: z.string().nullable(),
});

/** @public */
export type WaiverEvent = z.infer<typeof waiverEventSchema>;

/**
 * A waiver with its life so far. Those of `origin` `file` stand in the
 * configured files, were decided elsewhere, and have no events.
 *
 * @public
 */
export const waiverRecordSchema = waiverSchema.extend({
  status: waiverStatusSchema,
  origin: z.enum(['file', 'request']),
  requestedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  events: z.array(waiverEventSchema),
});

/** @public */
export type WaiverRecord = z.infer<typeof waiverRecordSchema>;

/** @public */
export const waiverListSchema = z.object({
  items: z.array(waiverRecordSchema),
  /** How many days a new one may hold; `null` when no policy pack is loaded. */
  maximumDays: z.number().int().positive().nullable(),
});

/** @public */
export type WaiverList = z.infer<typeof waiverListSchema>;

/** What the list of waivers can be narrowed by; several keys must all hold. @public */
export const waiverQuerySchema = z.strictObject({
  status: waiverStatusSchema.optional(),
  rule: z.string().max(100).optional(),
  entityRef: z.string().max(300).optional(),
});

/** The decisions that can be taken on a waiver, as the API names them. @public */
export const waiverVerbSchema = z.enum(['approve', 'deny', 'revoke']);

/** @public */
export type WaiverVerb = z.infer<typeof waiverVerbSchema>;

/** @public */
export type WaiverQuery = z.infer<typeof waiverQuerySchema>;
