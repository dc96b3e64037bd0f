// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { objectReferenceSchema } from '../claims';

/** @public */
export const signalCategorySchema = z.enum([
  'image-registry',
  'endpoint',
  'storage',
  'load-balancer',
  'ingress',
  'workload-identity',
  'secret-store',
  'custom-resource',
  'scheduling',
  'metadata-service',
  'other',
]);

/** @public */
export type SignalCategory = z.infer<typeof signalCategorySchema>;

/**
 * How hard a signal ties its workload. `portable`: an open interface that
 * others offer too; `substitutable`: replaceable at some cost; `proprietary`:
 * only this provider has it; `unknown`: the catalogue cannot tell.
 *
 * @public
 */
export const signalClassSchema = z.enum([
  'portable',
  'substitutable',
  'proprietary',
  'unknown',
]);

/** @public */
export type SignalClass = z.infer<typeof signalClassSchema>;

/**
 * A detected dependence on, or freedom from, a provider's own service.
 *
 * `id` is the row of the signal catalogue that matched, such as
 * `csi:disk.csi.azure.com`. `match` is the shortest text that decides: a host
 * name, an annotation's name, a variable's name. `provider` is a provider id of
 * the register, `null` when the signal names none.
 *
 * @public
 */
export const signalSchema = z.object({
  id: z.string(),
  category: signalCategorySchema,
  provider: z.string().nullable(),
  class: signalClassSchema,
  layer: z.string(),
  object: objectReferenceSchema,
  path: z.string(),
  match: z.string(),
});

/** @public */
export type Signal = z.infer<typeof signalSchema>;
