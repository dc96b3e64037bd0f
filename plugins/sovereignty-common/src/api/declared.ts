// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { claimSchema } from '../claims';
import { localizedTextSchema } from '../policy';

/**
 * How much of what the packs want to know is filled in. `missing` names the
 * fields by path without numbers, such as `hosting.provider`.
 *
 * @public
 */
export const completenessSchema = z.object({
  filled: z.number().int().nonnegative(),
  required: z.number().int().nonnegative(),
  missing: z.array(z.string()),
});

/** @public */
export type Completeness = z.infer<typeof completenessSchema>;

/**
 * The class that the decision table of a pack gives. `least` and `most` differ
 * as long as it depends on something that is not stated, named by `missing`.
 *
 * @public
 */
export const requiredClassSchema = z.object({
  pack: z.string(),
  sovereigntyRequired: z.object({ least: z.boolean(), most: z.boolean() }),
  requiredSeal: z.object({ least: z.number(), most: z.number() }),
  /** Whether the owner stated less than the table gives; `null`: it depends. */
  lowered: z.boolean().nullable(),
  /** Paths of the fields that it still depends on. */
  missing: z.array(z.string()),
});

/** @public */
export type RequiredClass = z.infer<typeof requiredClassSchema>;

/**
 * What is stated of an entity, and what follows from it by itself.
 *
 * @public
 */
export const declaredStateSchema = z.object({
  /**
   * One per value, in the order of the schema. `at` is where it belongs under
   * spec.sovereignty, such as `hosting[0].provider`; its claim may come from
   * elsewhere.
   */
  claims: z.array(z.object({ at: z.string(), claim: claimSchema })),
  /** What keeps the declaration from being read; then there are no claims. */
  problems: z.array(localizedTextSchema),
  completeness: completenessSchema,
  classes: z.array(requiredClassSchema),
});

/** @public */
export type DeclaredClaim = DeclaredState['claims'][number];

/** @public */
export type DeclaredState = z.infer<typeof declaredStateSchema>;

/** @public */
export const completenessGroupSchema = z.enum(['owner', 'system']);

/** @public */
export type CompletenessGroup = z.infer<typeof completenessGroupSchema>;

/** @public */
export const completenessQuerySchema = z.object({
  by: completenessGroupSchema,
});

/** Completeness added up over the entities of an owner or a system. @public */
export const completenessListSchema = z.object({
  items: z.array(
    z.object({
      /** `null`: those without an owner, or without a system. */
      name: z.string().nullable(),
      entities: z.number().int().nonnegative(),
      filled: z.number().int().nonnegative(),
      required: z.number().int().nonnegative(),
    }),
  ),
});

/** @public */
export type CompletenessList = z.infer<typeof completenessListSchema>;
