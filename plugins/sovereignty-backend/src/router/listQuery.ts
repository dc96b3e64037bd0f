// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { InputError } from '@backstage/errors';
import {
  assessmentQuerySchema,
  CompletenessGroup,
  completenessGroupSchema,
  exportQuerySchema,
} from '@regie/plugin-sovereignty-common';
import { Request } from 'express';
import { z } from 'zod';
import { ListQuery } from '../database/filteredAssessments';
import { parseQuery } from './parseInput';

const LISTS = ['verdict', 'rule', 'pack', 'criticality', 'provider', 'owner'];
const NUMBERS = ['limit'];

/** More values of one filter than any screen offers. */
const MAX_VALUES = 100;

/**
 * The query of a list request, checked.
 *
 * @throws InputError that names the parameter and what it takes
 */
export function readListQuery(query: Request['query']): ListQuery {
  return readQuery(assessmentQuerySchema.strict(), query);
}

/**
 * The query of an export, checked: the filters of the list, format and language.
 *
 * @throws InputError that names the parameter and what it takes
 */
export function readExportQuery(query: Request['query']) {
  return readQuery(exportQuerySchema.strict(), query);
}

function readQuery<T>(schema: z.ZodType<T>, query: Request['query']): T {
  const given: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(query)) {
    if (LISTS.includes(key)) {
      const values = Array.isArray(value) ? value : [value];
      if (values.length > MAX_VALUES) {
        throw new InputError(`${key} takes at most ${MAX_VALUES} values.`);
      }
      given[key] = values;
    } else if (NUMBERS.includes(key)) {
      given[key] = Number(value);
    } else {
      given[key] = value;
    }
  }
  return parseQuery(schema, given);
}

/**
 * What completeness is added up by.
 *
 * @throws InputError that names what can be given
 */
export function readGroup({ by }: Request['query']): CompletenessGroup {
  const parsed = completenessGroupSchema.safeParse(by);
  if (parsed.success) return parsed.data;
  const known = completenessGroupSchema.options.join(' or ');
  throw new InputError(`Query parameter by: give ${known}.`);
}
