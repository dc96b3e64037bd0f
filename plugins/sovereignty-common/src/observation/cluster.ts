// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import {
  backupPlaceSchema,
  controlPlaneSchema,
  havenPlusSchema,
  havenSchema,
  identityProviderSchema,
} from './haven';
import { nodePoolSchema } from './place';
import { signalSchema } from './signal';
import { workloadSchema } from './workload';

/**
 * A kind of object that a reading of a cluster lacks, and why.
 *
 * - `forbidden`: the credentials may not list it (403)
 * - `not-served`: the API server does not have it
 * - `failed`: reading it broke off
 * - `absent`: the snapshot does not hold it
 *
 * @public
 */
export const unreadResourceSchema = z.object({
  resource: z.string(),
  reason: z.enum(['forbidden', 'not-served', 'failed', 'absent']),
  message: z.string(),
});

/** @public */
export type UnreadResource = z.infer<typeof unreadResourceSchema>;

/**
 * Where a view comes from: the API server itself, or a snapshot, which is as
 * trustworthy as whoever signed it. `signedBy` is the name of the configured
 * key that vouches for it; `null` for a snapshot that nobody signed.
 *
 * @public
 */
export const provenanceSchema = z.discriminatedUnion('medium', [
  z.object({ medium: z.literal('api-server') }),
  z.object({
    medium: z.literal('snapshot'),
    signedBy: z.string().nullable(),
  }),
]);

/** @public */
export type Provenance = z.infer<typeof provenanceSchema>;

/**
 * What a reading tells of the cluster as a whole, beside its nodes and
 * workloads. A part that is `null` has its reason under the same key in
 * `reasons`.
 *
 * @public
 */
export const clusterTraitsSchema = z.object({
  controlPlane: controlPlaneSchema,
  haven: havenSchema,
  havenPlus: havenPlusSchema.nullable(),
  identityProviders: z.array(identityProviderSchema),
  backups: z.array(backupPlaceSchema),
  /** Results of policy reports by outcome; `null` when there are none. */
  policyReports: z.record(z.string(), z.number().int()).nullable(),
  reasons: z.record(z.string(), z.string()),
});

/** @public */
export type ClusterTraits = z.infer<typeof clusterTraitsSchema>;

/**
 * What one reading of one cluster found. `takenAt` is the instant the cluster
 * was in this state: now for a live one, the moment of recording for a
 * snapshot, `null` when a snapshot does not tell.
 *
 * @public
 */
export const clusterObservationSchema = z.object({
  cluster: z.string(),
  source: z.string(),
  takenAt: z.string().nullable(),
  serverVersion: z.string().nullable(),
  /** Left out by a source that does not tell. */
  provenance: provenanceSchema.optional(),
  nodePools: z.array(nodePoolSchema),
  workloads: z.array(workloadSchema),
  /** Signals that belong to no workload. */
  signals: z.array(signalSchema),
  unread: z.array(unreadResourceSchema),
  /** Objects read, by resource. */
  counts: z.record(z.string(), z.number().int().nonnegative()),
  /** Absent in what an older version stored. */
  traits: clusterTraitsSchema.optional(),
});

/** @public */
export type ClusterObservation = z.infer<typeof clusterObservationSchema>;
