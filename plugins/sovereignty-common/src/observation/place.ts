// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { claimSchema } from '../claims';

/**
 * How sure it is whose a place is.
 *
 * - `corroborated`: two signs agree, one of which users of the cluster cannot set
 * - `asserted`: one strong sign
 * - `weak`: a label only, which anyone with rights on the node can set
 * - `declared`: the operator says so, and nothing speaks against it
 * - `conflict`: signs, or sign and declaration, disagree
 * - `unknown`: nothing tells
 *
 * @public
 */
export const placeConfidenceSchema = z.enum([
  'corroborated',
  'asserted',
  'weak',
  'declared',
  'conflict',
  'unknown',
]);

/** @public */
export type PlaceConfidence = z.infer<typeof placeConfidenceSchema>;

/**
 * Where something runs. Every part may be `null`, and then `reasons` says under
 * the same key why it is not known.
 *
 * @public
 */
export const placeSchema = z.object({
  provider: z.string().nullable(),
  region: z.string().nullable(),
  zone: z.string().nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().nullable(),
  reasons: z.partialRecord(
    z.enum(['provider', 'region', 'zone', 'country']),
    z.string(),
  ),
  claims: z.array(claimSchema),
  /** How sure the provider is; absent in what an older version stored. */
  confidence: placeConfidenceSchema.optional(),
});

/** @public */
export type Place = z.infer<typeof placeSchema>;

/**
 * Nodes of one cluster that share provider, region and zone. `nodes` holds the
 * names of at most {@link NODE_SAMPLE} of them; `count` is their full number.
 *
 * @public
 */
export const nodePoolSchema = z.object({
  id: z.string(),
  place: placeSchema,
  count: z.number().int().nonnegative(),
  nodes: z.array(z.string()),
});

/** @public */
export type NodePool = z.infer<typeof nodePoolSchema>;

/**
 * How many node names are kept as examples of a pool or a placement: enough to
 * check by hand, few enough to store for every workload.
 *
 * @public
 */
export const NODE_SAMPLE = 5;

/**
 * The pods of one workload on one node pool.
 *
 * @public
 */
export const workloadPlacementSchema = z.object({
  pool: z.string(),
  pods: z.number().int().nonnegative(),
  /** How many of them say that they are ready; absent in what an older version stored. */
  ready: z.number().int().nonnegative().optional(),
  nodes: z.array(z.string()),
});

/** @public */
export type WorkloadPlacement = z.infer<typeof workloadPlacementSchema>;
