// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { count, get, isRecord, named } from './raw';

const OUTCOMES = ['pass', 'fail', 'warn', 'error', 'skip'];

/** Results of policy reports, added up; which rule and which object is left out. */
export class PolicyReports {
  #totals: Record<string, number> | undefined;

  add(object: unknown): boolean {
    if (!named(object)) return false;
    const summary = get(object, 'summary');
    if (!isRecord(summary)) return true;
    const totals = this.#totals ?? {};
    for (const outcome of OUTCOMES) {
      totals[outcome] = (totals[outcome] ?? 0) + (count(summary, outcome) ?? 0);
    }
    this.#totals = totals;
    return true;
  }

  totals(): Record<string, number> | null {
    return this.#totals ?? null;
  }
}
