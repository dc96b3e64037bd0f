// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { signalSchema } from './signal';
import { havenConditionSchema } from './haven';
import { workloadImageSchema } from './image';
import { workloadPlacementSchema } from './place';
import { portabilityTraitSchema } from './portability';

/** @public */
export const workloadKindSchema = z.enum([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'CronJob',
  'Job',
  'Pod',
]);

/** @public */
export type WorkloadKind = z.infer<typeof workloadKindSchema>;

/**
 * A workload as the reader keeps it: what is needed to match it to an entity,
 * to say where it runs, and what ties it there. Values of environment variables
 * and ConfigMaps are not in it.
 *
 * `placements` is `null` when it is not known where its pods run; then
 * `placementsReason` says why. An empty array means that no pod is scheduled.
 *
 * @public
 */
export const workloadSchema = z.object({
  cluster: z.string(),
  namespace: z.string(),
  kind: workloadKindSchema,
  name: z.string(),
  labels: z.record(z.string(), z.string()),
  podLabels: z.record(z.string(), z.string()),
  namespaceLabels: z.record(z.string(), z.string()),
  replicas: z.number().int().nonnegative().nullable(),
  placements: z.array(workloadPlacementSchema).nullable(),
  placementsReason: z.string().nullable(),
  signals: z.array(signalSchema),
  /** What could not be looked at, so that no signal there proves nothing. */
  notRead: z.array(z.string()),
  /** Absent in what an older version stored, as those below. */
  images: z.array(workloadImageSchema).optional(),
  /** The four conditions of Haven for applications. */
  havenConditions: z.array(havenConditionSchema).optional(),
  /** Annotations that show by what it was deployed; keys with their values. */
  release: z.record(z.string(), z.string()).optional(),
  /** What makes it easy to put elsewhere, and what does not. */
  portability: z.array(portabilityTraitSchema).optional(),
});

/** @public */
export type Workload = z.infer<typeof workloadSchema>;
