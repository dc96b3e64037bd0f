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
import { CLASSIFICATION_INPUTS } from '../classification/ClassificationTable';

const text = z.string().min(1).max(2000);
const localizedText = z.strictObject({ nl: text, en: text });
const expression = z.string().min(1);
const sources = z.array(text).min(1).max(50);

export const parameterSchema = z.union([
  z.string().max(1000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(1000)).max(1000),
]);

export const parametersSchema = z.record(
  z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/, 'letters and digits'),
  parameterSchema,
);

/** Longer than any list of conditions that a reader keeps apart. */
const MOST_DEFINITIONS = 100;

/** Expressions that others use as `definitions.NAME`. */
const definitionsSchema = z
  .record(
    z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/, 'letters and digits'),
    expression,
  )
  .refine(definitions => Object.keys(definitions).length <= MOST_DEFINITIONS, {
    message: `at most ${MOST_DEFINITIONS} definitions in one file`,
  });

/** Which way a local pack may move a parameter; one without a way stays as it is. */
const tighteningSchema = z.record(
  z.string(),
  z.enum(['lower', 'higher', 'fewer', 'more', 'earlier', 'later']),
);

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

const ruleId = z
  .string()
  .max(50)
  .regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$/, 'write it as JUR-01');

const ruleSchema = z
  .strictObject({
    id: ruleId,
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

const classificationRows = z
  .array(
    z.strictObject({
      atLeast: z
        .strictObject({
          criticality: z.enum(CLASSIFICATION_INPUTS.criticality),
          availability: z.enum(CLASSIFICATION_INPUTS.availability),
          integrity: z.enum(CLASSIFICATION_INPUTS.integrity),
          confidentiality: z.enum(CLASSIFICATION_INPUTS.confidentiality),
          personalData: z.enum(CLASSIFICATION_INPUTS.personalData),
        })
        .partial(),
      sovereigntyRequired: z.boolean().default(false),
      requiredSeal: z.number().int().min(0).max(4),
    }),
  )
  .max(200);

const classificationSchema = z.strictObject({
  loweringRule: ruleId,
  rows: classificationRows.min(1),
});

const completenessSchema = z
  .array(
    z.strictObject({
      applies: expression,
      fields: z.array(z.string().min(1).max(200)).min(1).max(200),
    }),
  )
  .max(100);

const oneToFive = z.number().int().min(1).max(5);

/** What can happen, how likely that is for all, and how bad it is for one. */
const riskSection = z.strictObject({
  /** Of all rows that hold, the highest counts. */
  impact: z
    .array(z.strictObject({ when: expression, impact: oneToFive }))
    .min(1)
    .max(50),
  scenarios: z
    .array(
      z.strictObject({
        id: z
          .string()
          .max(50)
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case with dashes'),
        title: localizedText,
        likelihood: oneToFive,
        asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD'),
        source: text,
        exposed: expression,
      }),
    )
    .min(1)
    .max(50),
});

/** What is only informative while a trial lasts. */
const experimentsSchema = z.strictObject({
  lifecycles: z.array(text).min(1).max(20),
  maximumDays: z.number().int().min(1).max(3660),
});

const packId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case with dashes');

const packVersion = z.string().min(1).max(50);

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');

const waiverLimits = z.strictObject({
  maximumDays: z.number().int().min(1).max(3660),
  noticeDays: z.number().int().min(0).max(3660),
});

/** Policy pack, format v1. */
export const packSchema = z.strictObject({
  apiVersion: z.literal('regie.dev/v1'),
  kind: z.literal('PolicyPack'),
  id: packId,
  version: packVersion,
  title: localizedText,
  asOf: day,
  sources,
  parameters: parametersSchema.default({}),
  tightening: tighteningSchema.default({}),
  definitions: definitionsSchema.default({}),
  severity: severityTable,
  unknown: unknownTable,
  defaultCriticality: criticalitySchema,
  waivers: waiverLimits.default({ maximumDays: 366, noticeDays: 30 }),
  classification: classificationSchema.optional(),
  completeness: completenessSchema.default([]),
  experiments: experimentsSchema.optional(),
  risk: riskSection.optional(),
  rulesIn: z.array(z.string().min(1).max(200)).max(50).default([]),
  rules: z.array(ruleSchema).min(1).max(500),
});

/** A file with rules of a pack, which names it under `rulesIn`. */
export const rulesFileSchema = z.strictObject({
  apiVersion: z.literal('regie.dev/v1'),
  kind: z.literal('PolicyRules'),
  parameters: parametersSchema.default({}),
  tightening: tighteningSchema.default({}),
  definitions: definitionsSchema.default({}),
  rules: z.array(ruleSchema).min(1).max(500),
});

/** A pack that holds all rules of another one, and more. */
export const localPackSchema = z.strictObject({
  apiVersion: z.literal('regie.dev/v1'),
  kind: z.literal('PolicyPack'),
  id: packId,
  version: packVersion,
  title: localizedText,
  asOf: day,
  sources,
  extends: z
    .string()
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*@\S+$/,
      'write it as vng-digital-autonomy@1.0.0',
    ),
  parameters: parametersSchema.default({}),
  definitions: definitionsSchema.default({}),
  severity: severityTable.partial().default({}),
  unknown: unknownTable.partial().default({}),
  waivers: waiverLimits.partial().default({}),
  overrides: z
    .record(ruleId, z.strictObject({ severity: severityTable.partial() }))
    .default({}),
  classification: z
    .strictObject({ rows: classificationRows })
    .default({ rows: [] }),
  completeness: completenessSchema.default([]),
  rules: z.array(ruleSchema).max(500).default([]),
});

export type PackSource = z.infer<typeof packSchema>;
export type RuleSource = PackSource['rules'][number];
export type RulesFileSource = z.infer<typeof rulesFileSchema>;
export type LocalPackSource = z.infer<typeof localPackSchema>;
/** Which way of moving a parameter makes its rules stricter. */
export type Tightening = PackSource['tightening'];
export type DefinitionsSource = PackSource['definitions'];
export type Parameters = PackSource['parameters'];
