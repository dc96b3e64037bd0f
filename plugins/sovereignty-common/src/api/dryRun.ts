// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import {
  findingSchema,
  localizedTextSchema,
  severitySchema,
  verdictSchema,
} from '../policy';

/** How many rows a dry run gives at most. @public */
export const DRY_RUN_CHANGES = 200;

const standingSchema = z.object({
  verdict: verdictSchema,
  severity: severitySchema.nullable(),
});

/**
 * What would change if a pack came into force as it is now. The pack in force and
 * the one that is tried are both judged now, on the same day. Only what the
 * caller may see is counted. Nothing is stored.
 *
 * @public
 */
export const packDryRunSchema = z.object({
  /** False when the pack does not check; then `problems` says why. */
  accepted: z.boolean(),
  problems: z.array(z.string()),
  pack: z
    .object({
      id: z.string(),
      version: z.string(),
      /** The version in force of the pack with this id, `null` without one. */
      versionInForce: z.string().nullable(),
    })
    .nullable(),
  entities: z.number().int().nonnegative(),
  changedEntities: z.number().int().nonnegative(),
  rules: z.array(
    z.object({
      rule: z.string(),
      /** `null` for a rule that the pack no longer has. */
      title: z.object({ nl: z.string(), en: z.string() }).nullable(),
      before: z.record(z.string(), z.number()),
      after: z.record(z.string(), z.number()),
      changed: z.number().int().nonnegative(),
    }),
  ),
  /** The first changes, by entity and rule. */
  changes: z.array(
    z.object({
      entityRef: z.string(),
      rule: z.string(),
      /** `null` when the rule was not there. */
      before: standingSchema.nullable(),
      after: standingSchema.nullable(),
      explanation: z.object({ nl: z.string(), en: z.string() }).nullable(),
    }),
  ),
  totalChanges: z.number().int().nonnegative(),
});

/** @public */
export type PackDryRun = z.infer<typeof packDryRunSchema>;

/**
 * What the packs in force would say of entities as they are given, with what
 * the caller may see of the catalog around them. Nothing is stored.
 *
 * @public
 */
export const declarationDryRunSchema = z.object({
  /** False when the text cannot be read; then `problems` says why. */
  accepted: z.boolean(),
  problems: z.array(z.string()),
  entities: z.array(
    z.object({
      entityRef: z.string(),
      /** True when the catalog has it, and it is judged with what runs. */
      known: z.boolean(),
      /** What is wrong with what it declares. */
      problems: z.array(localizedTextSchema),
      findings: z.array(findingSchema),
    }),
  ),
});

/** @public */
export type DeclarationDryRun = z.infer<typeof declarationDryRunSchema>;
