// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { claimSchema } from '../claims';
import {
  placeSchema,
  portabilityTraitSchema,
  signalSchema,
  workloadKindSchema,
} from '../observation';
import {
  criticalitySchema,
  findingSchema,
  severitySchema,
  verdictSchema,
} from '../policy';
import { ownershipChangeSchema, providerOnDateSchema } from '../register';
import { entitySealSchema } from '../seal';
import { declaredStateSchema } from './declared';

/** How many rules gave each verdict. @public */
export const verdictCountsSchema = z.object({
  compliant: z.number().int().nonnegative(),
  violation: z.number().int().nonnegative(),
  waived: z.number().int().nonnegative(),
  unknown: z.number().int().nonnegative(),
  'not-applicable': z.number().int().nonnegative(),
});

/** @public */
export type VerdictCounts = z.infer<typeof verdictCountsSchema>;

/** One row of the list of assessed entities. @public */
export const assessmentSummarySchema = z.object({
  entityRef: z.string(),
  kind: z.string(),
  namespace: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  type: z.string().nullable(),
  owner: z.string().nullable(),
  system: z.string().nullable(),
  criticality: criticalitySchema.nullable(),
  /** Ids and names of the providers it is hosted at; empty when none known. */
  providers: z.array(z.object({ id: z.string(), name: z.string() })),
  counts: verdictCountsSchema,
  /** The same by pack; packs are read side by side and never added up. */
  packs: z
    .array(z.object({ pack: z.string(), counts: verdictCountsSchema }))
    .default([]),
  /** The heaviest severity among open violations, `null` without any. */
  severity: severitySchema.nullable(),
  /** The first change of a provider's owner that lies ahead; its day, if known. */
  ownershipChange: z
    .object({ provider: z.string(), date: z.string().nullable() })
    .nullable(),
  /** Of the fields that the packs want filled in, how many are. */
  completeness: z
    .object({
      filled: z.number().int().nonnegative(),
      required: z.number().int().nonnegative(),
    })
    .default({ filled: 0, required: 0 }),
  evaluatedAt: z.string(),
});

/** @public */
export type AssessmentSummary = z.infer<typeof assessmentSummarySchema>;

/** @public */
export const assessmentSortSchema = z.enum([
  'name',
  'owner',
  'criticality',
  'severity',
  'violations',
  'unknowns',
  'completeness',
]);

/** @public */
export type AssessmentSort = z.infer<typeof assessmentSortSchema>;

/**
 * What the list of assessed entities can be narrowed by. Several values of one
 * key are alternatives, several keys must all hold.
 *
 * @public
 */
export const assessmentQuerySchema = z.object({
  text: z.string().max(200).optional(),
  verdict: z.array(verdictSchema).optional(),
  rule: z.array(z.string().max(100)).optional(),
  /** Ids of policy packs. */
  pack: z.array(z.string().max(100)).optional(),
  criticality: z.array(criticalitySchema).optional(),
  provider: z.array(z.string().max(100)).optional(),
  owner: z.array(z.string().max(300)).optional(),
  sort: assessmentSortSchema.default('severity'),
  order: z.enum(['asc', 'desc']).default('desc'),
  limit: z.number().int().min(1).max(200).default(25),
  /** From an earlier answer with the same filters and order. */
  cursor: z.string().min(1).max(4_000).optional(),
});

/** @public */
export type AssessmentQuery = z.input<typeof assessmentQuerySchema>;

/** @public */
export const assessmentPageSchema = z.object({
  items: z.array(assessmentSummarySchema),
  /** How many came before these when the cursor was given. */
  precedingItems: z.number().int().nonnegative(),
  totalItems: z.number().int().nonnegative(),
  /** For the page after this one and the one before; null when there is none. */
  nextCursor: z.string().nullable(),
  previousCursor: z.string().nullable(),
  /** Over all that the user may see, before the filters. */
  totals: verdictCountsSchema,
  facets: z.object({
    rules: z.array(z.string()),
    packs: z.array(z.string()),
    providers: z.array(z.object({ id: z.string(), name: z.string() })),
    owners: z.array(z.string()),
  }),
});

/** @public */
export type AssessmentPage = z.infer<typeof assessmentPageSchema>;

/** The workloads of an entity in one namespace of one cluster. @public */
export const placementSchema = z.object({
  cluster: z.string(),
  namespace: z.string(),
  workloads: z.array(
    z.object({
      kind: workloadKindSchema,
      name: z.string(),
      replicas: z.number().nullable(),
      /** Why the entity owns it, such as `label backstage.io/kubernetes-id`. */
      matchedBy: z.string(),
      places: z.array(
        z.object({
          place: placeSchema,
          pods: z.number(),
          nodes: z.array(z.string()),
        }),
      ),
      reason: z.string().nullable(),
      signals: z.array(signalSchema),
      /** None in what was stored before it existed, until the next evaluation. */
      portability: z.array(portabilityTraitSchema).default([]),
    }),
  ),
  /** When the cluster was in this state. */
  asOf: z.string().nullable(),
  /** True when the last attempt to read the cluster failed. */
  stale: z.boolean(),
});

/** @public */
export type Placement = z.infer<typeof placementSchema>;

/**
 * A workload of an entity that is in more than one cluster. `runs` is `null`
 * where it is not known whether pods of it are ready there.
 *
 * @public
 */
export const workloadCopiesSchema = z.object({
  workload: z.string(),
  /** `null` when the images were not seen; what it is set to do is not compared. */
  sameImages: z.boolean().nullable(),
  places: z.array(
    z.object({
      cluster: z.string(),
      provider: z.string().nullable(),
      /** Seat of the ultimate parent, ISO 3166-1 alpha-2. */
      parentCountry: z.string().nullable(),
      runs: z.boolean().nullable(),
    }),
  ),
});

/** @public */
export type WorkloadCopies = z.infer<typeof workloadCopiesSchema>;

/** One place where an entity is hosted, declared or observed. @public */
export const hostingSchema = z.object({
  source: z.enum(['declared', 'observed']),
  provider: providerOnDateSchema.nullable(),
  /** The id as given, also when the register does not know it. */
  providerId: z.string().nullable(),
  serviceModel: z.string().nullable(),
  region: z.string().nullable(),
  countries: z.array(z.string()),
  activities: z.array(z.string()),
  cluster: z.string().nullable(),
  claims: z.array(claimSchema),
});

/** @public */
export type Hosting = z.infer<typeof hostingSchema>;

/** A cluster that should hold an entity's workloads and could not be read. @public */
export const unreadClusterSchema = z.object({
  cluster: z.string(),
  since: z.string().nullable(),
  message: z.string(),
});

/** @public */
export type UnreadCluster = z.infer<typeof unreadClusterSchema>;

/** All that is known of one entity. @public */
export const entityAssessmentSchema = z.object({
  summary: assessmentSummarySchema,
  findings: z.array(findingSchema),
  hosting: z.array(hostingSchema),
  /** What is known to change at the providers it is hosted at. */
  ownershipChanges: z.array(ownershipChangeSchema).default([]),
  placements: z.array(placementSchema),
  /** None in what was stored before it existed. */
  copies: z.array(workloadCopiesSchema).default([]),
  unreadClusters: z.array(unreadClusterSchema),
  /** Empty in what was stored before it existed, until the next evaluation. */
  declared: declaredStateSchema.default({
    claims: [],
    problems: [],
    completeness: { filled: 0, required: 0, missing: [] },
    classes: [],
  }),
  /** Answers to criteria of the EU framework; none in what was stored before. */
  seal: entitySealSchema.default({ answers: [], reached: [] }),
});

/** @public */
export type EntityAssessment = z.infer<typeof entityAssessmentSchema>;
