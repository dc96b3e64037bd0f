// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AssessmentQuery,
  assessmentQuerySchema,
} from '@regie/plugin-sovereignty-common';
import { z } from 'zod';

const LISTS = [
  'verdict',
  'rule',
  'pack',
  'criticality',
  'provider',
  'owner',
] as const;
const NUMBERS = ['limit'] as const;

/** The list query that an address holds; what makes no sense in it is left out. */
export function parseQuery(
  params: URLSearchParams,
): z.output<typeof assessmentQuerySchema> {
  const given: Record<string, unknown> = {};
  for (const key of LISTS) {
    const values = params.getAll(key);
    if (values.length > 0) given[key] = values;
  }
  for (const key of NUMBERS) {
    if (params.has(key)) given[key] = Number(params.get(key));
  }
  for (const key of ['text', 'sort', 'order', 'cursor']) {
    const value = params.get(key);
    if (value) given[key] = value;
  }
  const parsed = assessmentQuerySchema.safeParse(given);
  return parsed.success ? parsed.data : assessmentQuerySchema.parse({});
}

const STANDARD = assessmentQuerySchema.parse({});

export function writeQuery(query: AssessmentQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const standard = Object.entries(STANDARD).find(([name]) => name === key);
    if (value === undefined || value === '' || value === standard?.[1])
      continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      params.append(key, String(one));
    }
  }
  return params;
}
