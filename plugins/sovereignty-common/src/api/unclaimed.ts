// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { workloadKindSchema } from '../observation';

/** Most groups that one request may ask for. */
const MAX_PAGE = 200;

/** One workload that no entity claims, or that several do. @public */
export const listedWorkloadSchema = z.object({
  cluster: z.string(),
  namespace: z.string(),
  kind: workloadKindSchema,
  name: z.string(),
});

/** @public */
export type ListedWorkload = z.infer<typeof listedWorkloadSchema>;

/**
 * Workloads that belong together and that no entity claims, with what would
 * register them.
 *
 * @public
 */
export const unclaimedGroupSchema = z.object({
  cluster: z.string(),
  namespace: z.string(),
  /** Name of the application, release or workload that they share. */
  name: z.string(),
  /** What shows that they belong together, such as a label. */
  groupedBy: z.string(),
  workloads: z.array(listedWorkloadSchema),
  /** Providers of the workloads' signals, proprietary ones first. */
  providers: z.array(z.string()),
  signalCounts: z.record(z.string(), z.number().int()),
  /** Where the images come from, without tag and digest. */
  images: z.array(z.string()),
  /** Text of a catalog-info.yaml that registers them. */
  catalogInfo: z.string(),
  /** Label to put on the workloads so that the entity claims them. */
  label: z.string(),
});

/** @public */
export type UnclaimedGroup = z.infer<typeof unclaimedGroupSchema>;

/** What `GET /clusters/:name/unclaimed` takes. @public */
export const unclaimedQuerySchema = z.object({
  namespace: z.string().optional(),
  search: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(MAX_PAGE).default(50),
  offset: z.number().int().min(0).default(0),
});

/** @public */
export type UnclaimedQuery = z.input<typeof unclaimedQuerySchema>;

/** What `GET /clusters/:name/unclaimed` answers. @public */
export const unclaimedPageSchema = z.object({
  items: z.array(unclaimedGroupSchema),
  /** Groups that match, on all pages. */
  totalItems: z.number().int(),
  /** Workloads of the cluster, and how many of them nobody claims. */
  workloads: z.number().int(),
  unclaimedWorkloads: z.number().int(),
});

/** @public */
export type UnclaimedPage = z.infer<typeof unclaimedPageSchema>;

/** What `GET /clusters/:name/ambiguous` answers. @public */
export const ambiguousPageSchema = z.object({
  items: z.array(
    z.object({
      workload: listedWorkloadSchema,
      entityRefs: z.array(z.string()),
    }),
  ),
  totalItems: z.number().int(),
});

/** @public */
export type AmbiguousPage = z.infer<typeof ambiguousPageSchema>;
