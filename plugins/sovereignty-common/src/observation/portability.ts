// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { objectReferenceSchema } from '../claims';

/**
 * What makes a workload easy to put elsewhere, other than what it leans on:
 * how it is set up, and what is arranged around it.
 *
 * - `standard-apis`: it is described with what every Kubernetes has
 * - `no-vendor-nodes`: it asks for no node that only one provider has
 * - `no-host-access`: it uses nothing of the machine that it runs on
 * - `image-digest`: its images are pinned by what is in them
 * - `requests`: it says how much processor and memory it needs
 * - `probes`: it tells whether it is ready and whether it still works
 * - `replicas`: it runs more than once
 * - `disruption-budget`: it can be moved bit by bit
 * - `zone-spread`: it asks to be spread over zones
 * - `zones`: its pods are in several zones
 * - `single-writer`: its volumes are of a kind that every provider has
 * - `pod-security`: its namespace keeps pods to a known level of safety
 * - `network-policy`: its namespace lets no traffic in but what is named
 * - `backup-elsewhere`: a fresh backup of it is at another provider
 * - `open-metrics`: it can be measured in an open way
 *
 * @public
 */
export const portabilityTraitNameSchema = z.enum([
  'standard-apis',
  'no-vendor-nodes',
  'no-host-access',
  'image-digest',
  'requests',
  'probes',
  'replicas',
  'disruption-budget',
  'zone-spread',
  'zones',
  'single-writer',
  'pod-security',
  'network-policy',
  'backup-elsewhere',
  'open-metrics',
]);

/** @public */
export type PortabilityTraitName = z.infer<typeof portabilityTraitNameSchema>;

/**
 * Whether a workload has one such trait, and what shows it. Traits that do not
 * apply to it, such as a budget for a Job, are left out.
 *
 * @public
 */
export const portabilityTraitSchema = z.object({
  trait: portabilityTraitNameSchema,
  answer: z.enum(['yes', 'no', 'unknown']),
  /** The text that decides, what is missing, or why it is not known. */
  seen: z.string(),
  /** Absent for the workload itself. */
  object: objectReferenceSchema.optional(),
  /** Field that shows it; `null` when nothing does. */
  path: z.string().nullable(),
});

/** @public */
export type PortabilityTrait = z.infer<typeof portabilityTraitSchema>;
