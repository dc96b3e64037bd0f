// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { providerOnDateSchema } from '../register';

/**
 * What the catalog needs to know to tie entities to clusters and providers: who
 * runs where, without verdicts or evidence. It is for other plugins of the same
 * backend, not for users: it holds entities that a user may not read.
 *
 * @public
 */
export const landscapeSchema = z.object({
  /** Every provider of the register as it stands today, by id. */
  providers: z.array(providerOnDateSchema),
  /**
   * False when a file of the register could not be read or does not check, so
   * that a provider which is not here may still exist.
   */
  registerIsWhole: z.boolean(),
  clusters: z.array(
    z.object({
      name: z.string(),
      source: z.string(),
      /** Providers of its nodes; empty when it was not read or cannot be told. */
      providers: z.array(z.string()),
    }),
  ),
  entities: z.array(
    z.object({
      entityRef: z.string(),
      /** Clusters that hold workloads of it. */
      clusters: z.array(z.string()),
      /** Providers it is hosted at, declared or observed. */
      providers: z.array(z.string()),
      /** True when a cluster that could hold more of it was not read. */
      mayRunElsewhere: z.boolean(),
    }),
  ),
});

/** @public */
export type Landscape = z.infer<typeof landscapeSchema>;
