// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Severity,
  severitySchema,
  Verdict,
  verdictSchema,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { inBatches } from './inBatches';
import { FindingRow } from './rows';

export interface Standing {
  readonly verdict: Verdict;
  readonly severity: Severity | null;
}

/** Verdicts as they stand, without what they rest on. */
export class StandingVerdicts {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Those of one pack, by entity and rule. */
  async of(
    pack: string,
    refs: readonly string[],
  ): Promise<Map<string, Map<string, Standing>>> {
    const found = new Map<string, Map<string, Standing>>();
    for (const batch of inBatches(refs)) {
      const rows = await this.#knex<FindingRow>('findings')
        .where({ pack })
        .whereIn('entity_ref', batch)
        .select('entity_ref', 'rule', 'verdict', 'severity');
      for (const row of rows) {
        const rules = found.get(row.entity_ref) ?? new Map<string, Standing>();
        rules.set(row.rule, {
          verdict: verdictSchema.parse(row.verdict),
          severity: severitySchema.nullable().parse(row.severity),
        });
        found.set(row.entity_ref, rules);
      }
    }
    return found;
  }
}
