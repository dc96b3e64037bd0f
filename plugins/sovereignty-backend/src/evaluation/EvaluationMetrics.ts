// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { VerdictCounts } from '@regie/plugin-sovereignty-common';
import { WaiverStore } from '../database/WaiverStore';
import { AssessmentListener } from './AssessmentListener';

const PREFIX = 'backstage.plugin.sovereignty';

export interface EvaluationMetricsOptions {
  readonly metrics: MetricsService;
  /** All verdicts that stand, whoever may see them. */
  readonly totals: () => Promise<{ entities: number; verdicts: VerdictCounts }>;
  readonly waivers: Pick<WaiverStore, 'countByStatus'>;
}

/**
 * Measures evaluations as they end. What stands is asked of the database when
 * the numbers are collected, so that every replica tells the same.
 */
export function createEvaluationMetrics({
  metrics,
  totals,
  waivers,
}: EvaluationMetricsOptions): AssessmentListener {
  const duration = metrics.createHistogram(`${PREFIX}.evaluation.duration`, {
    description: 'How long it took to judge the catalog and store the outcome',
    unit: 's',
  });
  const changed = metrics.createCounter(`${PREFIX}.evaluation.changes`, {
    description: 'Verdicts that changed',
    unit: '{verdict}',
  });
  const entities = metrics.createObservableGauge(`${PREFIX}.entities`, {
    description: 'Entities with verdicts',
    unit: '{entity}',
  });
  const verdicts = metrics.createObservableGauge(`${PREFIX}.verdicts`, {
    description: 'Verdicts that stand, by what they are',
    unit: '{verdict}',
  });
  const exceptions = metrics.createObservableGauge(`${PREFIX}.waivers`, {
    description: 'Waivers that were asked for, by status',
    unit: '{waiver}',
  });
  entities.addCallback(async result => {
    result.observe((await totals()).entities);
  });
  verdicts.addCallback(async result => {
    const counts = Object.entries((await totals()).verdicts);
    for (const [verdict, count] of counts) result.observe(count, { verdict });
  });
  exceptions.addCallback(async result => {
    for (const [status, count] of await waivers.countByStatus()) {
      result.observe(count, { status });
    }
  });
  return async ({ changes, durationMs }) => {
    duration.record(durationMs / 1000);
    changed.add(changes.transitions.length);
  };
}
