// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AssessmentSummary } from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { countsIn } from './assessmentRows';
import { PackCountRow } from './rows';

type PackCounts = AssessmentSummary['packs'];

/** How many rules of each pack gave each verdict, for the entities of a page. */
export async function packCounts(
  knex: Knex,
  refs: readonly string[],
): Promise<Map<string, PackCounts>> {
  const byRef = new Map<string, PackCounts>();
  if (refs.length === 0) return byRef;
  const rows = await knex<PackCountRow>('assessment_packs')
    .whereIn('entity_ref', refs)
    .orderBy(['entity_ref', 'pack']);
  for (const { entity_ref: ref, pack, ...counts } of rows) {
    const list = byRef.get(ref) ?? [];
    byRef.set(ref, list);
    list.push({ pack, counts: countsIn(counts) });
  }
  return byRef;
}
