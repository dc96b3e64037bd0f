// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import {
  clusterTraitsSchema,
  havenStandingSchema,
  nodePoolSchema,
  unreadResourceSchema,
} from '../observation';
import { localizedTextSchema } from '../policy';

/**
 * How the collection of one cluster fares.
 *
 * `state`: `pending` not tried yet; `fresh` the last attempt succeeded;
 * `stale` it failed and an older view is shown; `unread` it failed and there is
 * no view at all; `held` a suspicious loss of workloads was not taken over.
 *
 * @public
 */
export const clusterStatusSchema = z.object({
  cluster: z.string(),
  source: z.string(),
  state: z.enum(['pending', 'fresh', 'stale', 'unread', 'held']),
  lastAttempt: z.string().nullable(),
  lastSuccess: z.string().nullable(),
  takenAt: z.string().nullable(),
  durationMs: z.number().nullable(),
  error: z.string().nullable(),
  serverVersion: z.string().nullable(),
  counts: z.record(z.string(), z.number()),
  unread: z.array(unreadResourceSchema),
  nodePools: z.array(nodePoolSchema),
  /** Control plane, Haven, Haven+, backups and logins of the last good view. */
  traits: clusterTraitsSchema.optional(),
  /** How the newest Haven report stands now, by the configured age. */
  havenStanding: havenStandingSchema.optional(),
});

/** @public */
export type ClusterStatus = z.infer<typeof clusterStatusSchema>;

/** @public */
export const clusterListSchema = z.object({
  items: z.array(clusterStatusSchema),
});

/** @public */
export const packStatusSchema = z.object({
  /** The file or address it was loaded from. */
  location: z.string(),
  /** `null` when no version of it ever loaded. */
  pack: z
    .object({
      id: z.string(),
      version: z.string(),
      title: localizedTextSchema,
      rules: z.array(z.object({ id: z.string(), title: localizedTextSchema })),
    })
    .nullable(),
  /** What is wrong with the newest text of it; empty when it loaded. */
  problems: z.array(z.string()),
});

/** @public */
export type PackStatus = z.infer<typeof packStatusSchema>;

/** @public */
export const policyStatusSchema = z.object({
  packs: z.array(packStatusSchema),
  /** Problems with the register and the waivers, which stay on their last good version. */
  problems: z.array(z.string()),
});

/** @public */
export type PolicyStatus = z.infer<typeof policyStatusSchema>;
