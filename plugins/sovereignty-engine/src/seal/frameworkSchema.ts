// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  localizedTextSchema,
  sealLevelSchema,
} from '@regie/plugin-sovereignty-common';
import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id such as sov-1-q1');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');
const objectiveId = z.string().regex(/^SOV-\d$/, 'an objective such as SOV-1');

const answer = z.strictObject({
  points: z.number().nonnegative(),
  seal: sealLevelSchema,
  label: localizedTextSchema,
});

const criterion = z.strictObject({
  id,
  objective: objectiveId,
  title: localizedTextSchema,
  /** Where the source itself is in doubt. */
  unsure: z.string().min(1).optional(),
  answers: z.array(answer).min(2).max(10),
});

/** A file with criteria, which several versions of the framework can share. */
export const criteriaFileSchema = z.strictObject({
  apiVersion: z.literal('regie.dev/v1'),
  kind: z.literal('SealCriteria'),
  id,
  asOf: date,
  sources: z.array(z.string().min(1)).min(1),
  criteria: z.array(criterion).min(1).max(200),
});

const level = z.strictObject({
  seal: sealLevelSchema,
  title: localizedTextSchema,
});

const objective = z.strictObject({
  id: objectiveId,
  weight: z.number().positive().max(100),
  title: localizedTextSchema,
  asks: localizedTextSchema,
});

/** A file with one version of the framework. */
export const frameworkFileSchema = z.strictObject({
  apiVersion: z.literal('regie.dev/v1'),
  kind: z.literal('SealFramework'),
  id,
  version: z.string().min(1),
  title: localizedTextSchema,
  asOf: date,
  sources: z.array(z.string().min(1)).min(1),
  criteria: id,
  pointsPerObjective: z.number().positive(),
  completenessForLevel: z.number().min(0).max(1),
  levels: z.array(level).length(5),
  objectives: z.array(objective).min(1).max(20),
});

export type SealCriterion = z.output<typeof criterion>;
export type FrameworkFile = z.output<typeof frameworkFileSchema>;
