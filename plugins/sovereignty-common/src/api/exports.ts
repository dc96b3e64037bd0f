// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { findingSchema } from '../policy';
import { assessmentQuerySchema, assessmentSummarySchema } from './assessments';

/**
 * What can be taken out as a file: the list with the same filters, whole.
 *
 * @public
 */
export const exportQuerySchema = assessmentQuerySchema
  .omit({ sort: true, order: true, limit: true, cursor: true })
  .extend({
    format: z.enum(['json', 'csv']).default('json'),
    /** Of the words in a CSV file; in Dutch semicolons stand between fields. */
    lang: z.enum(['nl', 'en']).default('nl'),
  });

/** @public */
export type ExportQuery = z.input<typeof exportQuerySchema>;

/** @public */
export const assessmentExportSchema = z.object({
  items: z.array(assessmentSummarySchema),
});

/** One finding with the entity that it is about. @public */
export const exportedFindingSchema = z.object({
  entity: assessmentSummarySchema.pick({
    entityRef: true,
    name: true,
    title: true,
    owner: true,
    system: true,
    criticality: true,
  }),
  finding: findingSchema,
});

/** @public */
export type ExportedFinding = z.infer<typeof exportedFindingSchema>;

/** @public */
export const findingExportSchema = z.object({
  items: z.array(exportedFindingSchema),
});
