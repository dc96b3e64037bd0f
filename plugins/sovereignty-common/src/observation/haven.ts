// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { claimSchema, objectReferenceSchema } from '../claims';

/**
 * One check of the Haven Compliancy Checker. A result that this version does
 * not know counts as `unknown`; names that it does not know are kept.
 *
 * @public
 */
export const havenCheckSchema = z.object({
  name: z.string(),
  label: z.string(),
  category: z.string(),
  rationale: z.string(),
  result: z.enum(['yes', 'no', 'skipped', 'unknown']),
});

/** @public */
export type HavenCheck = z.infer<typeof havenCheckSchema>;

/**
 * What one run of the checker reported. The number of checks differs by
 * version of the checker, so totals are those of its own summary.
 *
 * @public
 */
export const havenResultSchema = z.object({
  /** Name of the Compliancy object, `null` for a report from a file. */
  name: z.string().nullable(),
  version: z.string(),
  compliant: z.boolean(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  /** The distribution that the checker recognised; it says nothing about owners. */
  platform: z.string().nullable(),
  platformLabel: z.string().nullable(),
  summary: z.object({
    total: z.number().int(),
    passed: z.number().int(),
    failed: z.number().int(),
    skipped: z.number().int(),
    unknown: z.number().int(),
  }),
  checks: z.array(havenCheckSchema),
  /** Checks that the checker suggests and never counts. */
  suggested: z.array(havenCheckSchema),
});

/** @public */
export type HavenResult = z.infer<typeof havenResultSchema>;

/**
 * Something that Regie saw itself about a subject that the checker also looks
 * at. It is never a verdict of Haven, and is to be shown as our own.
 *
 * @public
 */
export const havenOwnObservationSchema = z.object({
  check: z.enum([
    'multiaz',
    'haworkers',
    'privatenetworking',
    'kubernetesversion',
  ]),
  result: z.enum(['yes', 'no', 'unknown']),
  /** What was seen, such as `zones eu01-1, eu01-2`; or why it is not known. */
  seen: z.string(),
});

/** @public */
export type HavenOwnObservation = z.infer<typeof havenOwnObservationSchema>;

/** @public */
export const havenSchema = z.object({
  /** The newest report; `null` when there is none, and then `reason` says why. */
  latest: havenResultSchema.nullable(),
  reason: z.string().nullable(),
  /** Older reports, newest first. */
  history: z.array(havenResultSchema),
  own: z.array(havenOwnObservationSchema),
});

/** @public */
export type Haven = z.infer<typeof havenSchema>;

/**
 * How the newest Haven report stands on a day.
 *
 * - `compliant`, `not-compliant`: what the report says
 * - `outdated`: the report is too old to go by, whatever it says
 * - `unknown`: there is no report, or it has no date
 *
 * @public
 */
export const havenStandingSchema = z.enum([
  'compliant',
  'not-compliant',
  'outdated',
  'unknown',
]);

/** @public */
export type HavenStanding = z.infer<typeof havenStandingSchema>;

/** Functions of Haven+, as the suite groups its components. @public */
export const havenPlusFunctionSchema = z.enum([
  'certificates',
  'databases',
  'search',
  'identity',
  'cluster-login',
  'secrets',
  'metrics',
  'logs',
  'traces',
  'collector',
  'dashboards',
  'backup',
  'policy',
  'runtime-security',
  'network',
  'storage',
  'user-interface',
  'cluster-resources',
]);

/** @public */
export type HavenPlusFunction = z.infer<typeof havenPlusFunctionSchema>;

/** One component or vendor service with what shows that it is there. @public */
export const havenPlusItemSchema = z.object({
  name: z.string(),
  /** Provider id of a vendor service; `null` for an open component. */
  provider: z.string().nullable(),
  object: objectReferenceSchema,
  path: z.string(),
  match: z.string(),
});

/** @public */
export type HavenPlusItem = z.infer<typeof havenPlusItemSchema>;

/**
 * What fills each function of Haven+: a component of the suite, a service of
 * a vendor, both, or nothing that was seen.
 *
 * @public
 */
export const havenPlusSchema = z.object({
  functions: z.array(
    z.object({
      function: havenPlusFunctionSchema,
      components: z.array(havenPlusItemSchema),
      vendorServices: z.array(havenPlusItemSchema),
    }),
  ),
  /** The components that every known set-up of Haven+ has. */
  core: z.object({
    present: z.array(z.string()),
    missing: z.array(z.string()),
  }),
  /** Name of the Flux overlay that the components come from: a hint of the provider. */
  overlays: z.array(
    z.object({ name: z.string(), object: objectReferenceSchema }),
  ),
});

/** @public */
export type HavenPlus = z.infer<typeof havenPlusSchema>;

/**
 * One of the four conditions that Haven asks of an application.
 *
 * @public
 */
export const havenConditionSchema = z.object({
  condition: z.enum(['container', 'manifests', 'metrics', 'scalable']),
  answer: z.enum(['yes', 'no', 'unknown']),
  /** What was seen, or why it is not known. */
  seen: z.string(),
  object: objectReferenceSchema.nullable(),
  path: z.string().nullable(),
});

/** @public */
export type HavenCondition = z.infer<typeof havenConditionSchema>;

/**
 * Who runs the control plane. That can be another than who runs the nodes, as
 * with hybrid nodes.
 *
 * @public
 */
export const controlPlaneSchema = z.object({
  /** Provider id, `null` when nothing tells. */
  provider: z.string().nullable(),
  /** Such as `EKS` or `RKE2`. */
  product: z.string().nullable(),
  /** Whether a provider runs it as a service; `null` when not known. */
  managed: z.boolean().nullable(),
  reason: z.string().nullable(),
  claims: z.array(claimSchema),
  /**
   * What it was certified for, as the register has it; absent in what an older
   * version stored. None recorded is not the same as none.
   */
  certificates: z
    .array(
      z.object({
        name: z.string(),
        /** Version or level that was certified. */
        level: z.string().nullable(),
        /** Product or provider that it was given to. */
        holder: z.string(),
      }),
    )
    .optional(),
});

/** @public */
export type ControlPlane = z.infer<typeof controlPlaneSchema>;

/** Where people's logins are vouched for. @public */
export const identityProviderSchema = z.object({
  /** Host of the issuer, or of the Keycloak. */
  host: z.string(),
  provider: z.string().nullable(),
  object: objectReferenceSchema,
  path: z.string(),
});

/** @public */
export type IdentityProvider = z.infer<typeof identityProviderSchema>;

/** A place that backups go to. @public */
export const backupPlaceSchema = z.object({
  /** Provider id, `null` when the host tells nothing. */
  provider: z.string().nullable(),
  /** The host that decides, or the plugin when there is no host. */
  match: z.string(),
  /** Namespaces that a schedule covers; `*` for all of them. */
  namespaces: z.array(z.string()),
  object: objectReferenceSchema,
  path: z.string(),
});

/** @public */
export type BackupPlace = z.infer<typeof backupPlaceSchema>;
