// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  claimSourceSchema,
  evidenceLevelSchema,
  SovereigntyDeclaration,
  sovereigntySchema,
  sovereigntyValuesSchema,
  StatedClaim,
} from '@regie/plugin-sovereignty-common';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const ajv = new Ajv({ allErrors: true, verbose: true, strict: true });
ajv.addVocabulary(['x-nl', 'x-bare', 'x-labels', 'x-refers']);
addFormats(ajv, ['date', 'uri']);

/** Knows a declaration with bare values. */
export const validateValues = ajv.compile<SovereigntyDeclaration>(
  sovereigntyValuesSchema,
);

ajv.addSchema(sovereigntySchema, 'published');

/** The keys of a claim that people write, as the published schema has them. */
const written = Object.fromEntries(
  ['source', 'evidence', 'asOf', 'by'].map(key => [
    key,
    { $ref: `published#/definitions/claim.${key}` },
  ]),
);

/** Knows a claim as it is written in a file; its value is validated apart. */
export const validateWrittenClaim = ajv.compile<StatedClaim<unknown>>({
  type: 'object',
  additionalProperties: false,
  required: ['value'],
  properties: { value: {}, ...written },
});

/** Knows a claim of a declaration that others were merged into. */
export const validateMergedClaim = ajv.compile<StatedClaim<unknown>>({
  type: 'object',
  additionalProperties: false,
  required: ['value'],
  properties: {
    value: {},
    source: { enum: claimSourceSchema.options },
    evidence: { enum: evidenceLevelSchema.options },
    asOf: { type: 'string' },
    by: { type: 'string' },
    object: { type: 'object' },
    path: { type: 'string' },
  },
});
