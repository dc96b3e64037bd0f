// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { evidenceLevelSchema } from '../claims';
import { legalEntitySchema } from './provider';

/** Where the register has something from. @public */
export const registerSourceSchema = z.object({
  code: z.string(),
  /** What the code stands for; `null` when the code is an address itself. */
  where: z.string().nullable(),
});

/** @public */
export type RegisterSource = z.infer<typeof registerSourceSchema>;

const provenance = {
  evidence: evidenceLevelSchema,
  asOf: z.string(),
  sources: z.array(registerSourceSchema),
};

/** Who owned what, from when to when. @public */
export const ownershipPeriodSchema = z.object({
  of: legalEntitySchema,
  owner: legalEntitySchema,
  share: z.number().nullable(),
  /** The first day; `null` since before anything recorded, or not known yet. */
  from: z.string().nullable(),
  /** The first day on which it is over. */
  to: z.string().nullable(),
  announced: z.string().nullable(),
  ...provenance,
});

/** @public */
export type OwnershipPeriod = z.infer<typeof ownershipPeriodSchema>;

/** A certificate of a provider. @public */
export const certificationSchema = z.object({
  name: z.string(),
  level: z.string().nullable(),
  validUntil: z.string().nullable(),
  ...provenance,
});

/** @public */
export type Certification = z.infer<typeof certificationSchema>;

/** All that the register has about a provider, whatever the date. @public */
export const providerDescriptionSchema = z.object({
  legalEntity: z.string().nullable(),
  /** False when nobody checked the entry. */
  verified: z.boolean(),
  ...provenance,
  /** Of the provider and of whoever is above it, in that order. */
  ownership: z.array(ownershipPeriodSchema),
  certifications: z.array(certificationSchema),
  regions: z.array(
    z.object({
      region: z.string().nullable(),
      /** Regions by the pattern of their names. */
      pattern: z.string().nullable(),
      country: z.string(),
      location: z.string().nullable(),
    }),
  ),
});

/** @public */
export type ProviderDescription = z.infer<typeof providerDescriptionSchema>;
