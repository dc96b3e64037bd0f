// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { evidenceLevelSchema } from '../claims';
import { legalEntitySchema } from './provider';

/** A change of a provider's ultimate parent or jurisdictions that lies ahead. @public */
export const ownershipChangeSchema = z.object({
  provider: z.string(),
  providerName: z.string(),
  /** The first day on which it holds; `null` when announced without a day. */
  date: z.string().nullable(),
  /** When it was made known, where recorded. */
  announced: z.string().nullable(),
  /** `null` when the register does not know the parent. */
  before: legalEntitySchema.nullable(),
  after: legalEntitySchema.nullable(),
  /** Countries whose law did not reach the provider before. */
  jurisdictionsAdded: z.array(z.string()),
  evidence: evidenceLevelSchema,
  source: z.array(z.string()),
  asOf: z.string(),
});

/** @public */
export type OwnershipChange = z.infer<typeof ownershipChangeSchema>;
