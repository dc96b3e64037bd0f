// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { FactField } from './FactType';
import { FACT_SCHEMA, FACT_VARIABLES } from './schema';

const RECORDS: ReadonlyMap<string, readonly FactField[]> = new Map([
  ...FACT_SCHEMA.map(({ type, fields }) => [type, fields] as const),
]);

/**
 * Whether a fact, named as the schema does, such as `observed.haven.finishedOn`,
 * is a date or a list of dates.
 */
export function isDateFact(name: string): boolean {
  let fields: readonly FactField[] | undefined = FACT_VARIABLES;
  let found: FactField | undefined;
  for (const step of name.split('.')) {
    found = fields?.find(field => field.name === step);
    fields = found && RECORDS.get(found.type.replace(/^list<(.*)>$/, '$1'));
  }
  return found?.format === 'date';
}
