// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';

/** A value may be bare, or a claim that says where it comes from. */
const refSchema = z.union([
  z.string(),
  z.object({ value: z.string() }).transform(({ value }) => value),
]);

const processesSchema = z.object({
  processes: z
    .union([
      z.array(refSchema),
      z.object({ value: z.array(refSchema) }).transform(({ value }) => value),
    ])
    .default([]),
});

/** References to the processes that an entity says it supports. */
export function processesOf({ spec }: Entity): string[] {
  const parsed = processesSchema.safeParse(spec?.sovereignty);
  return parsed.success ? [...new Set(parsed.data.processes)] : [];
}
