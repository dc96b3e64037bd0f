// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  criticalitySchema,
  goalSchema,
  riskSchema,
  severitySchema,
  trackSchema,
} from '@regie/plugin-sovereignty-common';
import { z } from 'zod';

const text = z.string().min(1).max(2000);
const localizedText = z.strictObject({ nl: text, en: text });
const expression = z.string().min(1);
const sources = z.array(text).min(1).max(50);

const parameter = z.union([
  z.string().max(1000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(1000)).max(1000),
]);

const severityTable = z.strictObject({
  critical: severitySchema,
  important: severitySchema,
  supporting: severitySchema,
});

const unknownTable = z.strictObject({
  critical: z.enum(['unknown', 'violation']),
  important: z.enum(['unknown', 'violation']),
  supporting: z.enum(['unknown', 'violation']),
});

/** What a rule over a list answers when the list is really empty. */
const noneSchema = z.strictObject({
  verdict: z.enum(['compliant', 'violation', 'unknown', 'not-applicable']),
  say: localizedText,
});

const saySchema = z.strictObject({
  offending: localizedText,
  unknown: localizedText,
  supporting: localizedText,
  notApplicable: localizedText,
  item: localizedText.optional(),
});

const ruleSchema = z
  .strictObject({
    id: z
      .string()
      .max(50)
      .regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$/, 'write it as JUR-01'),
    goal: goalSchema,
    risk: riskSchema,
    track: trackSchema,
    sources,
    title: localizedText,
    why: localizedText,
    mend: localizedText,
    severity: severityTable.partial().optional(),
    applies: expression,
    each: expression.optional(),
    none: noneSchema.optional(),
    check: expression,
    evidence: expression.optional(),
    say: saySchema,
  })
  .refine(rule => Boolean(rule.each) === Boolean(rule.none), {
    message: 'each and none go together: say what an empty list means',
  })
  .refine(rule => Boolean(rule.each) !== Boolean(rule.evidence), {
    message: 'give either each, or evidence',
  })
  .refine(rule => Boolean(rule.evidence) === Boolean(rule.say.item), {
    message: 'evidence and say.item go together',
  });

/** Policy pack, format v1. */
export const packSchema = z.strictObject({
  apiVersion: z.literal('regie.dev/v1'),
  kind: z.literal('PolicyPack'),
  id: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case with dashes'),
  version: z.string().min(1).max(50),
  title: localizedText,
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD'),
  sources,
  parameters: z
    .record(
      z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/, 'letters and digits'),
      parameter,
    )
    .default({}),
  severity: severityTable,
  unknown: unknownTable,
  defaultCriticality: criticalitySchema,
  waivers: z
    .strictObject({
      maximumDays: z.number().int().min(1).max(3660),
      noticeDays: z.number().int().min(0).max(3660),
    })
    .default({ maximumDays: 366, noticeDays: 30 }),
  rules: z.array(ruleSchema).min(1).max(500),
});

export type PackSource = z.infer<typeof packSchema>;
export type RuleSource = PackSource['rules'][number];
export type Parameters = PackSource['parameters'];
