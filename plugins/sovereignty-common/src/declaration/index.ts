// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import schema from './sovereignty.schema.json';

export * from './sovereignty.generated';

/**
 * JSON Schema (draft-07) of `spec.sovereignty`: the one source of the types
 * here, of the validator in the engine and of completion in editors.
 *
 * @public
 */
export const sovereigntySchema: Readonly<Record<string, unknown>> = schema;
