// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { evidenceLevelSchema } from '../claims';
import { localizedTextSchema } from '../policy';

/** The version of the forms, as of everything that people script against. */
const API_VERSION = z.literal('regie.dev/v1');

/** One value that an answer may have. @public */
export const allowedAnswerSchema = z.object({
  value: z.string(),
  /** What it means, where the value does not say so itself. */
  title: localizedTextSchema.nullable(),
});

/** @public */
export type AllowedAnswer = z.infer<typeof allowedAnswerSchema>;

/**
 * One question about one component. `field` is the path below
 * `spec.sovereignty`; `[?]` stands for a place that the supplier names himself.
 *
 * @public
 */
export const supplierQuestionSchema = z.object({
  field: z.string(),
  title: localizedTextSchema,
  description: localizedTextSchema,
  answer: z.enum([
    'choice',
    'choices',
    'text',
    'texts',
    'country',
    'countries',
    'provider',
    'number',
    'yes-no',
    'date',
    'address',
  ]),
  /** Empty when anything of the kind may be answered. */
  allowed: z.array(allowedAnswerSchema),
  /** Answer only when the other question is answered with one of the values. */
  onlyWhen: z
    .object({
      field: z.string(),
      is: z.array(z.union([z.string(), z.boolean()])),
    })
    .nullable(),
});

/** @public */
export type SupplierQuestion = z.infer<typeof supplierQuestionSchema>;

/** The questions about one component. @public */
export const componentQuestionsSchema = z.object({
  entityRef: z.string(),
  title: z.string(),
  /** Its id in the Softwarecatalogus, by which others can use the answers. */
  product: z.string().nullable(),
  questions: z.array(supplierQuestionSchema),
});

/** @public */
export type ComponentQuestions = z.infer<typeof componentQuestionsSchema>;

/** Everything that is not known of a supplier's components. @public */
export const supplierQuestionsSchema = z.object({
  apiVersion: API_VERSION,
  kind: z.literal('SupplierQuestions'),
  /** The same questions on the same day have the same id. */
  id: z.string(),
  supplier: z.object({ id: z.string(), name: z.string() }),
  createdOn: z.string(),
  components: z.array(componentQuestionsSchema),
});

/** @public */
export type SupplierQuestions = z.infer<typeof supplierQuestionsSchema>;

/** One answer. A `value` of `null` is a question left open. @public */
export const supplierAnswerSchema = z.strictObject({
  entityRef: z.string().max(300),
  product: z.string().max(300).nullish(),
  field: z.string().max(300),
  value: z.unknown(),
  evidence: evidenceLevelSchema.optional(),
  /** Where the document stands that backs it; needed for more than self-declared. */
  document: z.string().max(2000).nullish(),
  asOf: z.iso.date().nullish(),
});

/** @public */
export type SupplierAnswer = z.infer<typeof supplierAnswerSchema>;

/** A supplier's answers, as he sends them back. @public */
export const supplierAnswersSchema = z.strictObject({
  apiVersion: API_VERSION,
  kind: z.literal('SupplierAnswers'),
  questionnaire: z.string().max(200),
  supplier: z.string().max(200),
  answeredBy: z.string().trim().min(1).max(300),
  answeredOn: z.iso.date(),
  answers: z.array(supplierAnswerSchema).max(20_000),
});

/** @public */
export type SupplierAnswers = z.infer<typeof supplierAnswersSchema>;

/** A mistake in a file of answers, with what would be right. @public */
export const answerProblemSchema = z.object({
  path: z.string(),
  value: z.unknown().optional(),
  allowed: z.array(z.string()).optional(),
  nearest: z.string().optional(),
  message: z.string(),
});

/** @public */
export type AnswerProblem = z.infer<typeof answerProblemSchema>;

/** What became of a file of answers: taken over whole, or not at all. @public */
export const answersResultSchema = z.object({
  accepted: z.boolean(),
  statements: z.number().int().nonnegative(),
  entities: z.number().int().nonnegative(),
  problems: z.array(answerProblemSchema),
});

/** @public */
export type AnswersResult = z.infer<typeof answersResultSchema>;

/** One row of the list of suppliers. @public */
export const supplierSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  components: z.number().int().nonnegative(),
  questions: z.number().int().nonnegative(),
});

/** @public */
export type SupplierSummary = z.infer<typeof supplierSummarySchema>;

/** @public */
export const supplierListSchema = z.object({
  items: z.array(supplierSummarySchema),
});

/** In which form and language questions are asked for. @public */
export const supplierFormQuerySchema = z.strictObject({
  format: z.enum(['json', 'markdown', 'answers']).default('json'),
  lang: z.enum(['nl', 'en']).default('nl'),
});
