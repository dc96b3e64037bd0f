// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import {
  ownershipChangeSchema,
  providerDescriptionSchema,
  providerOnDateSchema,
} from '../register';

/** A provider on a date, with what leans on it now. @public */
export const providerSummarySchema = providerOnDateSchema.extend({
  /** False when nobody checked the entry. */
  verified: z.boolean(),
  /** How many assessed entities that the user may see are hosted at it. */
  components: z.number().int().nonnegative(),
  /** What is known to change after the date. */
  changes: z.array(ownershipChangeSchema),
});

/** @public */
export type ProviderSummary = z.infer<typeof providerSummarySchema>;

/** @public */
export const providerListSchema = z.object({
  on: z.string(),
  items: z.array(providerSummarySchema),
});

/** @public */
export type ProviderList = z.infer<typeof providerListSchema>;

/** @public */
export const providerDetailsSchema = z.object({
  provider: providerSummarySchema,
  description: providerDescriptionSchema,
});

/** @public */
export type ProviderDetails = z.infer<typeof providerDetailsSchema>;

/** The day for which is asked, YYYY-MM-DD; today when left out. @public */
export const onDayQuerySchema = z.object({ on: z.string().optional() });
