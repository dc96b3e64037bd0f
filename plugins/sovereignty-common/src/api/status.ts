// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import {
  clusterTraitsSchema,
  havenStandingSchema,
  nodePoolSchema,
  provenanceSchema,
  unreadResourceSchema,
} from '../observation';
import { localizedTextSchema } from '../policy';

/**
 * Why an attempt to read a cluster brought no new view. `held`: a loss of
 * nearly all workloads, or of the right to list what decides where they run, is
 * not taken over yet; `unlisted`: no source lists the
 * cluster any more; `overdue`: no attempt ended for much longer than it should
 * have taken. The others say what went wrong on the way to the cluster.
 *
 * @public
 */
export const collectionFailureSchema = z.enum([
  'refused',
  'unreachable',
  'timeout',
  'certificate',
  'unauthorized',
  'forbidden',
  'not-served',
  'absent',
  'expired',
  'overloaded',
  'server-error',
  'malformed',
  'misconfigured',
  'held',
  'unlisted',
  'overdue',
]);

/** @public */
export type CollectionFailure = z.infer<typeof collectionFailureSchema>;

/**
 * How the collection of one cluster fares.
 *
 * `state`: `pending` not tried yet; `fresh` the last attempt succeeded;
 * `stale` it failed and an older view is shown; `unread` it failed and there is
 * no view at all; `held` a suspicious loss was not taken over.
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
  /** How old the view is now; `null` when there is none, or it has no date. */
  ageSeconds: z.number().nullable(),
  /** How long the last attempt took. */
  durationMs: z.number().nullable(),
  /** When the next attempt is due; `null` when that cannot be told. */
  nextRun: z.string().nullable(),
  /** Attempts that failed since the last one that did not. */
  failures: z.number(),
  error: z.string().nullable(),
  /** Why the last attempt failed, as one of a few words; `null` when it did not. */
  errorReason: collectionFailureSchema.nullable(),
  /** Since when a loss of workloads is not taken over. */
  heldSince: z.string().nullable(),
  serverVersion: z.string().nullable(),
  /** Where the view comes from, and who vouches for it; `null` without a view. */
  provenance: provenanceSchema.nullable(),
  counts: z.record(z.string(), z.number()),
  /** What the view lacks, by resource. What the credentials may not list has reason `forbidden`. */
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
      /** The baseline that a local pack tightens. */
      extends: z.object({ id: z.string(), version: z.string() }).optional(),
      title: localizedTextSchema,
      rules: z.array(z.object({ id: z.string(), title: localizedTextSchema })),
    })
    .nullable(),
  /** What is wrong with the newest text of it; empty when it loaded. */
  problems: z.array(z.string()),
});

/** @public */
export type PackStatus = z.infer<typeof packStatusSchema>;

/** How reading a file, folder or address fares. @public */
export const locationStatusSchema = z.object({
  location: z.string(),
  lastAttempt: z.string(),
  /** `null` when it was never read. */
  lastSuccess: z.string().nullable(),
  /** Why the last attempt failed; then what was read before stays. */
  error: z.string().nullable(),
});

/** @public */
export type LocationStatus = z.infer<typeof locationStatusSchema>;

/** Which version of a file of the register is used. @public */
export const registerFileStatusSchema = z.object({
  path: z.string(),
  /** `path:line:column what; what to do`; empty when nothing is wrong. */
  problems: z.array(z.string()),
  inForce: z.enum(['newest', 'last-good', 'none']),
});

/** @public */
export type RegisterFileStatus = z.infer<typeof registerFileStatusSchema>;

/** @public */
export const policyStatusSchema = z.object({
  packs: z.array(packStatusSchema),
  /** Problems with the waivers; a waiver with a mistake does not hold. */
  problems: z.array(z.string()),
  register: z.object({
    /** The newest date on which any row was checked. */
    asOf: z.string(),
    providers: z.number().int(),
    files: z.array(registerFileStatusSchema),
  }),
  locations: z.object({
    register: z.array(locationStatusSchema),
    policies: z.array(locationStatusSchema),
    waivers: z.array(locationStatusSchema),
  }),
});

/** @public */
export type PolicyStatus = z.infer<typeof policyStatusSchema>;

/** The cluster that is being read now. @public */
export const collectionStartedSchema = z.object({ cluster: z.string() });
