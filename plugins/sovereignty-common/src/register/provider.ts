// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';

/** A company, state or group that owns or operates. @public */
export const legalEntitySchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Its seat, ISO 3166-1 alpha-2. */
  country: z.string().nullable(),
});

/** @public */
export type LegalEntity = z.infer<typeof legalEntitySchema>;

/**
 * What the register says of a provider on one date: who operates it, who owns
 * it in the end, and whose laws reach it. Parts that the register does not know
 * are `null`; no list is ever a guess.
 *
 * @public
 */
export const providerOnDateSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Seat of the legal entity, ISO 3166-1 alpha-2. */
  seat: z.string().nullable(),
  ultimateParent: legalEntitySchema.nullable(),
  /** Countries whose law reaches the provider, by seat, parent or statute. */
  jurisdictions: z.array(z.string()).nullable(),
  laws: z.array(z.object({ id: z.string(), name: z.string() })),
  on: z.string(),
  /** When the entry itself was last checked. */
  asOf: z.string().nullable(),
});

/** @public */
export type ProviderOnDate = z.infer<typeof providerOnDateSchema>;
