// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';

/**
 * An image that a workload runs, with where it comes from. Without a tag and
 * digest the tag is `latest`.
 *
 * @public
 */
export const workloadImageSchema = z.object({
  /** Host, lower case; `docker.io` when the reference names none. */
  registry: z.string(),
  /** Whether the reference leaves the registry out, so that the node decides. */
  implicitRegistry: z.boolean(),
  repository: z.string(),
  tag: z.string().nullable(),
  digest: z.string().nullable(),
  path: z.string(),
});

/** @public */
export type WorkloadImage = z.infer<typeof workloadImageSchema>;
