// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { HavenCheck, HavenResult } from '@regie/plugin-sovereignty-common';
import { get, isRecord, text } from '../observation/raw';

const RESULTS: ReadonlyMap<string, HavenCheck['result']> = new Map([
  ['YES', 'yes'],
  ['NO', 'no'],
  ['SKIPPED', 'skipped'],
]);

/**
 * One report of the Haven Compliancy Checker: its JSON output, with keys that
 * begin with a capital, or a Compliancy object, with keys that do not. Which
 * checks there are differs by version, so none is expected by name. Undefined
 * when it is neither.
 *
 * @public
 */
export function parseHavenReport(report: unknown): HavenResult | undefined {
  const output = get(report, 'spec', 'output') ?? report;
  const checks = part(output, 'compliancyChecks');
  const compliant =
    part(output, 'havenCompliant') ?? get(report, 'spec', 'compliant');
  if (!isRecord(checks) || typeof compliant !== 'boolean') return undefined;
  const results = checksOf(checks);
  const platform = get(report, 'spec', 'input', 'platform');
  return {
    name: text(report, 'metadata', 'name') ?? null,
    version: (textOf(output, 'version') ?? 'unknown').replace(/^Haven /, ''),
    compliant,
    startedAt: textOf(output, 'startTS') ?? null,
    finishedAt:
      textOf(output, 'stopTS') ??
      text(report, 'spec', 'created') ??
      text(report, 'metadata', 'creationTimestamp') ??
      null,
    platform: text(platform, 'determinedPlatform') ?? null,
    platformLabel: text(platform, 'determiningLabel') ?? null,
    summary: summaryOf(part(checks, 'summary'), results),
    checks: results,
    suggested: checksOf(part(output, 'suggestedChecks')),
  };
}

/** The value under a key in either spelling. */
function part(value: unknown, key: string): unknown {
  return get(value, key) ?? get(value, key[0].toUpperCase() + key.slice(1));
}

function textOf(value: unknown, key: string): string | undefined {
  const found = part(value, key);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function checksOf(value: unknown): HavenCheck[] {
  const results = part(value, 'results');
  if (!Array.isArray(results)) return [];
  return results.flatMap((result: unknown) => {
    const name = textOf(result, 'name');
    if (!name) return [];
    const said = textOf(result, 'result') ?? '';
    return [
      {
        name,
        label: textOf(result, 'label') ?? name,
        category: textOf(result, 'category') ?? '',
        rationale: textOf(result, 'rationale') ?? '',
        result: RESULTS.get(said.toUpperCase()) ?? 'unknown',
      },
    ];
  });
}

/** The checker's own totals; counted only when a report has none. */
function summaryOf(
  summary: unknown,
  checks: readonly HavenCheck[],
): HavenResult['summary'] {
  const counted = (result: HavenCheck['result']) =>
    checks.filter(check => check.result === result).length;
  const number = (key: string, otherwise: number) => {
    const found = part(summary, key);
    return typeof found === 'number' && Number.isInteger(found)
      ? found
      : otherwise;
  };
  return {
    total: number('total', checks.length),
    passed: number('passed', counted('yes')),
    failed: number('failed', counted('no')),
    skipped: number('skipped', counted('skipped')),
    unknown: number('unknown', counted('unknown')),
  };
}
