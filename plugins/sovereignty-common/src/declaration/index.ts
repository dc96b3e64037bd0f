// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import schema from './sovereignty.schema.json';
import values from './values.schema.json';

export * from './fields';
export * from './sovereignty.generated';
export * from './statement';
export * from './withoutEmpty';

/**
 * JSON Schema (draft-07) of `spec.sovereignty` as it may be written: every
 * value bare, or a full claim. It is what editors complete from, and follows
 * from {@link sovereigntyValuesSchema}.
 *
 * @public
 */
export const sovereigntySchema: Readonly<Record<string, unknown>> = schema;

/**
 * JSON Schema (draft-07) of `spec.sovereignty` with bare values only: the one
 * source of the types here, of the validator in the engine, of the facts that
 * rules see and of forms. `x-nl` holds the Dutch texts, `x-labels` what people
 * call the values of a choice in both languages, and `x-refers` says that a
 * value refers to a `provider` or an `entity`.
 *
 * @public
 */
export const sovereigntyValuesSchema: Readonly<Record<string, unknown>> =
  values;
