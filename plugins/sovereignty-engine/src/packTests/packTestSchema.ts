// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  severitySchema,
  verdictSchema,
} from '@regie/plugin-sovereignty-common';
import { z } from 'zod';

const name = z.string().min(1).max(300);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');

const entitySchema = z.looseObject({
  apiVersion: z.string().default('backstage.io/v1alpha1'),
  kind: name,
  metadata: z.looseObject({
    name,
    namespace: z.string().default('default'),
    title: z.string().optional(),
    annotations: z.record(z.string(), z.string()).optional(),
  }),
  spec: z.record(z.string(), z.unknown()).default({}),
});

/** A workload that was seen, by the value of `backstage.io/kubernetes-id`. */
const placementSchema = z.strictObject({
  id: name,
  cluster: name,
  provider: name.nullable(),
  region: name.nullable().default(null),
  country: name.nullable().default(null),
  /** Hosts that its images come from. */
  registries: z.array(name).max(50).default([]),
});

const expectationSchema = z.strictObject({
  entity: name,
  rule: name,
  verdict: verdictSchema,
  severity: severitySchema.optional(),
  /** Parts of the explanation, in either language. */
  says: z.array(name).max(20).default([]),
});

const testSchema = z.strictObject({
  name,
  on: date.optional(),
  entities: z.array(entitySchema).min(1).max(1000),
  placements: z.array(placementSchema).max(1000).default([]),
  /** Clusters that could not be read. */
  unread: z.array(name).max(100).default([]),
  expect: z.array(expectationSchema).min(1).max(1000),
});

/** Tests of a pack: facts in, verdicts expected. */
export const packTestsSchema = z.strictObject({
  apiVersion: z.literal('regie.dev/v1'),
  kind: z.literal('PolicyTests'),
  pack: name,
  on: date,
  tests: z.array(testSchema).min(1).max(1000),
});

/** @public */
export type PackTests = z.infer<typeof packTestsSchema>;
/** @public */
export type PackTest = PackTests['tests'][number];
/** @public */
export type PackExpectation = PackTest['expect'][number];
export type TestPlacement = PackTest['placements'][number];
