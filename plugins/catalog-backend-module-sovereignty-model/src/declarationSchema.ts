// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { JsonObject } from '@backstage/types';
import { sovereigntySchema } from '@regie/plugin-sovereignty-common';

/**
 * What the catalog model says of `spec.sovereignty`: its fields with their
 * texts. Whether a value is right is left to Regie's own validator, which names
 * what is allowed and what was probably meant; two that check the same give
 * every mistake twice.
 */
export const declarationSchema: JsonObject = {
  type: 'object',
  title: text(sovereigntySchema.title),
  description: text(sovereigntySchema.description),
  properties: Object.fromEntries(
    Object.entries(objectAt(sovereigntySchema.properties)).map(
      ([name, field]) => [
        name,
        {
          title: text(objectAt(field).title),
          description: text(objectAt(field).description),
        },
      ],
    ),
  ),
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function objectAt(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
