// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { packTestsSchema } from '../packTests/packTestSchema';
import { localPackSchema, packSchema, rulesFileSchema } from './packSchema';

/**
 * What editors complete a policy pack with: a pack, a local pack, a file with
 * rules or one with tests.
 *
 * @public
 */
export function packJsonSchema(): object {
  const schemaOf = (schema: z.ZodType) => {
    const { $schema: _same, ...rest } = z.toJSONSchema(schema, {
      io: 'input',
      unrepresentable: 'any',
    });
    return rest;
  };
  return {
    title: 'Policy pack of Regie',
    type: 'object',
    required: ['apiVersion', 'kind'],
    if: { properties: { kind: { const: 'PolicyRules' } } },
    then: schemaOf(rulesFileSchema),
    else: {
      if: { properties: { kind: { const: 'PolicyTests' } } },
      then: schemaOf(packTestsSchema),
      else: {
        if: { required: ['extends'] },
        then: schemaOf(localPackSchema),
        else: schemaOf(packSchema),
      },
    },
  };
}
