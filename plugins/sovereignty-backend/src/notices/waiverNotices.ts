// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { WaiverRow } from '../database/rows';
import { NAMED, Notice } from './Notice';
import { NoticeContext } from './NoticeContext';

/** For whom waivers near their end: which, and until when. */
export async function waiverNotices({
  store,
  texts,
}: NoticeContext): Promise<Notice[]> {
  const ending = await store.endsNotTold();
  const groups = new Map<
    string,
    { recipients: readonly string[]; waivers: WaiverRow[] }
  >();
  for (const waiver of ending) {
    const recipients = concerned(waiver);
    const key = recipients.join();
    const group = groups.get(key) ?? { recipients, waivers: [] };
    group.waivers.push(waiver);
    groups.set(key, group);
  }
  return [...groups].map(([key, { recipients, waivers }]) => ({
    kind: 'waivers',
    recipients,
    keys: waivers.map(({ id }) => `waiver:${id}`),
    payload: {
      ...texts.waivers({
        waivers: waivers.slice(0, NAMED).map(waiver => ({
          rule: waiver.rule,
          entityRef: waiver.entity_ref,
          expires: waiver.expires,
        })),
        more: Math.max(0, waivers.length - NAMED),
      }),
      link:
        waivers.length === 1
          ? `/sovereignty/waivers/${waivers[0].id}`
          : '/sovereignty/waivers',
      severity: 'high',
      topic: 'waivers',
      // The next waiver is another notification; the same one again is not.
      scope: `sovereignty:waivers:${key}:${waivers[0].id}`,
    },
  }));
}

/** Who owns what it is for, and who asked for it, who is often one of them. */
function concerned({ owner, requested_by }: WaiverRow): string[] {
  return [...new Set([...(owner === null ? [] : [owner]), requested_by])];
}
