// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AnnouncedChange } from '../database/NoticeStore';
import { NAMED, Notice } from './Notice';
import { NoticeContext } from './NoticeContext';
import { byRecipient } from './recipientOf';

/** For each owner: changes at their providers that they have not heard of. */
export async function ownershipNotices({
  store,
  texts,
}: NoticeContext): Promise<Notice[]> {
  const notices: Notice[] = [];
  const groups = byRecipient(await store.announcedChanges());
  for (const [recipient, rows] of groups) {
    const changes = new Map<
      string,
      Pick<AnnouncedChange, 'provider' | 'date' | 'entities'>
    >();
    for (const { provider, date, entities } of rows) {
      const key = `ownership:${recipient}:${provider}:${date ?? ''}`;
      if ((await store.mark(key)) !== undefined) continue;
      const before = changes.get(key)?.entities ?? 0;
      changes.set(key, { provider, date, entities: before + entities });
    }
    const keys = [...changes.keys()];
    if (keys.length === 0) continue;
    notices.push({
      kind: 'ownership',
      recipients: [recipient],
      keys,
      payload: {
        ...texts.ownership({
          changes: [...changes.values()].slice(0, NAMED),
          more: Math.max(0, changes.size - NAMED),
        }),
        link: linkTo(rows),
        severity: 'high',
        topic: 'ownership',
        scope: `sovereignty:${keys[0]}`,
      },
    });
  }
  return notices;
}

function linkTo(rows: readonly AnnouncedChange[]): string {
  const owners = new Set(rows.map(({ owner }) => owner));
  return `/sovereignty?${new URLSearchParams(
    [...owners].map(owner => ['owner', owner]),
  )}`;
}
