// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { evidenceLevelSchema } from '@regie/plugin-sovereignty-common';
import { z } from 'zod';
import { parametersSchema } from '../policy/packSchema';

const text = z.string().min(1).max(2000);
const expression = z.string().min(1);

const rung = z.strictObject({
  /** Which of the answers of the criterion, counted from 0 for the worst. */
  answer: z.number().int().min(0).max(9),
  when: expression,
  /** Without `each`: what shows it, lists or records of facts. */
  evidence: z.array(expression).min(1).max(10).optional(),
  /** Of that evidence only claims by these names. */
  claims: z.array(text).min(1).max(20).optional(),
  say: z.strictObject({ nl: text, en: text }),
});

const automaticAnswer = z
  .strictObject({
    criterion: z.string().min(1).max(50),
    each: expression.optional(),
    same: expression.optional(),
    rungs: z.array(rung).min(1).max(10),
  })
  .refine(({ each, same }) => !same || Boolean(each), {
    message: 'same goes with each',
  })
  .refine(
    ({ each, rungs }) =>
      rungs.every(({ evidence }) => Boolean(each) !== Boolean(evidence)),
    { message: 'give either each, or evidence with every rung' },
  );

/** A file that says which criteria facts answer by themselves. */
export const evidenceFileSchema = z.strictObject({
  apiVersion: z.literal('regie.dev/v1'),
  kind: z.literal('SealEvidence'),
  id: z.string().min(1).max(100),
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD'),
  sources: z.array(text).min(1).max(50),
  criteria: z.string().min(1).max(100),
  evidencedFrom: evidenceLevelSchema,
  parameters: parametersSchema,
  answers: z.array(automaticAnswer).max(200),
});

export type EvidenceFile = z.output<typeof evidenceFileSchema>;
