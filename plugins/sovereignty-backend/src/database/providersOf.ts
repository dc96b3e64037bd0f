// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Knex } from 'knex';
import { ProviderRow } from './rows';

/** The providers that these entities are hosted at, by entity. */
export async function providersOf(
  knex: Knex,
  refs: readonly string[],
): Promise<Map<string, ProviderRow[]>> {
  const byRef = new Map<string, ProviderRow[]>();
  if (refs.length === 0) return byRef;
  const rows = await knex<ProviderRow>('assessment_providers')
    .whereIn('entity_ref', refs)
    .orderBy('provider');
  for (const row of rows) {
    const list = byRef.get(row.entity_ref);
    if (list) list.push(row);
    else byRef.set(row.entity_ref, [row]);
  }
  return byRef;
}
