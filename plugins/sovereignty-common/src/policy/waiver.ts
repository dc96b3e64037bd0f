// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';

const calendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');

/**
 * An approved, reasoned exception to one rule. `entityRef` says for what: an
 * entity, a system with all its parts, or a group (or user) with all that it
 * owns. It holds from `from` up to and including `expires`; the day after, the
 * violation counts again. Without an accountable official, a decision reference
 * and an expiry there is no waiver (position paper P-24, P-68).
 *
 * @public
 */
export const waiverSchema = z.strictObject({
  id: z.string().min(1),
  rule: z.string().min(1),
  entityRef: z.string().min(1),
  reason: z.string().min(1),
  alternativesConsidered: z.string().min(1),
  accountable: z.string().min(1),
  decision: z.string().min(1),
  from: calendarDate,
  expires: calendarDate,
});

/** @public */
export type Waiver = z.infer<typeof waiverSchema>;
