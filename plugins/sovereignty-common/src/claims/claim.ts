// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';

/**
 * Where a claim comes from. `declared`: stated on the entity or by the
 * cluster's operator; `observed`: seen in a cluster; `imported`: taken over
 * from another register, ours of providers included; `supplier`: answered by a
 * supplier; `derived`: computed from other claims.
 *
 * @public
 */
export const claimSourceSchema = z.enum([
  'declared',
  'observed',
  'imported',
  'supplier',
  'derived',
]);

/** @public */
export type ClaimSource = z.infer<typeof claimSourceSchema>;

/**
 * How well a claim is backed, from weakest to strongest.
 *
 * @public
 */
export const evidenceLevelSchema = z.enum([
  'self-declared',
  'documented',
  'audited',
  'operationally-tested',
]);

/** @public */
export type EvidenceLevel = z.infer<typeof evidenceLevelSchema>;

/**
 * The object that a claim was read from: a Kubernetes object, a catalog entity
 * or an entry of the register. `cluster` is absent for the last two.
 *
 * @public
 */
export const objectReferenceSchema = z.object({
  cluster: z.string().optional(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
});

/** @public */
export type ObjectReference = z.infer<typeof objectReferenceSchema>;

/**
 * One fact with its provenance.
 *
 * - `claim`: the name of the fact, such as `hosting.provider`.
 * - `value`: what was found; for text out of a cluster never more than a host
 *   name, an annotation's name or an identifier.
 * - `asOf`: ISO 8601 date or instant at which it held; `null` when unknown.
 * - `object` and `path`: where a person can check it.
 *
 * @public
 */
export const claimSchema = z.object({
  claim: z.string(),
  value: z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(z.string()),
  ]),
  source: claimSourceSchema,
  evidence: evidenceLevelSchema,
  asOf: z.string().nullable(),
  by: z.string().optional(),
  object: objectReferenceSchema.nullable(),
  path: z.string().nullable(),
});

/** @public */
export type Claim = z.infer<typeof claimSchema>;
