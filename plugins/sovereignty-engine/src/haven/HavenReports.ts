// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { HavenResult } from '@regie/plugin-sovereignty-common';
import { parseHavenReport } from './parseReport';

/** Reports that are kept; one a week for a year. */
const MAX_REPORTS = 52;

/** The reports of the checker in a cluster: the newest counts, the rest is history. */
export class HavenReports {
  readonly #results: HavenResult[] = [];

  /** False when the object is no report. */
  add(object: unknown): boolean {
    const result = parseHavenReport(object);
    if (!result) return false;
    this.#results.push(result);
    return true;
  }

  /** Newest first; one without a date comes last. */
  newestFirst(): HavenResult[] {
    return [...this.#results]
      .sort((a, b) => instant(b) - instant(a) || compareNames(a, b))
      .slice(0, MAX_REPORTS);
  }
}

function instant({ finishedAt }: HavenResult): number {
  const time = finishedAt === null ? NaN : Date.parse(finishedAt);
  return Number.isNaN(time) ? 0 : time;
}

function compareNames(a: HavenResult, b: HavenResult): number {
  return (a.name ?? '') < (b.name ?? '') ? -1 : 1;
}
