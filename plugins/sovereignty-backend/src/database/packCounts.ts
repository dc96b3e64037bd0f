// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AssessmentSummary,
  verdictSchema,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';

type PackCounts = AssessmentSummary['packs'];

/** How many rules of each pack gave each verdict, for the entities of a page. */
export async function packCounts(
  knex: Knex,
  refs: readonly string[],
): Promise<Map<string, PackCounts>> {
  const byRef = new Map<string, PackCounts>();
  if (refs.length === 0) return byRef;
  const rows: Record<string, unknown>[] = await knex('findings')
    .whereIn('entity_ref', refs)
    .groupBy('entity_ref', 'pack', 'verdict')
    .orderBy(['entity_ref', 'pack'])
    .select('entity_ref', 'pack', 'verdict')
    .count({ count: '*' });
  for (const { entity_ref: ref, pack, verdict, count } of rows) {
    const list = byRef.get(String(ref)) ?? [];
    byRef.set(String(ref), list);
    let entry = list.find(one => one.pack === pack);
    if (!entry) {
      entry = { pack: String(pack), counts: none() };
      list.push(entry);
    }
    entry.counts[verdictSchema.parse(verdict)] = Number(count);
  }
  return byRef;
}

function none(): PackCounts[number]['counts'] {
  return {
    compliant: 0,
    violation: 0,
    waived: 0,
    unknown: 0,
    'not-applicable': 0,
  };
}
