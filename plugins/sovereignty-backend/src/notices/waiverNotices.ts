// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { WaiverRow } from '../database/rows';
import { Notice } from './Notice';
import { NoticeContext } from './NoticeContext';

/** More than these are only counted. */
const NAMED = 5;

/** For each owner whose waivers near their end: which, and until when. */
export async function waiverNotices({
  store,
  texts,
}: NoticeContext): Promise<Notice[]> {
  const ending = await store.endsNotTold();
  const groups = new Map<string, WaiverRow[]>();
  for (const waiver of ending) {
    for (const recipient of concerned(waiver)) {
      groups.set(recipient, [...(groups.get(recipient) ?? []), waiver]);
    }
  }
  return [...groups].map(([recipient, waivers]) => ({
    kind: 'waivers',
    recipient,
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
      link: '/sovereignty',
      severity: 'high',
      topic: 'waivers',
      // The next waiver is another notification; the same one again is not.
      scope: `sovereignty:waivers:${recipient}:${waivers[0].id}`,
    },
  }));
}

/** Who owns what it is for, and who asked for it. */
function concerned({ owner, requested_by }: WaiverRow): Set<string> {
  return new Set([...(owner === null ? [] : [owner]), requested_by]);
}
