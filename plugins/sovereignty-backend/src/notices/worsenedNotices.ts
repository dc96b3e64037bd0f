// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { NotificationSeverity } from '@backstage/plugin-notifications-common';
import { Severity } from '@regie/plugin-sovereignty-common';
import { Worsened } from '../database/NoticeStore';
import { Notice } from './Notice';
import { NoticeContext } from './NoticeContext';
import { byRecipient } from './recipientOf';

const WEIGHT: readonly NotificationSeverity[] = [
  'low',
  'normal',
  'high',
  'critical',
];

const SEVERITIES: Record<Severity, NotificationSeverity> = {
  critical: 'critical',
  high: 'high',
  medium: 'normal',
  low: 'low',
  info: 'low',
};

/**
 * For each owner with something that got worse since the last digest: all that
 * got worse today.
 */
export async function worsenedNotices({
  store,
  texts,
  day,
  start,
  told,
}: NoticeContext): Promise<Notice[]> {
  const groups = byRecipient(await store.worsenedAfter(start));
  const touched = byRecipient(await store.entitiesWorsenedAfter(start));
  const notices: Notice[] = [];
  for (const [recipient, rows] of groups) {
    if (!rows.some(row => row.last > told)) continue;
    const count = (verdict?: string) =>
      rows
        .filter(row => verdict === undefined || row.verdict === verdict)
        .reduce((sum, { verdicts }) => sum + verdicts, 0);
    const entities = touched.get(recipient) ?? [];
    const text = texts.worsened({
      verdicts: count(),
      entities: entities.reduce((sum, one) => sum + one.entities, 0),
      violations: count('violation'),
      unknowns: count('unknown'),
    });
    notices.push({
      kind: 'worsened',
      recipients: [recipient],
      keys: [],
      payload: {
        ...text,
        link: linkTo(rows),
        severity: heaviest(rows),
        topic: 'verdicts',
        scope: `sovereignty:worsened:${recipient}:${day}`,
      },
    });
  }
  return notices;
}

function linkTo(rows: readonly Worsened[]): string {
  const query = new URLSearchParams();
  const add = (key: 'owner' | 'verdict') => {
    for (const value of new Set(rows.map(row => row[key]))) {
      query.append(key, value);
    }
  };
  add('owner');
  add('verdict');
  return `/sovereignty?${query}`;
}

function heaviest(rows: readonly Worsened[]): NotificationSeverity {
  const weights = rows.map(({ severity }) =>
    WEIGHT.indexOf(severity === null ? 'normal' : SEVERITIES[severity]),
  );
  return WEIGHT[Math.max(...weights)];
}
